import { describe, expect, test } from "vitest";
import { publicHolidayOn, publicHolidaysOf } from "~/domain/programme/public-holidays";

const easters = ["2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28"];

test.each(easters)("Easter falls on %s", (date) => {
  expect(publicHolidayOn(date)).toEqual({ date, key: "easter_sunday", kind: "free" });
});

describe("a whole year", () => {
  test("2026, in order of date", () => {
    expect(publicHolidaysOf(2026).map(({ date, key, kind }) => `${date} ${key} ${kind}`)).toEqual([
      "2026-01-01 new_year free",
      "2026-04-03 good_friday attention",
      "2026-04-05 easter_sunday free",
      "2026-04-06 easter_monday free",
      "2026-04-27 kings_day free",
      "2026-05-05 liberation_day attention",
      "2026-05-14 ascension_day free",
      "2026-05-15 friday_after_ascension attention",
      "2026-05-24 whit_sunday free",
      "2026-05-25 whit_monday free",
      "2026-12-25 christmas_day free",
      "2026-12-26 boxing_day free",
    ]);
  });
});

test.each([
  ["2025-04-26", "kings_day"],
  ["2025-04-27", undefined],
  ["2026-04-27", "kings_day"],
  ["2025-05-29", "ascension_day"],
  ["2025-05-30", "friday_after_ascension"],
  ["2027-05-07", "friday_after_ascension"],
  ["2026-05-10", undefined],
  ["2026-12-05", undefined],
  ["2026-12-31", undefined],
])("%s: %s", (date, key) => {
  expect(publicHolidayOn(date)?.key).toBe(key);
});

test("a free day goes before an attention day on the same date: Ascension on 5 May 2016", () => {
  expect(publicHolidayOn("2016-05-05")).toEqual({ date: "2016-05-05", key: "ascension_day", kind: "free" });
});

test("every year has each of the twelve days once", () => {
  for (let year = 2023; year <= 2060; year += 1) {
    const keys = new Set(publicHolidaysOf(year).map(({ key }) => key));
    expect([year, keys.size]).toEqual([year, 12]);
  }
});
