import fc from "fast-check";
import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { addDays } from "~/domain/dates";
import { formatDate, formatMinutes, formatTimeRange } from "~/text/dates";

test.each([
  ["2026-11-24", "nl", "short", "di 24 nov 2026"],
  ["2026-11-24", "nl", "long", "dinsdag 24 november 2026"],
  ["2026-11-24", "nl", "plain", "24 november 2026"],
  ["2026-11-24", "en", "short", "Tue 24 Nov 2026"],
  ["2026-11-24", "en", "long", "Tuesday 24 November 2026"],
  ["2026-11-24", "en", "plain", "24 November 2026"],
  ["2026-03-01", "nl", "short", "zo 1 mrt 2026"],
  ["2028-02-29", "nl", "long", "dinsdag 29 februari 2028"],
] as const)("%s in %s, %s: %s", (date, locale, style, text) => {
  expect(formatDate(date, locale, style)).toBe(text);
});

test("any day reads as Luxon and ICU would write it", () => {
  fc.assert(
    fc.property(fc.nat(40_000), fc.constantFrom("nl" as const, "en" as const), (days, locale) => {
      const date = addDays("1990-01-01", days);
      const expected = DateTime.fromISO(date, { locale }).toFormat("cccc d LLLL yyyy");
      expect(formatDate(date, locale, "long")).toBe(expected);
    }),
  );
});

test("short unless asked otherwise", () => {
  expect(formatDate("2026-11-24", "nl")).toBe("di 24 nov 2026");
});

test.each([
  [390, "6 uur 30 min", "6 hours 30 min"],
  [360, "6 uur", "6 hours"],
  [60, "1 uur", "1 hour"],
  [61, "1 uur 1 min", "1 hour 1 min"],
  [45, "45 min", "45 min"],
  [0, "0 min", "0 min"],
])("%i minutes: %s, %s", (minutes, dutch, english) => {
  expect(formatMinutes(minutes, "nl")).toBe(dutch);
  expect(formatMinutes(minutes, "en")).toBe(english);
});

test("a range of times", () => {
  expect(formatTimeRange("09:30", "16:30")).toBe("09:30–16:30");
});
