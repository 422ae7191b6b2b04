import { expect, test } from "vitest";
import type { PauseFacts, TrainerFacts } from "~/domain/trainer/facts";
import { trainerVerdict } from "~/domain/trainer/rules";
import { allDone, assessed, certification, delivery, external, facts, followed, trackFacts } from "./facts";

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
