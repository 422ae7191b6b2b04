import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber, isAvailable, isoOf } from "~/domain/planner/calendar";
import { capFor } from "~/domain/planning/caps";
import { availabilityOf } from "~/domain/planning/free-days";
import { joinSpells, withoutSpells } from "~/domain/planning/spells";
import { shapeOf, type TypePart } from "~/domain/planning/type-shapes";

const firstDay = dayNumber("2026-01-01");
const day = fc.integer({ min: 0, max: 60 }).map((number) => isoOf(firstDay + number));
const spell = fc
  .tuple(day, day)
  .map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one }));
const horizon = { from: isoOf(firstDay), to: isoOf(firstDay + 60) };
const allDays = Array.from({ length: 61 }, (_, index) => isoOf(firstDay + index));
const covers = (spells: readonly { from: string; to: string }[], date: string) =>
  spells.some(({ from, to }) => from <= date && date <= to);

describe("spells", () => {
  test("joined they cover the same days and never touch", () => {
    fc.assert(
      fc.property(fc.array(spell), (spells) => {
        const joined = joinSpells(spells);
        for (const date of allDays) expect(covers(joined, date)).toBe(covers(spells, date));
        for (const [index, { from }] of joined.slice(1).entries()) {
          expect(dayNumber(from)).toBeGreaterThan(dayNumber(joined[index]?.to ?? "") + 1);
        }
      }),
    );
  });

  test("what they leave of a stretch is every other day of it", () => {
    fc.assert(
      fc.property(spell, fc.array(spell), (whole, spells) => {
        const left = withoutSpells(whole, spells);
        for (const date of allDays) expect(covers(left, date)).toBe(covers([whole], date) && !covers(spells, date));
      }),
    );
  });
});

test("availability: of what was said the last counts, being away wins over it, and what is booked over all", () => {
  const said = fc.array(fc.tuple(spell, fc.boolean()), { maxLength: 6 });
  fc.assert(
    fc.property(
      said,
      fc.array(spell, { maxLength: 3 }),
      fc.array(day, { maxLength: 3 }),
      (exceptions, away, booked) => {
        const known = availabilityOf(
          {
            ...{ weekly: [], home: null, travelRadiusKm: null, saidAt: null },
            exceptions: exceptions.map(([{ from, to }, isAvailable]) => ({
              ...{ startsOn: from, endsOn: to, isAvailable, reason: null },
            })),
          },
          { horizon, hours: { startsAt: "09:30", endsAt: "16:30" }, away, booked },
        );
        for (const date of allDays) {
          const last = exceptions.findLast(([one]) => covers([one], date));
          const isWorkday = (dayNumber(date) + 3) % 7 < 5;
          const wanted = booked.includes(date) || (!covers(away, date) && (last ? last[1] : isWorkday));
          expect([date, isAvailable(known, date)]).toEqual([date, wanted]);
        }
      },
    ),
  );
});

describe("limits", () => {
  test.each([
    [4, [0, 0, 0], 0, { most: 4, full: [] }],
    [4, [1, 1, 0], 0, { most: 3, full: [] }],
    [4, [4, 0, 0], 0, { most: 4, full: [0] }],
    [2, [2, 2, 2], 0, { most: 2, full: [0, 1, 2] }],
    [0, [0, 0, 0], 0, { most: 0, full: [] }],
    [4, [1, 1, 1], 4, { most: 4, full: [0, 1, 2] }],
  ])("%i in a month with %j elsewhere", (limit, elsewhere, least, wanted) => {
    expect(capFor(limit, [0, 1, 2], (month) => elsewhere[month] ?? 0, least)).toEqual(wanted);
  });

  test("never more than the real limit in any month", () => {
    const month = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(month, fc.array(month, { minLength: 1, maxLength: 12 }), (limit, elsewhere) => {
        const { most, full } = capFor(limit, [...elsewhere.keys()], (index) => elsewhere[index] ?? 0, 0);
        for (const [index, count] of elsewhere.entries()) {
          if (!full.includes(index)) expect(most + count).toBeLessThanOrEqual(limit);
        }
      }),
    );
  });
});

const part = (change: Partial<TypePart> = {}): TypePart => ({
  ...{ id: 1, trainingTypeId: 1, kind: "training_day", startsAt: "09:30", endsAt: "16:30", gapAmount: 2 },
  ...{ gapUnit: "week", trainersNeeded: 2, certifiedNeeded: 1, traineeAllowed: 1, actorsNeeded: 1 },
  ...change,
});
const intervision = (change: Partial<TypePart> = {}) =>
  part({ kind: "intervision", startsAt: "13:30", endsAt: "17:45", trainersNeeded: 1, actorsNeeded: 0, ...change });

describe("types", () => {
  test("two training days, then intervisions", () => {
    expect(
      shapeOf([part({ gapAmount: 0 }), part({ actorsNeeded: 2 }), intervision(), intervision({ gapAmount: 4 })]),
    ).toEqual([
      {
        ...{ intervisions: 2, day2GapDays: [7, 21], intervisionGapDays: [1, 42], actors: 2, welcomesTrainees: true },
        hours: { startsAt: "09:30", endsAt: "17:45" },
      },
    ]);
  });

  test.each([
    ["one training day", [part()]],
    ["three training days", [part(), part(), part()]],
    ["an intervision first", [intervision(), part(), part()]],
    ["one trainer on a day", [part({ trainersNeeded: 1 }), part()]],
    ["two trainers at an intervision", [part(), part(), intervision({ trainersNeeded: 2 })]],
    ["an actor at an intervision", [part(), part(), intervision({ actorsNeeded: 1 })]],
  ])("%s is another shape", (_name, parts) => {
    expect(shapeOf(parts)).toEqual([]);
  });

  test("a day for certified trainers alone welcomes no trainees", () => {
    expect(shapeOf([part(), part({ traineeAllowed: 0 })])[0]?.welcomesTrainees).toBe(false);
    expect(shapeOf([part({ certifiedNeeded: 2 }), part()])[0]?.welcomesTrainees).toBe(false);
  });
});
