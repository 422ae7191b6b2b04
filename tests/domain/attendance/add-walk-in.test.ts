import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { enrolment, journal, person, roleAssignment } from "#db/schema.server";
import { addWalkIn } from "~/domain/attendance/add-walk-in";
import { makeBooking, makeEnrolment, makePerson, makeUser, now } from "../../factories";
import { refusal, room } from "./room";

function hall(row: Parameters<typeof room>[0] = {}) {
  const world = room(row);
  const add = (name: string, email: string, ctx = world.ctx) =>
    addWalkIn(ctx, { sessionId: world.first.id, name, email });
  const enrolled = () => world.db.select().from(enrolment).all();
  return { ...world, add, enrolled };
}

describe("adding someone who turned up", () => {
  test("makes a person of the two fields, as professional, with a place", () => {
    const { add, db, training, enrolled } = hall();
    const { personId, enrolmentId } = add("  Anna van der  Berg ", "Anna@Voorbeeld.example");
    expect(db.select().from(person).all().at(-1)).toMatchObject({
      id: personId,
      givenName: "Anna",
      infix: "van der",
      familyName: "Berg",
      emailKey: "anna@voorbeeld.example",
    });
    expect(db.select().from(roleAssignment).all().at(-1)).toMatchObject({ personId, role: "professional" });
    expect(enrolled().at(-1)).toMatchObject({
      id: enrolmentId,
      trainingId: training.id,
      personId,
      placedAt: now,
      isWalkIn: true,
    });
  });

  test("uses the known person of that address, with their organisation", () => {
    const { add, db, training, enrolled } = hall();
    const known = makePerson(db, {
      ...{ givenName: "Bea", familyName: "Kend", email: "bekend@voorbeeld.example" },
      organisationId: training.clientOrganisationId,
    });
    expect(add("B. Kend", "BEKEND@voorbeeld.example").personId).toBe(known.id);
    expect(enrolled().at(-1)).toMatchObject({ personId: known.id, organisationId: training.clientOrganisationId });
    expect(db.select().from(roleAssignment).all().at(-1)).toMatchObject({
      ...{ personId: known.id, role: "professional", organisationId: training.clientOrganisationId },
    });
  });

  test("refuses the address of someone of another name, and who is disabled", () => {
    const { add, db, enrolled } = hall();
    const email = "bekend@voorbeeld.example";
    const known = makePerson(db, { givenName: "Bea", familyName: "Kend", email });
    expect(refusal(() => add("Iemand Anders", email))).toMatchObject({ fields: { email: [{ code: "email_known" }] } });
    db.update(person).set({ disabledAt: now }).where(eq(person.id, known.id)).run();
    expect(refusal(() => add("Bea Kend", email))).toMatchObject({ reasons: [{ code: "person_disabled" }] });
    expect(enrolled()).toHaveLength(3);
  });

  test("changes nothing for who has a place already, also when it is sent twice", () => {
    const { add, db, enrolled } = hall();
    const first = add("Anna Berg", "anna@voorbeeld.example");
    const told = db.select().from(journal).all().length;
    expect(add("Anna Berg", "anna@voorbeeld.example")).toEqual({ ...first, isChanged: false });
    expect(enrolled()).toHaveLength(4);
    expect(db.select().from(journal).all()).toHaveLength(told);
  });

  test("places who was waiting, and enrols anew who had withdrawn", () => {
    const { add, db, training, enrolled } = hall();
    const waits = makePerson(db, { givenName: "Wil", familyName: "Wacht", email: "wacht@voorbeeld.example" });
    const waiting = makeEnrolment(db, training.id, { personId: waits.id, placedAt: null });
    const left = makePerson(db, { givenName: "Wim", familyName: "Weg", email: "weg@voorbeeld.example" });
    const ended = makeEnrolment(db, training.id, { personId: left.id, endedAt: now - 1, end: "withdrawn" });
    expect(add("Wil Wacht", "wacht@voorbeeld.example").enrolmentId).toBe(waiting.id);
    expect(enrolled().find(({ id }) => id === waiting.id)).toMatchObject({ placedAt: now, isWalkIn: true, version: 2 });
    expect(add("Wim Weg", "weg@voorbeeld.example").enrolmentId).not.toBe(ended.id);
  });

  test("stops at the hard maximum, for those who have no place", () => {
    const { add, enrolled } = hall({ minParticipants: 1, maxParticipants: 3, hardMaximum: 4 });
    add("Anna Berg", "anna@voorbeeld.example");
    expect(refusal(() => add("Bea Berg", "bea@voorbeeld.example"))).toMatchObject({
      kind: "conflict",
      reasons: [{ code: "training_full", params: { limit: 4 } }],
    });
    expect(add("Anna Berg", "anna@voorbeeld.example").isChanged).toBe(false);
    expect(enrolled()).toHaveLength(4);
  });

  test("refuses the training's own trainers and actors", () => {
    const { add, db, second, trainer } = hall();
    const actor = makePerson(db, { email: "acteur@voorbeeld.example" });
    makeBooking(db, second.id, actor.id, "actor");
    const played = [actor.givenName, actor.infix, actor.familyName].filter(Boolean).join(" ");
    for (const { name, email } of [trainer, { name: played, email: actor.email }]) {
      expect(refusal(() => add(name, email))).toMatchObject({ reasons: [{ code: "is_staff_here" }] });
    }
  });

  test.each([
    ["Anna", "anna@voorbeeld.example", { name: [{ code: "name_incomplete" }] }],
    ["", "anna@voorbeeld.example", { name: [{ code: "required" }] }],
    ["Anna Berg", "geen adres", { email: [{ code: "not_an_email" }] }],
    ["Anna Berg\u202e", "anna@voorbeeld.example", { name: [{ code: "control_characters" }] }],
    ["Anna Berg 😀", "anna@voorbeeld.example", { name: [{ code: "unprintable" }] }],
    [`Anna ${"b".repeat(101)}`, "anna@voorbeeld.example", { name: [{ code: "too_long", params: { limit: 100 } }] }],
  ])("refuses %j, %j and makes nobody", (name, email, fields) => {
    const { add, db, enrolled } = hall();
    const people = db.select().from(person).all().length;
    expect(refusal(() => add(name, email))).toMatchObject({ kind: "invalid", fields });
    expect(db.select().from(person).all()).toHaveLength(people);
    expect(enrolled()).toHaveLength(3);
  });

  test.each(["planned", "cancelled", "closed"] as const)("refuses while the training is %s", (status) => {
    const { add, enrolled } = hall({ status });
    expect(refusal(() => add("Anna Berg", "anna@voorbeeld.example"))).toMatchObject({ kind: "conflict" });
    expect(enrolled()).toHaveLength(3);
  });

  test("hides the session from another trainer", () => {
    const { add, db, ctx } = hall();
    const user = makeUser(db, "trainer");
    expect(refusal(() => add("Anna Berg", "anna@voorbeeld.example", { ...ctx, user }))).toMatchObject({
      kind: "not_found",
    });
  });
});
