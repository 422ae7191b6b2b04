import { expect, test } from "vitest";
import type { TrackFacts, TrainerFacts } from "~/domain/trainer/facts";
import { trainerVerdict } from "~/domain/trainer/rules";
import {
  allDone,
  assessed,
  attended,
  certification,
  delivery,
  edition,
  facts,
  followed,
  step,
  trackFacts,
} from "./facts";

const verdictOf = (track: Partial<TrackFacts>, more: Partial<TrainerFacts> = {}) => {
  const [verdict] = trainerVerdict(facts({ ...more, tracks: [trackFacts(track)] })).tracks;
  if (!verdict) throw new Error("the facts hold one track");
  return verdict;
};
const shape = (verdict: ReturnType<typeof verdictOf>) =>
  verdict.steps.map(({ state, counted, needed }) => `${state} ${counted}/${needed}`);

test.each<[string, Partial<TrackFacts>, Partial<TrainerFacts>, string[]]>([
  ["nothing yet", {}, {}, ["open 0/1", "blocked 0/1", "blocked 0/2", "blocked 0/1", "open 0/1"]],
  [
    "the training",
    {},
    { followed: [followed("2026-01-20")] },
    ["done 1/1", "open 0/1", "blocked 0/2", "blocked 0/1", "open 0/1"],
  ],
  [
    "another training",
    {},
    { followed: [followed("2026-01-20", 8)] },
    ["open 0/1", "blocked 0/1", "blocked 0/2", "blocked 0/1", "open 0/1"],
  ],
  [
    "co-training before shadowing: it counts, and waits",
    {},
    { deliveries: allDone.deliveries },
    ["open 0/1", "blocked 0/1", "blocked 2/2", "blocked 0/1", "open 0/1"],
  ],
  [
    "shadowing twice counts no further",
    {},
    { followed: allDone.followed, shadowed: [attended("2026-01-27"), attended("2026-01-28")] },
    ["done 1/1", "done 1/1", "open 0/2", "blocked 0/1", "open 0/1"],
  ],
  [
    "a whole place is no co-training",
    {},
    { ...allDone, deliveries: [delivery("2026-02-03")] },
    ["done 1/1", "done 1/1", "open 0/2", "blocked 0/1", "open 0/1"],
  ],
  [
    "an intervision is no training day",
    {},
    { ...allDone, deliveries: [delivery("2026-02-03", { kind: "intervision", capacity: "trainee" })] },
    ["done 1/1", "done 1/1", "open 0/2", "blocked 0/1", "open 0/1"],
  ],
  ["all but the judgements", {}, allDone, ["done 1/1", "done 1/1", "done 2/2", "open 0/1", "open 0/1"]],
  [
    "not yet good enough",
    { assessments: [assessed(4, { verdict: "not_yet" })] },
    allDone,
    ["done 1/1", "done 1/1", "done 2/2", "open 0/1", "open 0/1"],
  ],
  [
    "an equivalent for the training",
    { assessments: [assessed(1, { isEquivalent: true, remark: "elders" })] },
    {},
    ["done 1/1", "open 0/1", "blocked 0/2", "blocked 0/1", "open 0/1"],
  ],
  [
    "all",
    { assessments: [assessed(4), assessed(5)] },
    allDone,
    ["done 1/1", "done 1/1", "done 2/2", "done 1/1", "done 1/1"],
  ],
])("%s", (_what, track, more, states) => {
  expect(shape(verdictOf(track, more))).toEqual(states);
});

test("a judgement that was not enough says who and when, beside what is missing", () => {
  const own = verdictOf({ assessments: [assessed(4, { verdict: "not_yet" })] }, allDone);
  expect(own.steps[3]?.reasons).toEqual([
    { code: "step_lacks_observation", params: { count: 1 } },
    { code: "step_judged_not_yet", params: { person: "Noor Bakker", date: { date: "2026-02-20" } } },
  ]);
});

test("only what is delivered outside counts where that is asked", () => {
  const outside = { ...edition, steps: [step(1, { kind: "independent_delivery", count: 3, isOutside: true })] };
  const deliveries = [delivery("2026-01-05", { isOutside: true }), delivery("2026-01-06")];
  const own = verdictOf({ edition: outside }, { deliveries });
  expect([shape(own), own.reasons]).toEqual([
    ["open 1/3"],
    [{ code: "step_lacks_delivery_outside", params: { count: 2 } }],
  ]);
});

test.each([
  ["not held", [], false, ["track_needs_certified"]],
  ["held", [certification("2025-01-01", "2027-01-01")], true, ["track_complete"]],
  ["held on its last day", [certification("2024-01-01", "2026-03-02")], true, ["track_complete"]],
])("what comes first is %s", (_what, certifications, complete, codes) => {
  const none = { ...edition, requires: "certified" as const, steps: [] };
  const own = verdictOf({ edition: none }, { certifications });
  expect([own.complete, own.reasons.map(({ code }) => code)]).toEqual([complete, codes]);
});
