import { expect, test } from "vitest";
import type { PauseFacts } from "~/domain/trainer/facts";
import { trainerVerdict } from "~/domain/trainer/rules";
import { certification, external, facts } from "./facts";

const held = certification("2025-01-01", "2027-12-31");
const deployable = external("2025-06-01", "2027-05-31");
const away = (startsOn: string, endsOn: string): PauseFacts => ({
  ...{ id: 1, kind: "inactive", startsOn, endsOn, reason: "Ouderschapsverlof" },
});

test.each([
  ["the day before it begins", "2024-12-31", "none", null],
  ["its first day", "2025-01-01", "certified", null],
  ["the day before six months", "2026-06-29", "certified", null],
  ["six months before the end", "2026-06-30", "expiring", 6],
  ["the day before three months", "2026-09-29", "expiring", 6],
  ["three months before the end", "2026-09-30", "expiring", 3],
  ["its last day", "2026-12-31", "expiring", 3],
  ["the day after", "2027-01-01", "in_grace", null],
  ["the last day of grace", "2027-03-31", "in_grace", null],
  ["the day after grace", "2027-04-01", "expired", null],
])("a certification on %s", (_what, day, state, signal) => {
  const verdict = trainerVerdict(facts({ today: day, certifications: [certification("2025-01-01", "2026-12-31")] }));
  expect([verdict.state, verdict.signal]).toEqual([state, signal]);
});

test.each([
  ["one ends soon", [certification("2025-01-01", "2026-05-01"), deployable], "expiring", 3],
  ["the other is in grace", [held, external("2024-01-01", "2026-02-01")], "in_grace", null],
  ["the other ended", [held, external("2023-01-01", "2025-01-01")], "certified", null],
  [
    "one ends in half a year, the other in three months",
    [certification("2025-01-01", "2026-09-02"), external("2025-01-01", "2026-06-02")],
    "expiring",
    3,
  ],
])("of two qualifications %s", (_what, certifications, state, signal) => {
  const verdict = trainerVerdict(facts({ certifications }));
  expect([verdict.state, verdict.signal]).toEqual([state, signal]);
});

test("a renewal joins on the day, and since when is the first of the row", () => {
  const first = certification("2023-03-01", "2025-02-28", { id: 900, isRenewed: true });
  const second = certification("2025-03-01", "2027-02-28", { id: 901, renewsId: 900 });
  const verdict = trainerVerdict(facts({ certifications: [first, second] }));
  expect(verdict.attributes.certified).toEqual({ from: "2023-03-01", until: "2027-02-28", inGrace: false });
});

test("an actor has their own verdict, without a way back and without a trainer's renewals", () => {
  const actor = certification("2025-01-01", null, { qualification: "training_actor" });
  const pauses = [away("2024-01-01", "2026-02-01")];
  const verdict = trainerVerdict(facts({ as: "actor", certifications: [actor, held], pauses }));
  expect([verdict.state, verdict.renewals, verdict.attributes.trainingActor]).toEqual([
    ...["certified", []],
    { from: "2025-01-01", until: null, inGrace: false },
  ]);
});
