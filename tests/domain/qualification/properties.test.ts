import fc from "fast-check";
import { expect, test } from "vitest";
import { qualifications } from "#db/lists";
import { addDays } from "~/domain/dates";
import { fitnessOn, heldOn, type Period } from "~/domain/qualification/rules";

const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays("2025-01-01", days));

const period: fc.Arbitrary<Period> = fc
  .record({
    qualification: fc.constantFrom(...qualifications),
    startsOn: day,
    length: fc.option(fc.integer({ min: 0, max: 900 })),
    graceMonths: fc.integer({ min: 0, max: 6 }),
    withdrawnAfter: fc.option(fc.integer({ min: 0, max: 900 })),
  })
  .map(({ length, withdrawnAfter, startsOn, ...rest }) => ({
    ...rest,
    startsOn,
    endsOn: length === null ? null : addDays(startsOn, length),
    withdrawnOn: withdrawnAfter === null ? null : addDays(startsOn, withdrawnAfter),
  }));

const periods = fc.array(period, { maxLength: 6 });
const order = { not_qualified: 0, in_grace: 1, qualified: 2 };

const levelOf = (all: readonly Period[], date: string, client: number) =>
  order[fitnessOn({ periods: all, aways: [], ownOrganisationId: 1, clientOrganisationId: client, date }).level];

test("a day more of validity never takes anything away", () => {
  fc.assert(
    fc.property(periods, day, fc.nat(5), fc.constantFrom(1, 2), (all, date, which, client) => {
      const longer = all.map((one, index) =>
        index === which && one.endsOn !== null ? { ...one, endsOn: addDays(one.endsOn, 1) } : one,
      );
      expect(levelOf(longer, date, client)).toBeGreaterThanOrEqual(levelOf(all, date, client));
    }),
  );
});

test("one more period never takes anything away, in whatever order they stand", () => {
  fc.assert(
    fc.property(periods, period, day, fc.constantFrom(1, 2), (all, more, date, client) => {
      expect(levelOf([more, ...all], date, client)).toBeGreaterThanOrEqual(levelOf(all, date, client));
      expect(levelOf([more, ...all], date, client)).toBe(levelOf([...all.toReversed(), more], date, client));
    }),
  );
});

test("who may train elsewhere may train at home", () => {
  fc.assert(
    fc.property(periods, day, (all, date) => {
      expect(levelOf(all, date, 1)).toBeGreaterThanOrEqual(levelOf(all, date, 2));
    }),
  );
});

test("what holds on a day holds on every day from its start to it, unless there was a gap", () => {
  fc.assert(
    fc.property(period, day, (one, date) => {
      const held = heldOn([one], one.qualification, date);
      fc.pre(held.holds && one.startsOn < date);
      expect(heldOn([one], one.qualification, addDays(date, -1)).holds).toBe(true);
    }),
  );
});
