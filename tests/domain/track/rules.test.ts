import fc from "fast-check";
import { expect, test } from "vitest";
import { type AskedStep, type AskedTrack, circleIn, requiresItself, stepFaults } from "~/domain/track/rules";

const named = (...needs: number[][]) => needs.map((own, index) => ({ name: `stap ${index}`, needs: own }));

test.each([
  ["no steps", named(), []],
  ["a chain", named([], [0], [1]), []],
  ["a diamond", named([], [0], [0], [1, 2]), []],
  ["a step that needs a later one", named([1], []), []],
  ["two that wait for each other", named([1], [0]), ["stap 0", "stap 1"]],
  ["a circle behind a step", named([1], [2], [3], [1]), ["stap 1", "stap 2", "stap 3"]],
  ["a step that needs itself", named([0]), ["stap 0"]],
])("%s", (_what, steps, circle) => {
  expect(circleIn(steps)).toEqual(circle);
});

/** Steps that need only earlier ones in some order: never a circle. */
const acyclic = fc
  .integer({ min: 1, max: 12 })
  .chain((size) =>
    fc.tuple(
      fc.shuffledSubarray([...Array(size).keys()], { minLength: size, maxLength: size }),
      fc.array(fc.array(fc.nat(), { maxLength: 4 }), { minLength: size, maxLength: size }),
    ),
  )
  .map(([order, picks]) => {
    const needs: number[][] = order.map(() => []);
    for (const [place, step] of order.entries()) {
      needs[step] = place === 0 ? [] : (picks[place] ?? []).map((pick) => order[pick % place] ?? 0);
    }
    return { order, needs };
  });

test("whatever comes only after earlier steps is accepted", () => {
  fc.assert(
    fc.property(acyclic, ({ needs }) => {
      expect(circleIn(named(...needs))).toEqual([]);
    }),
  );
});

test("a circle put into any track is found, with steps that truly need each other", () => {
  fc.assert(
    fc.property(acyclic, fc.nat(), fc.nat(), ({ order, needs }, from, length) => {
      const start = from % order.length;
      const ring = order.slice(start, start + 1 + (length % (order.length - start)));
      const closed = needs.map((own, step) => {
        const at = ring.indexOf(step);
        return at < 0 ? own : [...own, ring[(at + 1) % ring.length] ?? 0];
      });
      const circle = circleIn(named(...closed)).map((name) => Number(name.split(" ")[1]));
      expect(circle.length).toBeGreaterThan(0);
      expect(circle.every((step, at) => closed[step]?.includes(circle[(at + 1) % circle.length] ?? -1))).toBe(true);
    }),
  );
});

const step: AskedStep = {
  ...{ name: "Stap", kind: "interview", assessor: "coordination", trainingTypeId: null, isOutside: false },
  ...{ criteria: [], needs: [] },
};
const followed = { kind: "training_followed", assessor: null, trainingTypeId: 1 } as const;

test.each<[string, Partial<AskedStep>, [string, string][]]>([
  ["an interview with the coordination", {}, []],
  ["an interview with a certified trainer", { assessor: "certified_trainer" }, []],
  ["an interview without anyone", { assessor: null }, [["assessor", "step_asks_assessor"]]],
  ["a training that is followed", followed, []],
  ["a training without which", { ...followed, trainingTypeId: null }, [["trainingTypeId", "step_asks_training"]]],
  [
    "a training that someone judges",
    { ...followed, assessor: "coordination" },
    [["assessor", "step_follows_from_records"]],
  ],
  ["shadowing that someone judges", { kind: "shadowing" }, [["assessor", "step_follows_from_records"]]],
  ["an observation with points", { kind: "observed_delivery", criteria: ["Legt uit"] }, []],
  [
    "co-training with points",
    { kind: "co_training", assessor: null, criteria: ["x"] },
    [["criteria", "step_criteria_without_observation"]],
  ],
  ["a document that the coordination sees", { kind: "document" }, []],
  [
    "a document that a trainer sees",
    { kind: "document", assessor: "certified_trainer" },
    [["assessor", "step_documents_by_coordination"]],
  ],
  ["giving it outside", { kind: "independent_delivery", assessor: null, isOutside: true }, []],
  ["an interview outside", { isOutside: true }, [["isOutside", "step_outside_without_delivery"]]],
])("%s", (_what, more, faults) => {
  expect(stepFaults({ ...step, ...more }).map(([field, { code }]) => [field, code])).toEqual(faults);
});

const certified: AskedTrack = { id: 1, name: "JIM-trainer", qualification: "certified", requires: null };
const external: AskedTrack = { id: 2, name: "Extern", qualification: "externally_deployable", requires: "certified" };

test.each<[string, AskedTrack, AskedTrack[], string[]]>([
  ["nothing asked", certified, [external], []],
  ["one after the other", external, [certified], []],
  ["asks itself", { ...certified, requires: "certified" }, [], ["JIM-trainer"]],
  [
    "by way of another",
    { ...certified, requires: "externally_deployable" },
    [certified, external],
    ["JIM-trainer", "Extern"],
  ],
  [
    "by way of two others",
    { ...certified, requires: "training_actor" },
    [external, { id: 3, name: "Acteur", qualification: "training_actor", requires: "externally_deployable" }],
    ["JIM-trainer", "Acteur", "Extern"],
  ],
  ["asks what nothing leads to", { ...certified, requires: "training_actor" }, [external], []],
])("a track that %s", (_what, track, others, path) => {
  expect(requiresItself(track, others)).toEqual(path);
});
