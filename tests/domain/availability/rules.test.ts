import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Availability,
  type AvailabilityException,
  availableDuring,
  type Stretch,
} from "~/domain/availability/rules";

const nothing: Availability = { weekly: [], exceptions: [], home: null, travelRadiusKm: null, saidAt: null };
const monday = (startsAt: string, endsAt: string): Stretch => ({ weekday: 1, startsAt, endsAt });
const exception = (startsOn: string, endsOn: string, isAvailable = false): AvailabilityException => ({
  startsOn,
  endsOn,
  isAvailable,
  reason: isAvailable ? null : "exam",
});

/** A training day on Monday 2 March 2026. */
const day = { date: "2026-03-02", startsAt: "09:30", endsAt: "16:30" };
const verdict = (known: Partial<Availability>) => availableDuring({ ...nothing, ...known }, day);

describe("the week", () => {
  test.each([
    ["the whole day", [monday("09:30", "16:30")], "free"],
    ["a wider stretch", [monday("08:00", "17:30")], "free"],
    ["two stretches that touch", [monday("12:30", "17:30"), monday("08:00", "12:30")], "free"],
    ["two that overlap", [monday("08:00", "13:00"), monday("12:00", "17:00")], "free"],
    ["one within another", [monday("08:00", "17:00"), monday("10:00", "11:00")], "free"],
    ["a minute too late", [monday("09:31", "16:30")], "outside_week"],
    ["a minute too short", [monday("09:30", "16:29")], "outside_week"],
    ["a gap of a minute", [monday("08:00", "12:30"), monday("12:31", "17:30")], "outside_week"],
    ["another day", [{ ...monday("08:00", "17:30"), weekday: 2 }], "outside_week"],
  ])("%s", (_what, weekly, state) => {
    expect(verdict({ weekly }).state).toBe(state);
  });

  test("never said is unknown; a week that was saved empty is not", () => {
    expect(verdict({})).toEqual({ state: "unknown", reason: { code: "availability_unknown" } });
    const reason = { code: "availability_outside_week", params: { date: { date: day.date } } };
    expect(verdict({ saidAt: 1 })).toEqual({ state: "outside_week", reason });
  });
});

describe("exceptions", () => {
  const weekly = [monday("08:00", "17:30")];
  test.each([
    ["away on the first of its days", [exception("2026-03-02", "2026-03-06")], "away"],
    ["away on the last of its days", [exception("2026-02-20", "2026-03-02")], "away"],
    ["away until the day before", [exception("2026-02-20", "2026-03-01")], "free"],
    ["away from the day after", [exception("2026-03-03", "2026-03-06")], "free"],
    [
      "free after all, said later",
      [exception("2026-03-01", "2026-03-06"), exception("2026-03-02", "2026-03-02", true)],
      "free",
    ],
    [
      "away after all, said later",
      [exception("2026-03-02", "2026-03-02", true), exception("2026-03-01", "2026-03-06")],
      "away",
    ],
  ])("%s", (_what, exceptions, state) => {
    expect(verdict({ weekly, exceptions }).state).toBe(state);
  });

  test("away says until when, free after all says nothing, and both speak for who said nothing else", () => {
    const away = verdict({ exceptions: [exception("2026-03-01", "2026-03-06")] });
    expect(away).toEqual({
      state: "away",
      reason: { code: "availability_away", params: { until: { date: "2026-03-06" } } },
    });
    const free = verdict({ exceptions: [exception("2026-03-02", "2026-03-02", true)] });
    expect(free).toEqual({ state: "free", reason: null });
  });
});

const time = fc.integer({ min: 0, max: 23 * 4 }).map((quarter) => clock(quarter * 15));
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
const stretch = fc
  .tuple(fc.integer({ min: 1, max: 7 }), time, time)
  .filter(([, one, other]) => one !== other)
  .map(([weekday, one, other]) => ({
    weekday,
    startsAt: one < other ? one : other,
    endsAt: one < other ? other : one,
  }));
const anyDay = fc.integer({ min: 1, max: 28 }).map((nth) => `2026-03-${String(nth).padStart(2, "0")}`);

test("another stretch of the week never takes availability away", () => {
  fc.assert(
    fc.property(fc.array(stretch), stretch, anyDay, stretch, (weekly, more, date, { startsAt, endsAt }) => {
      const stateWith = (stretches: Stretch[]) =>
        availableDuring({ ...nothing, weekly: stretches, saidAt: 1 }, { date, startsAt, endsAt }).state;
      if (stateWith(weekly) === "free") expect(stateWith([...weekly, more])).toBe("free");
    }),
  );
});

test("cutting a stretch in two, and the order of stretches, make no difference", () => {
  fc.assert(
    fc.property(fc.array(stretch), time, anyDay, stretch, (weekly, cut, date, { startsAt, endsAt }) => {
      const when = { date, startsAt, endsAt };
      const halves = weekly.flatMap((one) =>
        one.startsAt < cut && cut < one.endsAt
          ? [
              { ...one, startsAt: cut },
              { ...one, endsAt: cut },
            ]
          : [one],
      );
      expect(availableDuring({ ...nothing, weekly: halves, saidAt: 1 }, when)).toEqual(
        availableDuring({ ...nothing, weekly, saidAt: 1 }, when),
      );
    }),
  );
});
