import { expect, test } from "vitest";
import { type Need, needOf, needRank, trainerNeeds } from "~/domain/trainer/needs";
import type { ListedTrainer } from "~/domain/trainer/queries";

type Listed = Parameters<typeof needOf>[0];

const held = (until: string | null) => ({ from: "2025-01-01", until, inGrace: false });
const trackOf = (more: Partial<ListedTrainer["tracks"][number]>) => ({
  ...{ id: 1, name: "JIM-trainer", done: 0, steps: 3, complete: false, toAssess: [] },
  ...more,
});

const nothing: Listed = {
  state: "certified",
  signal: null,
  tracks: [],
  attributes: { certified: null, externallyDeployable: null, trainingActor: null },
};

test.each<[string, Partial<Listed>, Partial<Need> | null]>([
  ["someone who simply stands asks nothing", {}, null],
  ["a track that is complete", { tracks: [trackOf({ complete: true })] }, { kind: "ready", of: ["JIM-trainer"] }],
  ["a step that waits", { tracks: [trackOf({ toAssess: ["VOG"] })] }, { kind: "assessment", of: ["VOG"] }],
  [
    "complete comes before a step of another track",
    { tracks: [trackOf({ toAssess: ["VOG"] }), trackOf({ complete: true })] },
    { kind: "ready" },
  ],
  [
    "the first of two ends",
    {
      state: "expiring",
      signal: 3,
      attributes: { ...nothing.attributes, certified: held("2026-06-01"), externallyDeployable: held("2026-05-01") },
    },
    { kind: "expiring_soon", until: "2026-05-01" },
  ],
  [
    "an end that is further off waits for a judgement",
    { state: "expiring", signal: 6, tracks: [trackOf({ toAssess: ["VOG"] })] },
    { kind: "assessment" },
  ],
  [
    "an end within six months",
    {
      state: "expiring",
      signal: 6,
      attributes: { ...nothing.attributes, certified: held(null), externallyDeployable: held("2026-08-01") },
    },
    { kind: "expiring", until: "2026-08-01" },
  ],
  ["grace comes before all", { state: "in_grace", tracks: [trackOf({ complete: true })] }, { kind: "in_grace" }],
  ["the way back", { state: "returning" }, { kind: "returning" }],
  ["who is away asks nothing", { state: "inactive", tracks: [trackOf({ complete: true })] }, null],
  ["who left asks nothing", { state: "alumnus", signal: 3 }, null],
])("%s", (_name, more, expected) => {
  const need = needOf({ ...nothing, ...more });
  if (expected === null) expect(need).toBeNull();
  else expect(need).toMatchObject(expected);
});

test("the more urgent is ranked first, nothing last", () => {
  const ranks = [...trainerNeeds.map((kind) => needRank({ kind, of: [], until: null })), needRank(null)];
  expect(ranks).toEqual([0, 1, 2, 3, 4, 5, 6]);
});
