import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, weekdayOf } from "~/domain/dates";
import { publicHolidayOn } from "~/domain/programme/public-holidays";
import { type Calendar, dayObstacles } from "~/domain/schedule/calendar";
import { proposeDates, type RhythmPart } from "~/domain/training/rhythm";

const calendar: Calendar = {
  publicHolidayOn,
  schoolHolidays: [
    { name: "Meivakantie", zone: "noord", startsOn: "2026-04-25", endsOn: "2026-05-03", firmness: "fixed" },
    { name: "Zomervakantie", zone: "noord", startsOn: "2026-07-04", endsOn: "2026-08-16", firmness: "fixed" },
    { name: "Zomervakantie", zone: "zuid", startsOn: "2026-07-11", endsOn: "2026-08-23", firmness: "fixed" },
  ],
  zones: ["noord"],
};

const part = (gapAmount: number, gapUnit: "day" | "week"): RhythmPart => ({
  startsAt: "09:30",
  endsAt: "16:30",
  gapAmount,
  gapUnit,
});

const dates = (parts: RhythmPart[], first: string, where = calendar) =>
  proposeDates(parts, first, where).map(({ date }) => date);

test.each<[string, RhythmPart[], string, string[]]>([
  ["no parts", [], "2026-03-10", []],
  ["two weeks later", [part(0, "day"), part(2, "week")], "2026-03-10", ["2026-03-10", "2026-03-24"]],
  [
    "counted from where the one before came to be",
    [part(0, "day"), part(2, "week"), part(1, "week")],
    "2026-04-14",
    ["2026-04-14", "2026-05-05", "2026-05-12"],
  ],
  [
    "over King's Day and the May holiday on the same weekday",
    [part(0, "day"), part(1, "week")],
    "2026-04-20",
    ["2026-04-20", "2026-05-04"],
  ],
  ["over the whole summer", [part(0, "day"), part(4, "week")], "2026-06-09", ["2026-06-09", "2026-08-18"]],
  [
    "a day later, at the weekend: the next working day",
    [part(0, "day"), part(1, "day")],
    "2026-03-13",
    ["2026-03-13", "2026-03-16"],
  ],
  [
    "Ascension Day: a Thursday stays a Thursday",
    [part(0, "day"), part(1, "week")],
    "2026-05-07",
    ["2026-05-07", "2026-05-21"],
  ],
  ["days to mind are kept", [part(0, "day"), part(1, "week")], "2026-05-08", ["2026-05-08", "2026-05-15"]],
  ["without a gap: the same day", [part(0, "day"), part(0, "day")], "2026-03-10", ["2026-03-10", "2026-03-10"]],
  [
    "the chosen first day stays, also on a holiday",
    [part(0, "day"), part(0, "day")],
    "2026-04-27",
    ["2026-04-27", "2026-04-27"],
  ],
])("%s", (_name, parts, first, expected) => {
  expect(dates(parts, first)).toEqual(expected);
});

test("says what was stepped over, each once, and takes the times of the part", () => {
  const [, second] = proposeDates([part(0, "day"), part(1, "week")], "2026-04-20", calendar);
  expect(second).toEqual({
    part: part(1, "week"),
    date: "2026-05-04",
    startsAt: "09:30",
    endsAt: "16:30",
    movedBecause: [
      { code: "public_holiday", params: { holiday: "kings_day", date: { date: "2026-04-27" } } },
      { code: "school_holiday_fixed", params: { name: "Meivakantie", zone: "noord", until: { date: "2026-05-03" } } },
    ],
  });
});

test("a day at the weekend moves over that weekend only", () => {
  const [, second] = proposeDates([part(0, "day"), part(1, "day")], "2026-03-13", calendar);
  expect(second?.movedBecause).toEqual([
    { code: "weekend", params: { date: { date: "2026-03-14" } } },
    { code: "weekend", params: { date: { date: "2026-03-15" } } },
  ]);
});

test("a year without a free day: the day stays, and says so", () => {
  const never: Calendar = {
    ...calendar,
    schoolHolidays: [
      { name: "Altijd", zone: "noord", startsOn: "2026-01-01", endsOn: "2027-12-31", firmness: "fixed" },
    ],
  };
  expect(proposeDates([part(0, "day"), part(1, "week")], "2026-03-10", never)[1]).toMatchObject({
    date: "2026-03-17",
    movedBecause: [{ code: "no_free_day", params: { date: { date: "2026-03-17" } } }],
  });
});

const anyParts = fc.array(
  fc.record({ gapAmount: fc.integer({ min: 1, max: 9 }), gapUnit: fc.constantFrom("day" as const, "week" as const) }),
  { minLength: 1, maxLength: 6 },
);
const anyDay = fc.integer({ min: 0, max: 700 }).map((days) => addDays("2026-01-01", days));

test("after the first, no day is a weekend, a public holiday or a school holiday, and the order stands", () => {
  fc.assert(
    fc.property(anyParts, anyDay, (gaps, first) => {
      const parts = gaps.map(({ gapAmount, gapUnit }) => part(gapAmount, gapUnit));
      const proposed = dates(parts, first);
      expect(proposed.slice(1).flatMap((date) => dayObstacles(date, calendar))).toEqual([]);
      expect(proposed).toEqual(proposed.toSorted());
    }),
  );
});

test("a rhythm of weeks from a working day keeps its weekday", () => {
  fc.assert(
    fc.property(anyParts, anyDay, (gaps, first) => {
      fc.pre(weekdayOf(first) <= 5);
      const proposed = dates(
        gaps.map(({ gapAmount }) => part(gapAmount, "week")),
        first,
      );
      expect(new Set(proposed.map(weekdayOf))).toEqual(new Set([weekdayOf(first)]));
    }),
  );
});
