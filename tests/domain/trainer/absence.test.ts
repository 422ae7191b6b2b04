import { expect, test } from "vitest";
import { journal, pause } from "#db/schema.server";
import { readQualifications } from "~/domain/qualification/queries";
import { pauseTrainer } from "~/domain/trainer/pause";
import { returnTrainer } from "~/domain/trainer/return";
import { refusalOf } from "../refusal-of";
import { makeTrackWorld } from "./world";

test("an absence ends the day before they return, and none overlaps another", () => {
  const { db, ctx, candidate } = makeTrackWorld();
  const personId = candidate.id;
  const away = { personId, kind: "inactive" as const, reason: "Verlof" };
  expect(refusalOf(() => returnTrainer(ctx, { personId })).codes).toEqual(["not_away"]);
  pauseTrainer(ctx, { ...away, startsOn: "2025-01-15" });
  expect(refusalOf(() => pauseTrainer(ctx, { ...away, startsOn: "2024-12-01", endsOn: "2025-01-15" })).codes).toEqual([
    "already_away",
  ]);
  expect(refusalOf(() => pauseTrainer(ctx, { ...away, startsOn: "2024-12-01", endsOn: "2024-11-30" })).codes).toEqual([
    "end_before_start",
  ]);
  pauseTrainer(ctx, { ...away, startsOn: "2024-12-01", endsOn: "2025-01-14" });
  returnTrainer(ctx, { personId });
  expect(db.select().from(pause).get()).toMatchObject({ startsOn: "2025-01-15", endsOn: "2026-03-01" });
});

test.each(["2026-03-02", "2026-04-01"])(
  "an absence from %s that does not begin after all is called off",
  (startsOn) => {
    const { db, ctx, candidate } = makeTrackWorld();
    const away = { personId: candidate.id, kind: "inactive" as const, reason: "Verlof", startsOn };
    pauseTrainer(ctx, away);
    returnTrainer(ctx, { personId: candidate.id, returnsOn: startsOn });
    expect(db.select().from(pause).all()).toEqual([]);
    const told = db.select().from(journal).all().slice(-2);
    expect(told.map(({ verb, detail }) => [verb, JSON.parse(detail ?? "")])).toMatchObject([
      ["trainer.pause", { startsOn, endsOn: null }],
      ["trainer.return", { startsOn, returnsOn: startsOn, reason: "Verlof" }],
    ]);
    pauseTrainer(ctx, away);
  },
);

test("two absences that follow on each other are one on the way back", () => {
  const { db, ctx, candidate } = makeTrackWorld();
  const away = { personId: candidate.id, kind: "inactive" as const, reason: "Verlof" };
  pauseTrainer(ctx, { ...away, startsOn: "2025-01-15", endsOn: "2025-07-31" });
  pauseTrainer(ctx, { ...away, startsOn: "2025-08-01", endsOn: "2026-02-01" });
  const { aways } = readQualifications(db, [candidate.id]).get(candidate.id) ?? {};
  expect(aways?.map(({ owesCoTraining }) => owesCoTraining)).toEqual([true, true]);
});
