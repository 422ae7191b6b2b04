import { expect, test } from "vitest";
import type { PauseFacts, TrainerFacts } from "~/domain/trainer/facts";
import { trainerVerdict } from "~/domain/trainer/rules";
import {
  allDone,
  assessed,
  attended,
  certification,
  delivery,
  external,
  facts,
  followed,
  today,
  trackFacts,
} from "./facts";

const away = (startsOn: string, endsOn: string | null, kind: PauseFacts["kind"] = "inactive"): PauseFacts => ({
  ...{ id: 1, kind, startsOn, endsOn, reason: "Ouderschapsverlof" },
});

const held = certification("2025-01-01", "2027-12-31");
const deployable = external("2025-06-01", "2027-05-31");

test.each<[string, Partial<TrainerFacts>, string, string[]]>([
  ["on no track", {}, "none", ["trainer_on_no_track"]],
  [
    "began, and nothing yet",
    { tracks: [trackFacts()] },
    "candidate",
    [
      "step_lacks_training",
      "step_lacks_shadowing",
      "step_after",
      "step_lacks_co_training",
      "step_after",
      "step_lacks_observation",
      "step_after",
      "step_lacks_document",
    ],
  ],
  [
    "followed the training long before",
    { tracks: [trackFacts()], followed: [followed("2024-01-01")] },
    "candidate",
    [
      "step_lacks_shadowing",
      "step_lacks_co_training",
      "step_after",
      "step_lacks_observation",
      "step_after",
      "step_lacks_document",
    ],
  ],
  [
    "followed it since",
    { tracks: [trackFacts()], followed: [followed("2026-02-01")] },
    "in_training",
    [
      "step_lacks_shadowing",
      "step_lacks_co_training",
      "step_after",
      "step_lacks_observation",
      "step_after",
      "step_lacks_document",
    ],
  ],
  [
    "was judged once",
    { tracks: [trackFacts({ assessments: [assessed(5)] })] },
    "in_training",
    [
      "step_lacks_training",
      "step_lacks_shadowing",
      "step_after",
      "step_lacks_co_training",
      "step_after",
      "step_lacks_observation",
      "step_after",
    ],
  ],
  [
    "is ready",
    { ...allDone, tracks: [trackFacts({ assessments: [assessed(4), assessed(5)] })] },
    "in_training",
    ["track_complete"],
  ],
  [
    "stopped",
    {
      tracks: [
        trackFacts({
          candidacy: { id: 1, startedOn: "2025-01-01", endedOn: "2025-05-01", end: "stopped", endReason: "druk" },
        }),
      ],
    },
    "none",
    ["trainer_on_no_track"],
  ],
  ["is certified", { certifications: [held] }, "certified", ["certified_until"]],
  [
    "is certified without end",
    { certifications: [certification("2025-01-01", null)] },
    "certified",
    ["certified_without_end"],
  ],
  [
    "is certified from next week",
    { certifications: [certification("2026-03-09", "2028-03-08")], tracks: [] },
    "none",
    ["trainer_certified_from", "trainer_on_no_track"],
  ],
  [
    "is deployable as well",
    { certifications: [held, deployable] },
    "externally_deployable",
    ["certified_until", "deployable_until"],
  ],
  [
    "is deployable but not certified any more",
    { certifications: [certification("2023-01-01", "2025-11-30"), deployable] },
    "expired",
    ["certification_ended"],
  ],
  [
    "was certified",
    { certifications: [certification("2023-01-01", "2024-12-31")] },
    "expired",
    ["certification_ended"],
  ],
  [
    "lost it",
    { certifications: [{ ...held, withdrawnOn: "2026-02-01", withdrawnReason: "klacht" }] },
    "expired",
    ["certification_withdrawn"],
  ],
  [
    "is away, for a while",
    { certifications: [held], pauses: [away("2026-02-01", "2026-04-01")] },
    "inactive",
    ["trainer_away_until"],
  ],
  ["is away, nobody knows how long", { pauses: [away("2026-02-01", null)] }, "inactive", ["trainer_away"]],
  [
    "left for good",
    { certifications: [held], pauses: [away("2026-02-01", null, "alumnus")] },
    "alumnus",
    ["trainer_left"],
  ],
  [
    "left while away",
    { pauses: [away("2026-01-01", null), away("2026-02-01", null, "alumnus")] },
    "alumnus",
    ["trainer_left"],
  ],
  [
    "is back after a short absence",
    { certifications: [held], pauses: [away("2025-04-01", "2025-12-31")] },
    "certified",
    ["certified_until"],
  ],
  [
    "was away exactly twelve months",
    { certifications: [held], pauses: [away("2025-02-01", "2026-01-31")] },
    "certified",
    ["certified_until"],
  ],
  [
    "was away a day longer",
    { certifications: [held], pauses: [away("2025-02-01", "2026-02-01")] },
    "returning",
    ["trainer_co_trains_first", "certified_until"],
  ],
  [
    "gave a day alone since",
    { certifications: [held], pauses: [away("2025-02-01", "2026-02-01")], deliveries: [delivery("2026-02-10")] },
    "returning",
    ["trainer_co_trains_first", "certified_until"],
  ],
  [
    "co-trained on the last day of it",
    {
      certifications: [held],
      pauses: [away("2025-02-01", "2026-02-01")],
      deliveries: [delivery("2026-02-01", { capacity: "trainee" })],
    },
    "returning",
    ["trainer_co_trains_first", "certified_until"],
  ],
  [
    "co-trained since",
    {
      certifications: [held],
      pauses: [away("2025-02-01", "2026-02-01")],
      deliveries: [delivery("2026-02-02", { capacity: "trainee" })],
    },
    "certified",
    ["certified_until"],
  ],
])("someone who %s", (_what, more, state, codes) => {
  const verdict = trainerVerdict(facts(more));
  expect([verdict.state, verdict.reasons.map(({ code }) => code)]).toEqual([state, codes]);
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
