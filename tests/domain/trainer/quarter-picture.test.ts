import { expect, test } from "vitest";
import { workedQuarters } from "~/domain/trainer/quarter-picture";
import { listTrainers, requireTrainerFile } from "~/domain/trainer/queries";
import { makeBooking, makeSession, makeTraining, now } from "../../factories";
import { begun, deliver } from "./world";

test("work per quarter: delivered, and agreed to without being delivered", () => {
  const world = begun();
  const { db, candidate, coordinator } = world;
  deliver(db, candidate.id, "2025-12-30");
  deliver(db, candidate.id, "2026-02-20", "trainee");
  deliver(db, candidate.id, "2026-02-25", "shadow");
  for (const date of ["2026-03-10", "2026-04-01"]) {
    makeBooking(db, makeSession(db, makeTraining(db).id, { date }).id, candidate.id);
  }
  makeBooking(db, makeSession(db, makeTraining(db).id, { date: "2026-04-02" }).id, candidate.id, "trainer", {
    answer: null,
    answeredAt: null,
    answeredFor: null,
    askedAt: now,
  });
  const file = requireTrainerFile(db, coordinator, candidate.id, now);
  expect(
    workedQuarters(file, "2025-10-01", "2026-06-01").map(({ key, delivered, planned }) => [key, delivered, planned]),
  ).toEqual([
    ["2025-Q4", 1, 0],
    ["2026-Q1", 1, 1],
    ["2026-Q2", 0, 1],
  ]);
  expect(listTrainers(db, coordinator, now)).toMatchObject([{ id: candidate.id, loadThisQuarter: 2 }]);
});
