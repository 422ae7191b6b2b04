import { asc, eq } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { enrolment, journal, organisation, organisationAlias, person, registration } from "#db/schema.server";
import { importProfessionals } from "~/domain/enrolment/import";
import type { RawRow } from "~/domain/enrolment/import-columns";
import {
  makeBooking,
  makeEnrolment,
  makeOrganisation,
  makePerson,
  makeSession,
  makeTraining,
  makeUser,
  now,
} from "../../factories";
import { refusedBy } from "./refused";
import { enrolmentWorld, standing } from "./world";

const row = (number: number, more: RawRow = {}): RawRow => ({
  voornaam: `Deelnemer ${"abcdefghij"[number % 10]}${number}`,
  achternaam: `Achternaam${number * 7919}`,
  email: `deelnemer${number}@voorbeeld.example`,
  ...more,
});

function world(max = 15) {
  const { db, training, ctx } = enrolmentWorld({ maxParticipants: max, hardMaximum: max + 1 });
  const load = (rows: RawRow[], more: { dryRun?: boolean } = {}) =>
    importProfessionals(ctx, { trainingCode: training.code, rows, ...more });
  const refusals = (rows: RawRow[]) =>
    load(rows).refused.map(({ number, faults }) => [
      number,
      ...faults.map(({ column, reason }) => `${column} ${reason.code}`),
    ]);
  return { db, training, ctx, load, refusals };
}

describe("the whole list", () => {
  test("the first get the places, the others wait in the order of the file", () => {
    const { db, training, load } = world(2);
    expect(load([row(1), row(2), row(3), row(4)])).toEqual({
      isWritten: true,
      refused: [],
      placed: 2,
      waiting: 2,
      newPeople: 4,
      knownPeople: 0,
      newOrganisations: 0,
    });
    const names = db.select({ email: person.email, placedAt: enrolment.placedAt }).from(enrolment);
    const list = names.innerJoin(person, eq(person.id, enrolment.personId)).orderBy(asc(enrolment.id)).all();
    expect(list.map(({ email }) => email)).toEqual(
      [1, 2, 3, 4].map((number) => `deelnemer${number}@voorbeeld.example`),
    );
    expect(list.map(({ placedAt }) => placedAt)).toEqual([now, now, null, null]);
    expect(db.select().from(journal).all()).toMatchObject([{ verb: "enrolment.import", trainingId: training.id }]);
  });

  test("behind who waits already", () => {
    const { db, training, load } = world(1);
    makeEnrolment(db, training.id, { placedAt: null });
    expect(load([row(1)])).toMatchObject({ placed: 0, waiting: 1 });
  });

  test("a dry run tells and writes nothing", () => {
    const { db, training, load } = world();
    expect(load([row(1)], { dryRun: true })).toMatchObject({ isWritten: false, refused: [], newPeople: 1 });
    expect(standing(db, training.id)).toEqual([]);
    expect(db.select().from(journal).all()).toEqual([]);
  });

  test("one refused row, and nobody is written", () => {
    const { db, training, load } = world();
    const people = db.select().from(person).all().length;
    expect(load([row(1), row(2, { email: "geen adres" })])).toMatchObject({
      isWritten: false,
      refused: [{ number: 3 }],
    });
    expect(standing(db, training.id)).toEqual([]);
    expect(db.select().from(person).all()).toHaveLength(people);
  });

  test("3,000 rows take hardly more statements than 30: nothing is looked up or written row by row", () => {
    const statements = [30, 3000].map((count) => {
      const { db, training, load } = world();
      const rows = Array.from({ length: count }, (_, number) =>
        row(number, { organisatie: `Organisatie ${number % 14}` }),
      );
      const prepare = vi.spyOn(db.$client, "prepare");
      expect(load(rows)).toMatchObject({ isWritten: true, placed: 15, waiting: count - 15, newOrganisations: 14 });
      const prepared = prepare.mock.calls.length;
      expect(standing(db, training.id)).toHaveLength(count);
      return prepared;
    });
    expect((statements[1] ?? 0) - (statements[0] ?? 0)).toBeLessThanOrEqual(2 * (3000 / 500 - 1));
  });
});

describe("columns", () => {
  test.each([
    [{ Voornaam: "Anna", Tussenvoegsel: "van der", Achternaam: "Berg", "E-mail": "anna@voorbeeld.example" }],
    [{ "First name": "Anna", Prefix: "van der", SURNAME: "Berg", Mail: "ANNA@voorbeeld.example" }],
    [{ email: "anna@voorbeeld.example", "Last name": "van der Berg", "Given name": " Anna " }],
    [{ naam: "Anna van der Berg", "e-mailadres": "anna@voorbeeld.example" }],
    [
      {
        telefoon: "06",
        voornaam: "Anna",
        achternaam: "van\r\nder Berg",
        email: "anna@voorbeeld.example",
        __proto__x: "",
      },
    ],
  ])("%j", (typed) => {
    const { db, load } = world();
    expect(load([typed as unknown as RawRow])).toMatchObject({ isWritten: true, newPeople: 1 });
    expect(db.select().from(person).where(eq(person.emailKey, "anna@voorbeeld.example")).get()).toMatchObject({
      givenName: "Anna",
      infix: "van der",
      familyName: "Berg",
    });
  });

  test("all of them, in English and in any order", () => {
    const { db, load } = world();
    const typed = {
      "Registration number": "0123",
      Chamber: "jeugdprofessionals",
      Register: "skj",
      "Job title": "gezinscoach",
      Employer: "Het Huis",
      ...{ Email: "anna@voorbeeld.example", Surname: "Bos", "First name": "Anna" },
    };
    expect(load([typed])).toMatchObject({ isWritten: true, newOrganisations: 1 });
    expect(db.select().from(registration).all()).toMatchObject([
      { register: "SKJ", chamber: "jeugdprofessionals", number: "0123" },
    ]);
    expect(db.select().from(person).where(eq(person.givenName, "Anna")).get()?.jobTitle).toBe("gezinscoach");
  });

  test.each([
    [{ voornaam: "Anna", achternaam: "Bos" }, ["column_missing"]],
    [{ email: "anna@voorbeeld.example" }, ["column_missing", "column_missing"]],
    [{ voornaam: "Anna", achternaam: "Bos", email: "a@b.example", "E-mail": "" }, ["column_twice"]],
  ])("%j is refused as a whole", (typed, codes) => {
    const { load } = world();
    expect(refusedBy(() => load([typed as unknown as RawRow]))).toEqual({ "": codes });
  });

  test("empty rows are passed over, and the numbers still count as in the file", () => {
    const { refusals } = world();
    const empty = { voornaam: "", achternaam: " ", email: "" };
    expect(refusals([row(1), empty, row(2, { email: "" })])).toEqual([[4, "email not_an_email"]]);
  });
});

describe("refused rows", () => {
  test.each([
    [{ voornaam: "" }, ["givenName required"]],
    [{ achternaam: "x".repeat(300) }, ["familyName too_long"]],
    [{ voornaam: "Anna 🎉" }, ["givenName unprintable"]],
    [{ voornaam: "Anna\u202e" }, ["givenName control_characters"]],
    [{ voornaam: "An\u200bna" }, ["givenName control_characters"]],
    [{ voornaam: '=HYPERLINK("http://x")' }, ["givenName name_malformed"]],
    [{ achternaam: "+31" }, ["familyName name_malformed"]],
    [{ email: "anna" }, ["email not_an_email"]],
    [{ email: "a@b.example(c)" }, ["email not_an_email"]],
    [{ organisatie: "x".repeat(201) }, ["organisation too_long"]],
    [{ functie: "coach\u0007" }, ["jobTitle control_characters"]],
    [{ registratienummer: "1" }, ["register register_needed"]],
    [{ register: "SKJ" }, ["number register_number_needed"]],
    [{ register: "Gilde", registratienummer: "1" }, ["register not_in_list"]],
  ])("%j", (wrong, reasons) => {
    const { refusals } = world();
    expect(refusals([row(1, wrong as unknown as RawRow)])).toEqual([[2, ...reasons]]);
  });

  test("someone who is there twice", () => {
    const { refusals } = world();
    const again = row(1, { email: "DEELNEMER1@voorbeeld.example" });
    expect(refusals([row(1), row(2), again])).toEqual([[4, "null twice_in_file"]]);
  });

  test("someone who is enrolled, elsewhere at that hour, disabled, or of another name", () => {
    const { db, training, refusals } = world();
    makeSession(db, training.id);
    const other = makeTraining(db);
    const session = makeSession(db, other.id);
    const people = [1, 2, 3, 4, 5].map((number) =>
      makePerson(db, {
        givenName: "Sanne",
        familyName: `Bakker${number * 1111}`,
        disabledAt: number === 4 ? now : null,
      }),
    );
    makeEnrolment(db, training.id, { personId: people[0]?.id ?? 0 });
    makeEnrolment(db, other.id, { personId: people[1]?.id ?? 0 });
    makeBooking(db, session.id, people[2]?.id ?? 0);
    const typed = people.map(({ givenName, familyName, email }, index) => ({
      voornaam: givenName,
      achternaam: index === 4 ? "Heel Anders" : familyName,
      email,
    }));
    expect(refusals(typed)).toEqual([
      [2, "null already_enrolled"],
      [3, "null participant_double_booked"],
      [4, "null two_functions_at_once"],
      [5, "null person_disabled"],
      [6, "email email_known"],
    ]);
  });

  test("an unknown organisation, for who may not make one", () => {
    const { db, training } = world();
    const ctx = { db, user: makeUser(db, "coordinator", training.clientOrganisationId), now };
    const input = { trainingCode: training.code, rows: [row(1, { organisatie: "Onbekend" })] };
    expect(importProfessionals(ctx, input)).toMatchObject({
      isWritten: false,
      refused: [{ number: 2, faults: [{ column: "organisation", reason: { code: "organisation_unknown" } }] }],
    });
  });
});

describe("known people and organisations", () => {
  test("known by address, whatever its capitals; the records stay as they are", () => {
    const { db, training, load } = world();
    const employer = makeOrganisation(db);
    const known = makePerson(db, {
      givenName: "Anna",
      familyName: "Bos",
      email: "Anna@voorbeeld.example",
      organisationId: employer.id,
    });
    const typed = { voornaam: "anna", achternaam: "Bos", email: "anna@VOORBEELD.example", functie: "coach" };
    expect(load([{ ...typed, organisatie: "Nieuwe Werkgever" }])).toMatchObject({
      knownPeople: 1,
      newPeople: 0,
      newOrganisations: 1,
    });
    expect(db.select().from(person).where(eq(person.id, known.id)).get()).toEqual(known);
    expect(standing(db, training.id)).toMatchObject([{ personId: known.id }]);
  });

  test("a registration that is missing is added, another one stays", () => {
    const { db, load } = world();
    const known = makePerson(db, { givenName: "Anna", familyName: "Bos", email: "anna@voorbeeld.example" });
    db.insert(registration).values({ personId: known.id, register: "NIP", number: "oud" }).run();
    const typed = { voornaam: "Anna", achternaam: "Bos", email: known.email };
    load([{ ...typed, register: "NIP", registratienummer: "nieuw" }]);
    expect(db.select().from(registration).all()).toMatchObject([{ register: "NIP", number: "oud" }]);
  });

  test("an organisation by alias, and one new name in two spellings", () => {
    const { db, load } = world();
    const { id } = makeOrganisation(db, { name: "Levvel" });
    db.insert(organisationAlias).values({ organisationId: id, name: "Spirit", nameKey: "spirit" }).run();
    const before = db.select().from(organisation).all().length;
    const rows = ["SPIRIT", "Het Huis", "het huis ", "-"].map((organisatie, number) => row(number, { organisatie }));
    expect(load(rows)).toMatchObject({ isWritten: true, newOrganisations: 1 });
    expect(db.select().from(organisation).all()).toHaveLength(before + 1);
    const first = db.select().from(person).where(eq(person.email, "deelnemer0@voorbeeld.example")).get();
    expect(first?.organisationId).toBe(id);
  });

  test.each([
    ["Ayse", "", "Yildiz"],
    ["Ayşe", "", "Yıldız"],
    ["A.", "", "Yıldız"],
    ["Ayşe", "", "Yıldiz"],
    ["Yıldız", "", "Ayşe"],
    ["Ayşe", "van", "Yıldız"],
  ])("nearly the same name at another address is asked about: %s %s %s", (voornaam, tussenvoegsel, achternaam) => {
    const { db, training, load, refusals } = world();
    const known = makePerson(db, { givenName: "Ayşe", familyName: "Yıldız", email: "ayse@voorbeeld.example" });
    const typed = { voornaam, tussenvoegsel, achternaam, email: "a.yildiz@elders.example" };
    expect(refusals([typed])).toEqual([[2, "null near_equal_row"]]);
    expect(load([{ ...typed, besluit: known.email }])).toMatchObject({ isWritten: true, knownPeople: 1 });
    expect(standing(db, training.id)).toMatchObject([{ personId: known.id }]);
  });

  test("and may be someone else; an answer that is nobody's is none", () => {
    const { db, load, refusals } = world();
    makePerson(db, { givenName: "Ayşe", familyName: "Yıldız" });
    const typed = { voornaam: "Ayşe", achternaam: "Yıldız", email: "a.yildiz@elders.example" };
    expect(refusals([{ ...typed, besluit: "iemand@anders.example" }])).toEqual([[2, "null near_equal_row"]]);
    expect(load([{ ...typed, besluit: "Nieuw" }])).toMatchObject({ isWritten: true, newPeople: 1 });
  });

  test("nobody out of the user's sight is asked about", () => {
    const { db, training } = world();
    makePerson(db, { givenName: "Ayşe", familyName: "Yıldız", organisationId: makeOrganisation(db).id });
    const ctx = { db, user: makeUser(db, "coordinator", training.clientOrganisationId), now };
    const typed = { voornaam: "Ayşe", achternaam: "Yıldız", email: "a.yildiz@elders.example" };
    expect(importProfessionals(ctx, { trainingCode: training.code, rows: [typed] })).toMatchObject({ isWritten: true });
  });
});
