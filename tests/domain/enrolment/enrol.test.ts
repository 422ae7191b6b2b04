import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { trainingStatuses } from "#db/lists";
import { journal, person, registration, roleAssignment } from "#db/schema.server";
import { enrolNew } from "~/domain/enrolment/enrol";
import { makeOrganisation, makePerson, now } from "../../factories";
import { refusedBy } from "./refused";
import { newcomer, placed, standing, enrolmentWorld as world } from "./world";

describe("enrolling", () => {
  test("someone we know gets a place, a role, and stays with the organisation of that day", () => {
    const { db, training, enrol } = world();
    const employer = makeOrganisation(db);
    const known = makePerson(db, { organisationId: employer.id });
    expect(enrol(known.id)).toEqual({ enrolmentId: 1, personId: known.id, isPlaced: true });
    expect(standing(db, training.id)).toMatchObject([
      { personId: known.id, organisationId: employer.id, registeredAt: now, placedAt: now, endedAt: null },
    ]);
    expect(db.select().from(roleAssignment).where(eq(roleAssignment.personId, known.id)).all()).toMatchObject([
      { role: "professional", organisationId: employer.id, startsOn: "2026-03-02" },
    ]);
    expect(db.select().from(journal).all()).toMatchObject([
      { verb: "enrolment.enrol", subjectKind: "enrolment", subjectId: "1", trainingId: training.id },
    ]);
  });

  test("a new person in few fields; an organisation we don't know is made", () => {
    const { db, training, ctx } = world();
    const input = { ...newcomer, organisation: "Het Nieuwe Huis", register: "skj", number: "12345" };
    expect(enrolNew(ctx, { ...input, trainingCode: training.code })).toMatchObject({ isPlaced: true });
    const [added] = db.select().from(person).where(eq(person.emailKey, "ayse@voorbeeld.example")).all();
    expect(added).toMatchObject({ givenName: "Ayşe", familyKey: "yildiz", email: "ayse@voorbeeld.example" });
    expect(added?.organisationId).toBeGreaterThan(0);
    expect(db.select().from(registration).all()).toMatchObject([{ register: "SKJ", number: "12345" }]);
  });

  test("by an address we know: that person, also when written otherwise", () => {
    const { db, training, ctx } = world();
    const known = makePerson(db, { givenName: "Anna", familyName: "Bos", email: "Anna.Bos@voorbeeld.example" });
    const input = { givenName: "anna", familyName: "bos", email: "ANNA.BOS@voorbeeld.example" };
    expect(enrolNew(ctx, { ...input, trainingCode: training.code }).personId).toBe(known.id);
  });

  test("an address of someone of another name is refused", () => {
    const { db, training, ctx } = world();
    makePerson(db, { givenName: "Anna", familyName: "Bos", email: "anna@voorbeeld.example" });
    const input = { ...newcomer, email: "anna@voorbeeld.example", trainingCode: training.code };
    expect(refusedBy(() => enrolNew(ctx, input))).toEqual({ email: ["email_known"] });
  });

  test("nearly the same name is asked about, and answered", () => {
    const { db, training, ctx } = world();
    makePerson(db, { givenName: "Ayse", familyName: "Yildiz" });
    const input = { ...newcomer, trainingCode: training.code };
    expect(refusedBy(() => enrolNew(ctx, input))).toEqual({ isSomeoneElse: ["near_equal_person"] });
    expect(enrolNew(ctx, { ...input, isSomeoneElse: true }).isPlaced).toBe(true);
  });

  test("who is disabled is refused", () => {
    const { db, enrol } = world();
    expect(refusedBy(() => enrol(makePerson(db, { disabledAt: now }).id))).toEqual({ "": ["person_disabled"] });
  });

  test.each([
    [{ givenName: "x".repeat(101) }, { givenName: ["too_long"] }],
    [{ givenName: "Anna 🎉" }, { givenName: ["unprintable"] }],
    [{ familyName: "Bos\u202e" }, { familyName: ["control_characters"] }],
    [{ familyName: "" }, { familyName: ["required"] }],
    [{ familyName: "=1+1" }, { familyName: ["name_malformed"] }],
    [{ familyName: "😀" }, { familyName: ["unprintable"] }],
    [{ familyName: "123" }, { familyName: ["name_malformed"] }],
    [{ email: "geen adres" }, { email: ["not_an_email"] }],
    [{ email: "a@voorbeeld.example\nBcc: b@c.example" }, { email: ["not_an_email"] }],
    [{ register: "KNMG", number: "1" }, { register: ["not_in_list"] }],
    [{ number: "1" }, { register: ["register_needed"] }],
    [{ register: "SKJ" }, { number: ["register_number_needed"] }],
  ])("refuses %j", (wrong, reasons) => {
    const { training, ctx } = world();
    expect(refusedBy(() => enrolNew(ctx, { ...newcomer, trainingCode: training.code, ...wrong }))).toEqual(reasons);
  });

  test.each(["O'Neill-van 't Hof", "Şahin Łukasz Nguyễn", "<script>alert(1)</script>"])("takes the name %s", (name) => {
    const { db, training, ctx } = world();
    const { personId } = enrolNew(ctx, { ...newcomer, familyName: name, trainingCode: training.code });
    expect(db.select().from(person).where(eq(person.id, personId)).get()?.familyName).toBe(name);
  });

  test("twice is refused, also from the waiting list", () => {
    const { db, enrol } = world({ maxParticipants: 1 });
    const [one, other] = [makePerson(db), makePerson(db)];
    enrol(one.id);
    enrol(other.id);
    for (const { id } of [one, other]) expect(refusedBy(() => enrol(id))).toEqual({ "": ["already_enrolled"] });
  });

  test.each(trainingStatuses)("in a training that is %s", (status) => {
    const { db, enrol } = world({ status });
    const attempt = () => enrol(makePerson(db).id);
    if (status === "planned" || status === "confirmed") expect(attempt().isPlaced).toBe(true);
    else expect(refusedBy(attempt)).toEqual({ "": [`training_${status}`] });
  });

  test("30 claims on the last place give one place, the others wait in order", () => {
    const { db, training, enrol } = world({ maxParticipants: 1 });
    const claims = Array.from({ length: 30 }, () => enrol(makePerson(db).id));
    expect(claims.map(({ isPlaced }) => isPlaced)).toEqual([true, ...Array.from({ length: 29 }, () => false)]);
    expect(placed(db, training.id)).toHaveLength(1);
  });
});
