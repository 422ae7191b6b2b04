import fc from "fast-check";
import { DateTime } from "luxon";
import { expect, test } from "vitest";
import {
  addDays,
  addMonths,
  daysBetween,
  parseLocalDate,
  parseLocalTime,
  toInstant,
  weekdayOf,
  yearsBetween,
} from "~/domain/dates";

test.each([
  ["2026-03-02", "2026-03-02"],
  ["02-03-2026", "2026-03-02"],
  [" 2-3-2026 ", "2026-03-02"],
  ["2028-02-29", "2028-02-29"],
  ["1900-01-01", "1900-01-01"],
  ["2199-12-31", "2199-12-31"],
  ["2027-02-29", undefined],
  ["2027-02-30", undefined],
  ["30-02-2027", undefined],
  ["2027-13-01", undefined],
  ["2027-3-1", undefined],
  ["0027-03-28", undefined],
  ["1899-12-31", undefined],
  ["2200-01-01", undefined],
  ["9999-12-31", undefined],
  ["10000-01-01", undefined],
  ["morgen", undefined],
  ["", undefined],
])("the day %j is %j", (text, date) => {
  expect(parseLocalDate(text)).toBe(date);
});

test.each([
  ["09:30", "09:30"],
  ["9.30", "09:30"],
  ["23:59", "23:59"],
  ["24:00", undefined],
  ["25:00", undefined],
  ["9:3", undefined],
  ["", undefined],
])("the time %j is %j", (text, time) => {
  expect(parseLocalTime(text)).toBe(time);
});

test.each([
  ["2027-03-28", "01:59", { instant: Date.UTC(2027, 2, 28, 0, 59) }],
  ["2027-03-28", "02:00", { fault: "time_does_not_exist" }],
  ["2027-03-28", "02:59", { fault: "time_does_not_exist" }],
  ["2027-03-28", "03:00", { instant: Date.UTC(2027, 2, 28, 1) }],
  ["2027-10-31", "01:59", { instant: Date.UTC(2027, 9, 30, 23, 59) }],
  ["2027-10-31", "02:00", { fault: "time_occurs_twice" }],
  ["2027-10-31", "02:59", { fault: "time_occurs_twice" }],
  ["2027-10-31", "03:00", { instant: Date.UTC(2027, 9, 31, 2) }],
])("%s %s in Amsterdam", (date, time, expected) => {
  expect(toInstant(date, time)).toEqual(expected);
});

test.each([
  ["2026-01-31", 1, "2026-02-28"],
  ["2028-01-31", 1, "2028-02-29"],
  ["2026-03-10", 24, "2028-03-10"],
  ["2026-03-31", -1, "2026-02-28"],
  ["2026-12-15", 3, "2027-03-15"],
  ["2026-01-15", -1, "2025-12-15"],
  ["2026-01-31", -11, "2025-02-28"],
  ["2026-11-30", 13, "2027-12-30"],
])("%s and %i months is %s", (date, months, later) => {
  expect(addMonths(date, months)).toBe(later);
});

test.each([
  ["2008-03-02", "2026-03-01", 17],
  ["2008-03-02", "2026-03-02", 18],
  ["2008-02-29", "2026-02-28", 17],
  ["2008-02-29", "2026-03-01", 18],
  ["2008-02-29", "2028-02-29", 20],
])("born on %s, on %s someone is %i", (born, date, age) => {
  expect(yearsBetween(born, date)).toBe(age);
});

const day = (date: string) => DateTime.fromISO(date, { zone: "utc" });
const anyDay = fc
  .integer({ min: 0, max: 109_000 })
  .map((days) => day("1900-01-01").plus({ days }).toFormat("yyyy-MM-dd"));
test("counting days agrees with a calendar library, over leap years and changes of the clock", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
      const later = day(date).plus({ days }).toFormat("yyyy-MM-dd");
      expect(addDays(date, days)).toBe(later);
      expect(daysBetween(date, later)).toBe(days);
      expect(weekdayOf(date)).toBe(day(date).weekday);
    }),
  );
  expect(addDays("9999-12-31", 1)).toBe("10000-01-01");
});

test("a time that exists once is where a calendar library puts it", () => {
  const clock = fc
    .tuple(fc.nat(23), fc.nat(59))
    .map((parts) => parts.map((part) => `${part}`.padStart(2, "0")).join(":"));
  fc.assert(
    fc.property(anyDay, clock, (date, time) => {
      const found = toInstant(date, time);
      const moment = DateTime.fromISO(`${date}T${time}`, { zone: "Europe/Amsterdam" });
      if ("instant" in found) expect(found.instant).toBe(moment.toMillis());
      else expect(found.fault === "time_occurs_twice" || moment.toFormat("HH:mm") !== time).toBe(true);
    }),
  );
  expect(toInstant("2026-02-30", "10:00")).toHaveProperty("fault");
  expect(toInstant("2026-03-02", "24:00")).toHaveProperty("fault");
});
