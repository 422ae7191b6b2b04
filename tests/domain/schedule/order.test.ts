import { describe, expect, test } from "vitest";
import { Course, orderWarnings, type PlacedPart } from "~/domain/schedule/order";

const part = (position: number, date: string, startsAt = "09:30"): PlacedPart => ({
  key: String(position),
  name: `Deel ${position}`,
  position,
  usualGapDays: null,
  date,
  startsAt,
});
const told = (judged: PlacedPart[], all: PlacedPart[], both = false) =>
  judged
    .flatMap((own) => orderWarnings(own, new Course(all), both))
    .map(({ key, level, reason }) => [key, level, reason.code, reason.params?.name]);

describe("the order of a new plan", () => {
  test.each([
    ["in order", ["2026-03-10", "2026-03-24", "2026-04-21"], []],
    ["at the same moment", ["2026-03-10", "2026-03-10", "2026-04-21"], []],
    [
      "the second before the first",
      ["2026-03-10", "2026-03-09", "2026-04-21"],
      [["2", "warning", "before_earlier_part", "Deel 1"]],
    ],
    [
      "the first at the end",
      ["2026-05-10", "2026-03-24", "2026-04-21"],
      [
        ["2", "warning", "before_earlier_part", "Deel 1"],
        ["3", "warning", "before_earlier_part", "Deel 1"],
      ],
    ],
  ])("%s", (_name, dates, expected) => {
    const plan = dates.map((date, index) => part(index + 1, date));
    expect(told(plan, plan)).toEqual(expected);
  });

  test("is by the hour on one day, whatever order they are given in", () => {
    const plan = [part(2, "2026-03-10", "09:30"), part(1, "2026-03-10", "13:00")];
    expect(told(plan, plan)).toEqual([["2", "warning", "before_earlier_part", "Deel 1"]]);
  });
});

test.each([
  ["2026-03-09", [["2", "warning", "before_earlier_part", "Deel 1"]]],
  ["2026-04-22", [["2", "warning", "after_later_part", "Deel 3"]]],
  ["2026-04-01", []],
])("a session that moves to %s among those that stay", (date, expected) => {
  const others = [part(1, "2026-03-10"), part(3, "2026-04-21")];
  expect(told([part(2, date)], [...others, part(2, date)], true)).toEqual(expected);
});
