import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { StaffedBooking } from "~/domain/booking/staffing-count";
import { ruleHolds, staffingOf } from "~/domain/booking/staffing-rules";
import type { Reason } from "~/domain/reasons";
import { now } from "../../factories";
import { fit, inGrace, needs, trainee, trainer, unfit } from "./staffing-facts";

const day = 86_400_000;
const clash: Reason = { code: "trainer_double_booked", params: { person: "Trainer 1", training: "2026-0002" } };

const anyBooking: fc.Arbitrary<StaffedBooking> = fc
  .record({
    bookingId: fc.integer({ min: 1, max: 1_000_000 }),
    function: fc.constantFrom("trainer", "actor"),
    capacity: fc.constantFrom("full", "trainee", "shadow"),
    state: fc.constantFrom("proposed", "asked", "accepted", "done", "declined", "withdrawn", "replaced", "no_show"),
    mustAnswerAgain: fc.boolean(),
    askedAt: fc.option(fc.constantFrom(now - day, now - 5 * day)),
    isSucceeded: fc.boolean(),
    fitness: fc.constantFrom(fit, inGrace, unfit(), unfit("not_deployable_on"), unfit("is_away")),
    clashes: fc.constantFrom([], [clash]),
    holds: fc.constantFrom<Reason[]>([], [{ code: "required" }]),
  })
  .map(
    (row) =>
      trainer(row.bookingId, { ...row, capacity: row.function === "actor" ? "full" : row.capacity }) as StaffedBooking,
  );
const anyBookings = fc.uniqueArray(anyBooking, { maxLength: 8, selector: ({ bookingId }) => bookingId });
const anyNeeds = fc
  .record({
    trainersNeeded: fc.integer({ min: 0, max: 3 }),
    certifiedNeeded: fc.integer({ min: 0, max: 3 }),
    traineeAllowed: fc.boolean(),
    actorsNeeded: fc.integer({ min: 0, max: 2 }),
  })
  .map(needs);

const grave = ["whole", "open", "orange", "red"];

describe("whatever the bookings", () => {
  test("a qualified trainer who says yes never makes it worse", () => {
    fc.assert(
      fc.property(anyNeeds, anyBookings, (session, bookings) => {
        const before = staffingOf(session, bookings, now);
        const after = staffingOf(session, [...bookings, trainer(2_000_000)], now);
        expect(grave.indexOf(after.level)).toBeLessThanOrEqual(grave.indexOf(before.level));
        expect(after.findings.length).toBeLessThanOrEqual(before.findings.length);
        if (ruleHolds(before)) expect(ruleHolds(after)).toBe(true);
      }),
    );
  });

  test("a trainee never stands in for one who must be certified", () => {
    fc.assert(
      fc.property(anyNeeds, anyBookings, (session, bookings) => {
        const certified = (all: readonly StaffedBooking[]) => staffingOf(session, all, now).counts.certified;
        expect(certified([...bookings, trainee(2_000_000, { fitness: fit })])).toEqual(certified(bookings));
      }),
    );
  });

  test("their order doesn't matter", () => {
    const shuffled = anyBookings.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(anyNeeds, shuffled, (session, [all, other]) => {
        expect(staffingOf(session, other, now)).toEqual(staffingOf(session, all, now));
      }),
    );
  });

  test("it holds only with everyone it needs, and nothing red", () => {
    fc.assert(
      fc.property(anyNeeds, anyBookings, (session, bookings) => {
        const staffing = staffingOf(session, bookings, now);
        const enough = Object.values(staffing.counts).every(({ agreed, needed }) => agreed >= needed);
        expect(ruleHolds(staffing)).toBe(enough && staffing.level !== "red");
      }),
    );
  });
});
