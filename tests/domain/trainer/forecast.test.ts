import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "~/domain/dates";
import type { Period } from "~/domain/qualification/rules";
import { quarterOf, quartersBetween } from "~/domain/quarters";
import { arrivalsOf, type GrowthFacts, growthOf, type OnTheWay } from "~/domain/trainer/forecast";

const today = "2026-03-02";
const since = (startedOn: string, counted: number, needed = 5): OnTheWay => ({ startedOn, counted, needed });

const holding = (startsOn: string, endsOn: string | null = null, more: Partial<Period> = {}) => ({
  periods: [
    { qualification: "externally_deployable" as const, startsOn, endsOn, graceMonths: 0, withdrawnOn: null, ...more },
  ],
  aways: [],
});

const facts = (more: Partial<GrowthFacts> = {}): GrowthFacts => ({
  qualification: "externally_deployable",
  startsOn: "2025-07-01",
  endsOn: "2026-12-31",
  today,
  people: [],
  onTheWay: [],
  target: null,
  ...more,
});

describe("quarters", () => {
  test.each([
    ["2026-01-01", "2026-Q1", "2026-01-01", "2026-03-31"],
    ["2026-06-30", "2026-Q2", "2026-04-01", "2026-06-30"],
    ["2027-12-31", "2027-Q4", "2027-10-01", "2027-12-31"],
  ])("%s is in %s", (date, key, startsOn, endsOn) => {
    expect(quarterOf(date)).toEqual({ key, startsOn, endsOn });
  });

  test.each([
    ["2025-11-15", "2026-04-01", ["2025-Q4", "2026-Q1", "2026-Q2"]],
    ["2026-02-01", "2026-02-01", ["2026-Q1"]],
    ["2026-04-01", "2026-03-31", []],
  ])("from %s until %s", (from, until, keys) => {
    expect(quartersBetween(from, until).map(({ key }) => key)).toEqual(keys);
  });
});

describe("when someone is expected to arrive", () => {
  test.each<[string, OnTheWay[], string[]]>([
    ["at one's own pace: 3 steps in 60 days, 2 to go", [since("2026-01-01", 3)], ["2026-04-11"]],
    ["with every step: today, not before", [since("2025-01-01", 5)], [today]],
    ["with more than every step", [since("2025-01-01", 7)], [today]],
    ["never faster than a step in two weeks", [since("2026-03-01", 4)], ["2026-03-16"]],
    ["begun today with what the records held already", [since(today, 4)], ["2026-03-16"]],
    ["a start that is still to come counts no days", [since("2026-05-01", 4)], ["2026-03-16"]],
    [
      "without a step: at the pace of the others",
      [since("2026-01-01", 3), since("2026-02-20", 0)],
      ["2026-04-11", "2026-06-10"],
    ],
    ["when nobody has a step, nobody knows", [since("2026-01-01", 0), since("2026-02-01", 0)], []],
    ["nobody", [], []],
  ])("%s", (_name, onTheWay, expected) => {
    expect(arrivalsOf(onTheWay, today)).toEqual(expected);
  });

  const someone = fc.record({
    startedOn: fc.integer({ min: -900, max: 100 }).map((days) => addDays(today, days)),
    counted: fc.integer({ min: 0, max: 12 }),
    needed: fc.integer({ min: 0, max: 12 }),
  });

  test("never before today, and one more step counted never makes it later", () => {
    fc.assert(
      fc.property(someone, (one) => {
        const day = arrivalsOf([one], today)[0];
        const sooner = arrivalsOf([{ ...one, counted: one.counted + 1 }], today)[0] ?? "";
        expect((day ?? today) >= today).toBe(true);
        if (day) expect(sooner <= day).toBe(true);
      }),
    );
  });
});

describe("growth per quarter", () => {
  test("what was, what is and what is expected", () => {
    const growth = growthOf(
      facts({
        people: [holding("2025-01-01"), holding("2025-11-01"), holding("2026-02-01"), holding("2026-06-01")],
        onTheWay: [since("2026-01-01", 3), since("2025-03-02", 5)],
        target: 5,
      }),
    );
    expect(growth.quarters.map(({ key, actual, expected }) => [key, actual, expected])).toEqual([
      ["2025-Q3", 1, null],
      ["2025-Q4", 2, null],
      ["2026-Q1", 3, 4],
      ["2026-Q2", null, 5],
      ["2026-Q3", null, 5],
      ["2026-Q4", null, 5],
      ["2027-Q1", null, 5],
    ]);
    expect(growth).toMatchObject({ now: 3, arriving: 2, unknown: 0, toRenew: 0, reachedIn: "2026-Q2" });
  });

  test.each<[string, Partial<GrowthFacts>, Partial<ReturnType<typeof growthOf>>]>([
    ["nobody at all", {}, { now: 0, arriving: 0, unknown: 0, reachedIn: null }],
    ["a target of nothing", { target: 0 }, { reachedIn: "2025-Q3" }],
    ["a target out of reach", { target: 9, people: [holding("2025-01-01")] }, { now: 1, reachedIn: null }],
    ["the last day of a quarter still holds", { people: [holding("2025-01-01", "2025-09-30")] }, { now: 0 }],
    [
      "what ends within the picture is to be renewed",
      { people: [holding("2025-01-01", "2026-09-30")] },
      { now: 1, toRenew: 1 },
    ],
    [
      "in grace it still counts",
      { people: [holding("2025-01-01", "2026-02-28", { graceMonths: 3 })] },
      { now: 1, toRenew: 1 },
    ],
    ["withdrawn", { people: [holding("2025-01-01", null, { withdrawnOn: today })] }, { now: 0 }],
    ["another qualification", { people: [holding("2025-01-01")], qualification: "certified" }, { now: 0 }],
    [
      "away today",
      { people: [{ ...holding("2025-01-01"), aways: [{ kind: "inactive", startsOn: "2026-01-01", endsOn: null }] }] },
      { now: 0 },
    ],
    ["nobody's pace says when", { onTheWay: [since("2026-01-01", 0)] }, { arriving: 0, unknown: 1 }],
  ])("%s", (_name, given, expected) => {
    expect(growthOf(facts(given))).toMatchObject(expected);
  });

  test("held on the last day of the quarter, gone the day after", () => {
    const { quarters } = growthOf(facts({ people: [holding("2025-01-01", "2025-09-30")] }));
    expect(quarters.slice(0, 2).map(({ actual }) => actual)).toEqual([1, 0]);
  });

  test("a programme that is over still looks a year ahead; a long one shows its latest quarters", () => {
    const over = growthOf(facts({ startsOn: "2025-01-01", endsOn: "2025-12-31" })).quarters;
    expect([over[0]?.key, over.at(-1)?.key]).toEqual(["2025-Q1", "2027-Q1"]);
    const long = growthOf(facts({ startsOn: "2015-01-01", endsOn: "2026-12-31" })).quarters;
    expect([long.length, long.at(-1)?.key]).toEqual([16, "2027-Q1"]);
  });

  test("a programme still to begin starts today", () => {
    expect(growthOf(facts({ startsOn: "2027-01-01", endsOn: "2027-12-31" })).quarters[0]?.key).toBe("2026-Q1");
  });

  test("an expected number never falls", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 9 }))), (people) => {
        const onTheWay = people.map(([days, counted]) => since(addDays(today, -days), counted, 9));
        const expected = growthOf(facts({ onTheWay })).quarters.flatMap((quarter) => quarter.expected ?? []);
        expect(expected).toEqual(expected.toSorted((a, b) => a - b));
      }),
    );
  });
});
