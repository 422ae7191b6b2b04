import { expect, test } from "vitest";
import { boardState, isWanted } from "~/domain/board/state";

test.each([
  ["whole", false, false, "whole"],
  ["open", false, false, "open"],
  ["orange", false, false, "missing"],
  ["red", false, false, "missing"],
  ["red", false, true, "over"],
  ["whole", false, true, "over"],
  ["whole", true, false, "conflict"],
  ["open", true, true, "conflict"],
] as const)("staffing %s, conflict %s, over %s: %s", (staffing, hasConflict, isOver, state) => {
  expect(boardState({ staffing, hasConflict, isOver })).toBe(state);
});

test.each([
  [undefined, ["conflict", "missing", "open", "whole", "over"]],
  ["anything", ["conflict", "missing", "open"]],
  ["staff", ["missing", "open"]],
  ["conflict", ["conflict"]],
] as const)("looking for %s shows %j", (wanting, states) => {
  const all = ["conflict", "missing", "open", "whole", "over"] as const;
  expect(all.filter((state) => isWanted(state, wanting))).toEqual(states);
});
