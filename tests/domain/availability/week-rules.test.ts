import fc from "fast-check";
import { expect, test } from "vitest";
import { dayPartNames, daysOf, faultsOf, stretchesOf } from "~/domain/availability/week-rules";
import { weekWith } from "./world";

test("parts become their times in order, own times stay as they are", () => {
  const week = weekWith({
    1: { parts: ["afternoon", "morning"] },
    3: { own: [{ startsAt: "18:00", endsAt: "20:00" }] },
  });
  expect(stretchesOf(week)).toEqual([
    { weekday: 1, startsAt: "08:00", endsAt: "12:30" },
    { weekday: 1, startsAt: "12:30", endsAt: "17:30" },
    { weekday: 3, startsAt: "18:00", endsAt: "20:00" },
  ]);
});

test("what was said is what the form shows again", () => {
  const parts = fc.array(fc.constantFrom(...dayPartNames), { maxLength: 3 }).map((chosen) => ({
    parts: dayPartNames.filter((part) => chosen.includes(part)),
    own: chosen.length === 0 ? [{ startsAt: "09:15", endsAt: "15:45" }] : [],
  }));
  fc.assert(
    fc.property(fc.array(parts, { minLength: 7, maxLength: 7 }), (week) => {
      expect(daysOf(stretchesOf(week))).toEqual(week);
    }),
  );
});

test.each([
  ["nothing typed", {}, []],
  ["no end", { startsAt: "09:00" }, [{ row: 0, field: "endsAt", code: "required" }]],
  ["no start", { endsAt: "09:00" }, [{ row: 0, field: "startsAt", code: "required" }]],
  [
    "an end at the start",
    { startsAt: "09:00", endsAt: "09:00" },
    [{ row: 0, field: "endsAt", code: "end_not_after_start" }],
  ],
  [
    "an end before it",
    { startsAt: "23:00", endsAt: "01:00" },
    [{ row: 0, field: "endsAt", code: "end_not_after_start" }],
  ],
  ["beside the morning", { startsAt: "12:30", endsAt: "14:00" }, []],
  [
    "into the morning",
    { startsAt: "12:29", endsAt: "14:00" },
    [{ row: 0, field: "startsAt", code: "stretches_overlap" }],
  ],
  [
    "around the morning",
    { startsAt: "07:00", endsAt: "14:00" },
    [{ row: 0, field: "startsAt", code: "stretches_overlap" }],
  ],
])("own times with %s", (_what, times, faults) => {
  expect(faultsOf({ parts: ["morning"], own: [times] })).toEqual(faults);
});

test("of two own times that overlap the later row is named", () => {
  const own = [{ startsAt: "13:00", endsAt: "15:00" }, {}, { startsAt: "14:00", endsAt: "16:00" }];
  expect(faultsOf({ parts: [], own })).toEqual([{ row: 2, field: "startsAt", code: "stretches_overlap" }]);
});
