import { describe, expect, test } from "vitest";
import { allowance, journal } from "#db/schema.server";
import { listAllowancesOf } from "~/domain/allowance/queries";
import { recordAllowance } from "~/domain/allowance/record";
import { recordElsewhere } from "~/domain/allowance/record-elsewhere";
import { listDaysToRecord } from "~/domain/allowance/to-record";
import { voidAllowance } from "~/domain/allowance/void";
import { makeBooking, makeSession, now } from "../../factories";
import { refusalOf } from "../refusal-of";
import { makeAllowanceWorld } from "./world";

const full = { hours: "7", allowance: "39,20" };

describe("a day", () => {
  test("is recorded once, with who did", () => {
    const { db, people, actedOn, as } = makeAllowanceWorld();
    const bookingId = actedOn("2026-02-23");
    expect(listDaysToRecord(db, people.coordinator, now)).toMatchObject({ total: 1, days: [{ bookingId }] });
    recordAllowance(as("coordinator"), { bookingId, hours: "6:30", allowance: "30", expenses: "6,40" });
    expect(db.select().from(allowance).all()).toMatchObject([
      {
        ...{ personId: people.actor.id, source: "programme", bookingId, date: "2026-02-23", minutes: 390 },
        ...{ allowanceCents: 3000, expensesCents: 640, passedReason: null, recordedById: people.coordinator.id },
      },
    ]);
    expect(listDaysToRecord(db, people.coordinator, now)).toEqual({ total: 0, days: [], page: 1, pages: 1 });
    expect(refusalOf(() => recordAllowance(as("coordinator"), { bookingId, ...full })).codes).toEqual([
      "allowance_recorded",
    ]);
    expect(
      db
        .select()
        .from(journal)
        .all()
        .map(({ verb, detail }) => [verb, detail]),
    ).toEqual([["allowance.record", JSON.stringify({ allowanceId: 1, bookingId, isPassed: false })]]);
  });

  test("whose attendance is not handed in, that is to come, or that they did not agree to is not done", () => {
    const { db, people, training, actedOn, as } = makeAllowanceWorld();
    const agreed = { answer: null, answeredAt: null, answeredById: null, answeredFor: null } as const;
    const asked = makeSession(db, training.id, { date: "2026-02-20", position: 90 });
    const days = [
      actedOn("2026-02-23", { submitted: false }),
      actedOn("2026-03-09"),
      makeBooking(db, asked.id, people.actor.id, "actor", { askedAt: now, ...agreed }).id,
    ];
    for (const bookingId of days) {
      expect(refusalOf(() => recordAllowance(as("coordinator"), { bookingId, ...full })).codes).toEqual([
        "allowance_not_done",
      ]);
    }
    expect(listDaysToRecord(db, people.coordinator, now).total).toBe(0);
  });

  test("of a trainer is no day of an actor", () => {
    const { db, people, training, as } = makeAllowanceWorld();
    const session = makeSession(db, training.id, { date: "2026-02-23" });
    const bookingId = makeBooking(db, session.id, people.trainer.id).id;
    expect(refusalOf(() => recordAllowance(as("coordinator"), { bookingId, ...full })).kind).toBe("not_found");
  });

  test.each(["elsewhere", "administrator", "trainer", "actor"] as const)("is none of the business of %s", (user) => {
    const { db, people, actedOn, as } = makeAllowanceWorld();
    const bookingId = actedOn("2026-02-23");
    expect(refusalOf(() => recordAllowance(as(user), { bookingId, ...full })).kind).toBe("not_found");
    expect(listDaysToRecord(db, people[user], now).total).toBe(0);
  });

  test.each([
    [{ hours: "veel" }, "not_hours"],
    [{ allowance: "-5" }, "not_an_amount"],
    [{ allowance: "twaalf" }, "not_an_amount"],
    [{ expenses: "1,234.5" }, "not_an_amount"],
  ])("typed as %j is refused", (typed, code) => {
    const { actedOn, as } = makeAllowanceWorld();
    const bookingId = actedOn("2026-02-23");
    expect(refusalOf(() => recordAllowance(as("coordinator"), { bookingId, ...full, ...typed })).codes).toEqual([code]);
  });
});

describe("a limit", () => {
  test("that is passed asks a reason, which is kept", () => {
    const { db, actedOn, as } = makeAllowanceWorld();
    const bookingId = actedOn("2026-02-23");
    const over = { bookingId, hours: "7", allowance: "39,21" };
    expect(refusalOf(() => recordAllowance(as("coordinator"), over)).codes).toEqual([
      "allowance_over_hour",
      "reason_needed",
    ]);
    recordAllowance(as("coordinator"), { ...over, passedReason: "Lange reis" });
    expect(db.select().from(allowance).all()).toMatchObject([{ allowanceCents: 3921, passedReason: "Lange reis" }]);
  });

  test("that is kept needs none, and a reason for nothing is not kept", () => {
    const { db, actedOn, as } = makeAllowanceWorld();
    recordAllowance(as("coordinator"), { bookingId: actedOn("2026-02-23"), ...full, passedReason: "Zomaar" });
    expect(db.select().from(allowance).all()).toMatchObject([{ passedReason: null }]);
  });

  test("of the year is passed because of another organisation's payment, and no longer once that is voided", () => {
    const { db, people, actedOn, as } = makeAllowanceWorld();
    const personId = people.actor.id;
    const bookingId = actedOn("2026-02-23");
    const elsewhere = { personId, payer: "Stichting Elders", allowance: "2.061,00" };
    const allowanceId = recordElsewhere(as("coordinator"), { ...elsewhere, date: "2026-01-15" });
    const record = () => recordAllowance(as("coordinator"), { bookingId, ...full });
    expect(refusalOf(record).codes).toEqual(["allowance_over_year", "reason_needed"]);
    voidAllowance(as("coordinator"), { allowanceId, reason: "Dubbel ingevoerd" });
    record();
    expect(listAllowancesOf(db, personId, 2026)).toMatchObject([
      { payer: "Stichting Elders", voidReason: "Dubbel ingevoerd" },
      { payer: null, allowanceCents: 3920 },
    ]);
  });

  test("of an hour rises on the day they turn 21", () => {
    const { actedOn, as } = makeAllowanceWorld({ birthDate: "2005-02-24" });
    const record = (date: string) => recordAllowance(as("coordinator"), { bookingId: actedOn(date), ...full });
    expect(refusalOf(() => record("2026-02-23")).codes).toEqual(["allowance_over_hour", "reason_needed"]);
    expect(record("2026-02-24").isPassed).toBe(false);
  });

  test("is none where only proven costs are paid, at any age, and an allowance is refused there", () => {
    const { db, actedOn, as } = makeAllowanceWorld({ noFixedAllowance: true, birthDate: "1999-02-24" });
    for (const date of ["2026-02-23", "2026-02-24"]) {
      const bookingId = actedOn(date);
      expect(refusalOf(() => recordAllowance(as("coordinator"), { bookingId, ...full })).codes).toEqual([
        "allowance_only_costs",
      ]);
      recordAllowance(as("coordinator"), { bookingId, hours: "7", allowance: "0", expenses: "250" });
    }
    expect(db.select().from(allowance).all()).toMatchObject([{ expensesCents: 25_000 }, { expensesCents: 25_000 }]);
  });

  test("of a year that is not known is not judged", () => {
    const { actedOn, as } = makeAllowanceWorld();
    const bookingId = actedOn("2025-12-30");
    expect(recordAllowance(as("coordinator"), { bookingId, hours: "1", allowance: "500" }).isPassed).toBe(false);
  });
});

describe("taking back", () => {
  test("opens the day again, once", () => {
    const { db, people, actedOn, as } = makeAllowanceWorld();
    const bookingId = actedOn("2026-02-23");
    const { id: allowanceId } = recordAllowance(as("coordinator"), { bookingId, ...full });
    const take = (user: Parameters<typeof as>[0]) => voidAllowance(as(user), { allowanceId, reason: "Verkeerde dag" });
    for (const user of ["elsewhere", "administrator", "actor"] as const) {
      expect(refusalOf(() => take(user)).kind).toBe("not_found");
    }
    take("coordinator");
    expect(refusalOf(() => take("coordinator")).codes).toEqual(["allowance_voided"]);
    expect(listDaysToRecord(db, people.coordinator, now).total).toBe(1);
    recordAllowance(as("coordinator"), { bookingId, ...full });
    expect(db.select().from(allowance).all()).toHaveLength(2);
  });

  test("needs a reason", () => {
    const { as } = makeAllowanceWorld();
    expect(refusalOf(() => voidAllowance(as("coordinator"), { allowanceId: 1, reason: " " })).codes).toEqual([
      "too_short",
    ]);
  });
});

test("what others paid is never of a day to come, nor of who has no file", () => {
  const { people, as } = makeAllowanceWorld();
  const elsewhere = { payer: "Stichting Elders", allowance: "10" };
  const record = (personId: number, date: string) =>
    refusalOf(() => recordElsewhere(as("coordinator"), { personId, date, ...elsewhere }));
  expect(record(people.actor.id, "2026-03-03").codes).toEqual(["date_to_come"]);
  expect(record(people.trainer.id, "2026-03-01").kind).toBe("not_found");
});
