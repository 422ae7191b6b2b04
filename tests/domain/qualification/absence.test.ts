import { expect, test } from "vitest";
import { owesCoTraining, stretchesOf } from "~/domain/qualification/rules";

test.each([
  ["a day short of a year", "2025-03-02", "2026-03-01", null, false],
  ["a year to the day", "2025-03-01", "2026-03-01", null, true],
  ["co-trained before coming back", "2025-03-01", "2026-03-01", "2025-02-10", true],
  ["co-trained on the last day away", "2025-03-01", "2026-03-01", "2026-03-01", true],
  ["co-trained since", "2025-03-01", "2026-03-01", "2026-03-02", false],
  ["still away", "2025-03-01", null, null, false],
])("who was away for %s", (_case, startsOn, endsOn, coTrainedOn, owes) => {
  expect(owesCoTraining({ startsOn, endsOn }, 12, coTrainedOn)).toBe(owes);
});

test.each([
  [
    "follow each other",
    [
      ["2025-09-01", "2026-03-01"],
      ["2025-03-01", "2025-08-31"],
    ],
    ["2025-03-01", "2026-03-01"],
  ],
  [
    "overlap",
    [
      ["2025-03-01", "2025-10-31"],
      ["2025-09-01", "2026-03-01"],
    ],
    ["2025-03-01", "2026-03-01"],
  ],
  [
    "lie in each other",
    [
      ["2025-03-01", "2026-03-01"],
      ["2025-09-01", "2025-09-30"],
    ],
    ["2025-03-01", "2026-03-01"],
  ],
  [
    "have a day between them",
    [
      ["2025-03-01", "2025-08-31"],
      ["2025-09-02", "2026-03-01"],
    ],
    null,
  ],
  [
    "go on without end",
    [
      ["2025-03-01", "2025-08-31"],
      ["2025-09-01", null],
    ],
    ["2025-03-01", null],
  ],
] as const)("absences that %s", (_case, dates, whole) => {
  const aways = dates.map(([startsOn, endsOn]) => ({ startsOn, endsOn }));
  const stretches = stretchesOf(aways);
  const expected = aways.map((one) => (whole ? { startsOn: whole[0], endsOn: whole[1] } : one));
  expect(aways.map((one) => stretches.get(one))).toEqual(expected);
});
