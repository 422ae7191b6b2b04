import { describe, expect, test } from "vitest";
import { monthsFrom } from "~/domain/capacity/months";
import { type PersonDays, roomsOf } from "~/domain/capacity/rooms";
import { workdaysOf } from "~/domain/capacity/workdays";
import { publicHolidayOn } from "~/domain/programme/public-holidays";

/** February 2027 begins on a Monday and has twenty working days; 29 March and 27 April are free. */
const months = monthsFrom("2027-02-01", 3);
const workdays = workdaysOf(months, publicHolidayOn);
const hours = { startsAt: "09:30", endsAt: "16:30" };
const certified = {
  ...{ qualification: "certified" as const, startsOn: "2026-01-01", endsOn: null, graceMonths: 0, withdrawnOn: null },
};
const deployable = { ...certified, qualification: "externally_deployable" as const };
const noLimits = { perWeek: null, perMonth: null, perQuarter: null, restDays: 0 };
const week = (...weekdays: number[]) => ({
  ...{ exceptions: [], home: null, travelRadiusKm: null, saidAt: 1 },
  weekly: weekdays.map((weekday) => ({ weekday, startsAt: "09:00", endsAt: "17:00" })),
});

interface Case extends Partial<Omit<PersonDays, "fitness">> {
  fitness?: Partial<PersonDays["fitness"]>;
}

const rooms = ({ fitness, ...row }: Case): number[][] => {
  const roles = [{ startsOn: "2025-01-01", endsOn: null }];
  const fit = { as: "trainer" as const, periods: [certified, deployable], aways: [], roles, ...fitness };
  const person = { availability: week(1, 2, 3, 4, 5), limits: noLimits, agreedOn: [], ...row, fitness: fit };
  return roomsOf(person, workdays, months.length, hours).map(({ own, elsewhere }) => [own, elsewhere]);
};

const both = (...days: number[]) => days.map((count) => [count, count]);

test("working days are no weekend and no holiday that is free; of the first month only what is left", () => {
  const count = (some: typeof workdays) => [0, 1, 2].map((month) => some.filter((day) => day.month === month).length);
  expect(count(workdays)).toEqual([20, 22, 21]);
  expect(count(workdaysOf(monthsFrom("2027-02-22", 3), publicHolidayOn))).toEqual([5, 22, 21]);
  expect(workdays.map(({ weekday }) => weekday).slice(0, 6)).toEqual([1, 2, 3, 4, 5, 1]);
});

describe("how many days of a month somebody can take on", () => {
  const exception = (startsOn: string, endsOn: string, isAvailable: boolean) => ({
    ...{ startsOn, endsOn, isAvailable, reason: null },
  });
  test.each<[string, Case, number[][]]>([
    ["all working days", {}, both(20, 22, 21)],
    ["the days of their week", { availability: week(2, 4) }, both(8, 9, 8)],
    ["no day on which they can for a part only", { availability: { ...week(), weekly: [half(1)] } }, both(0, 0, 0)],
    ["none in a week that was said to be empty", { availability: week() }, both(0, 0, 0)],
    ["all days when they never said anything", { availability: { ...week(), saidAt: null } }, both(20, 22, 21)],
    [
      "not the days they are away, and those they can after all",
      {
        availability: {
          ...week(2),
          exceptions: [exception("2027-02-01", "2027-02-14", false), exception("2027-02-26", "2027-02-26", true)],
        },
      },
      both(3, 5, 3),
    ],
    ["not the days that were agreed", { agreedOn: ["2027-02-02", "2027-02-03"] }, both(18, 22, 21)],
    ["what the month leaves", { limits: { ...noLimits, perMonth: 3 }, agreedOn: ["2027-02-02"] }, both(2, 3, 3)],
    [
      "nothing when more was agreed than the limit",
      { limits: { ...noLimits, perMonth: 0 }, agreedOn: ["2027-02-02"] },
      both(0, 0, 0),
    ],
    ["what the weeks leave", { limits: { ...noLimits, perWeek: 1 }, agreedOn: ["2027-02-02"] }, both(3, 5, 5)],
    ["with days of rest between", { limits: { ...noLimits, restDays: 2 } }, both(8, 9, 9)],
    ["and around what was agreed", { limits: { ...noLimits, restDays: 6 }, agreedOn: ["2027-02-15"] }, both(3, 5, 5)],
  ])("%s", (_, row, expected) => {
    expect(rooms(row)).toEqual(expected);
  });

  test.each<[string, Case["fitness"], number[][]]>([
    [
      "certified alone: for their own organisation",
      { periods: [certified] },
      [
        [20, 0],
        [22, 0],
        [21, 0],
      ],
    ],
    [
      "up to and including its last day",
      { periods: [{ ...certified, endsOn: "2027-03-02" }, deployable] },
      both(20, 2, 0),
    ],
    [
      "the months of grace count",
      { periods: [{ ...certified, endsOn: "2027-02-02", graceMonths: 1 }, deployable] },
      both(20, 2, 0),
    ],
    [
      "from the day on which it is held",
      { periods: [{ ...certified, startsOn: "2027-03-30" }, deployable] },
      both(0, 2, 21),
    ],
    ["until it was withdrawn", { periods: [{ ...certified, withdrawnOn: "2027-03-02" }, deployable] }, both(20, 1, 0)],
    [
      "not while they are away",
      { aways: [{ kind: "inactive", startsOn: "2027-02-08", endsOn: "2027-03-31" }] },
      both(5, 0, 21),
    ],
    ["not after the role ended", { roles: [{ startsOn: "2025-01-01", endsOn: "2027-02-26" }] }, both(20, 0, 0)],
    ["a trainer is no actor", { as: "actor" }, both(0, 0, 0)],
    [
      "an actor goes to any client",
      { as: "actor", periods: [{ ...certified, qualification: "training_actor" }] },
      both(20, 22, 21),
    ],
  ])("%s", (_, fitness, expected) => {
    expect(rooms({ fitness: fitness ?? {} })).toEqual(expected);
  });
});

function half(weekday: number) {
  return { weekday, startsAt: "09:00", endsAt: "12:30" };
}
