import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CareAgreement, type CareFacts, careHolds, type GivenConsent } from "~/domain/actor/care-rules";
import { addDays } from "~/domain/dates";

const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays("2026-01-01", days));
const days = fc.array(day, { maxLength: 12 });
const agreements = fc.record<CareAgreement>({
  birthDate: fc.integer({ min: 12, max: 30 }).map((age) => `${2026 - age}-03-12`),
  hasSupporter: fc.boolean(),
  maxDaysPerMonth: fc.integer({ min: 0, max: 31 }),
  restDays: fc.integer({ min: 0, max: 60 }),
  aftercareDays: fc.integer({ min: 1, max: 60 }),
});
const consents = fc.array(
  fc.record<GivenConsent>({
    purpose: fc.constantFrom("file", "supporter_contact", "photo"),
    giver: fc.constantFrom("self", "guardian"),
    givenOn: day,
    withdrawnOn: fc.constant(null),
  }),
  { maxLength: 4 },
);
const anyFacts = fc.record({
  date: day,
  today: day,
  agreement: agreements,
  consents,
  otherDays: days,
  openTalkDays: days,
});

const held = (row: CareFacts) => careHolds(row).map(({ code }) => code);
const isWithin = (some: string[], all: string[]) => expect(all).toEqual(expect.arrayContaining(some));

describe("whatever is known", () => {
  test("a higher maximum, less rest or more time for the talk never adds a hold", () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(5), fc.nat(5), fc.nat(5), (row, more, less, longer) => {
        const { maxDaysPerMonth, restDays, aftercareDays } = row.agreement;
        const milder = {
          ...row.agreement,
          maxDaysPerMonth: maxDaysPerMonth + more,
          restDays: Math.max(0, restDays - less),
          aftercareDays: aftercareDays + longer,
        };
        isWithin(held({ ...row, agreement: milder }), held(row));
      }),
    );
  });

  test("taking off a booking, with the talk it asks for, never adds a hold", () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(11), (row, index) => {
        const gone = row.otherDays[index];
        const otherDays = row.otherDays.filter((_day, at) => at !== index);
        const openTalkDays = row.openTalkDays.filter((one) => one !== gone);
        isWithin(held({ ...row, otherDays, openTalkDays }), held(row));
      }),
    );
  });

  test("a booking that is not taken off still asks for its talk", () => {
    fc.assert(
      fc.property(anyFacts, day, (row, acted) => {
        const late = { ...row, today: addDays(acted, row.agreement.aftercareDays + 1), openTalkDays: [acted] };
        expect(held(late)).toContain("actor_aftercare_open");
        expect(held({ ...late, openTalkDays: [] })).not.toContain("actor_aftercare_open");
      }),
    );
  });

  test("a consent that was withdrawn and not given anew always holds", () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom("file" as const, "supporter_contact" as const), day, (row, purpose, on) => {
        const withdrawn = row.consents.map((one) =>
          one.purpose === purpose ? { ...one, givenOn: "2025-12-01", withdrawnOn: on } : one,
        );
        const later = on > row.date ? on : row.date;
        const holds = careHolds({ ...row, date: later, consents: withdrawn });
        expect(holds.some(({ params }) => params?.purpose === purpose)).toBe(true);
      }),
    );
  });

  test("the order of the facts does not matter", () => {
    fc.assert(
      fc.property(anyFacts, (row) => {
        const turned = {
          ...row,
          otherDays: row.otherDays.toReversed(),
          openTalkDays: row.openTalkDays.toReversed(),
          consents: row.consents.toReversed(),
        };
        expect(careHolds(turned)).toEqual(careHolds(row));
      }),
    );
  });
});
