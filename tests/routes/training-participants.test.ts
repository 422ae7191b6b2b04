import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { enrolment } from "#db/schema.server";
import type { User } from "~/domain/user";
import { loader as csv } from "~/routes/training-participants/csv/route";
import { action as enrol, loader as newPage } from "~/routes/training-participants/new/route";
import { action as place, loader as placePage } from "~/routes/training-participants/place/route";
import { loader as list } from "~/routes/training-participants/route";
import { action as substitute, loader as substitutePage } from "~/routes/training-participants/substitute/route";
import { action as transfer, loader as transferPage } from "~/routes/training-participants/transfer/route";
import { action as withdraw, loader as withdrawPage } from "~/routes/training-participants/withdraw/route";
import { freshDatabase } from "../database";
import {
  makeBooking,
  makeEnrolment,
  makeMark,
  makeOrganisation,
  makePerson,
  makeSession,
  makeTraining,
  makeUser,
  type TrainingRow,
} from "../factories";
import { getting, posting, statusOf } from "../http";

function world(row: TrainingRow = {}) {
  const db = freshDatabase();
  const training = makeTraining(db, row);
  const session = makeSession(db, training.id, { date: "2026-02-23" });
  const trainer = makeUser(db, "trainer");
  makeBooking(db, session.id, trainer.id);
  const employer = makeOrganisation(db, { name: "Het Huis" });
  const anna = makePerson(db, {
    givenName: "Anna",
    familyName: "Bos",
    email: "anna@voorbeeld.example",
    jobTitle: "coach",
  });
  const placed = makeEnrolment(db, training.id, { personId: anna.id, organisationId: employer.id });
  const waiting = makeEnrolment(db, training.id, { placedAt: null });
  const coordinator = makeUser(db, "coordinator");
  const path = `/trainingen/${training.code}/deelnemers`;
  return { db, training, session, trainer, placed, waiting, coordinator, path, params: { code: training.code } };
}

type World = ReturnType<typeof world>;

const visit = ({ db, params }: World, user: User | null, enrolmentId?: number) => ({
  db,
  user,
  params: enrolmentId === undefined ? params : { ...params, enrolment: String(enrolmentId) },
});

describe("the list", () => {
  test("who has a place, who waits, and what was attended", async () => {
    const one = world();
    makeMark(one.db, one.session.id, one.placed.id);
    const data = await list(getting(one.path, visit(one, one.coordinator)));
    expect(data).toMatchObject({
      placed: 1,
      waiting: 1,
      placedList: [
        {
          name: "Anna Bos",
          organisation: "Het Huis",
          email: "anna@voorbeeld.example",
          jobTitle: "coach",
          attendance: { over: 1, recorded: 1, attended: 1 },
        },
      ],
      waitingList: [{ id: one.waiting.id }],
      endedList: [],
      rights: { mayChange: true, seesContact: true },
    });
  });

  test("a trainer sees names and organisations, no addresses, and changes nothing", async () => {
    const one = world();
    const data = await list(getting(one.path, visit(one, one.trainer)));
    expect(data.rights).toEqual({ mayChange: false, seesContact: false });
    expect(data.placedList).toMatchObject([
      { name: "Anna Bos", organisation: "Het Huis", email: null, jobTitle: null, registrations: [] },
    ]);
    expect(JSON.stringify(data)).not.toContain("voorbeeld.example");
    const file = await csv(getting(`${one.path}.csv`, visit(one, one.trainer)));
    expect(await file.text()).not.toContain("voorbeeld.example");
  });

  test("the number of statements does not grow with the participants", async () => {
    const counts = [];
    for (const more of [0, 3]) {
      const one = world();
      for (let extra = 0; extra < more; extra += 1) makeEnrolment(one.db, one.training.id);
      let statements = 0;
      const prepare = one.db.$client.prepare.bind(one.db.$client);
      one.db.$client.prepare = ((text: string) => {
        statements += 1;
        return prepare(text);
      }) as typeof one.db.$client.prepare;
      await list(getting(one.path, visit(one, one.coordinator)));
      counts.push(statements);
    }
    expect(counts[0]).toBe(counts[1]);
  });

  test("as a file that can be read in again", async () => {
    const one = world();
    const file = await csv(getting(`${one.path}.csv`, visit(one, one.coordinator)));
    expect(file.headers.get("Content-Disposition")).toBe(`attachment; filename="deelnemers-${one.training.code}.csv"`);
    const [header, first] = (await file.text()).split("\r\n");
    expect(header).toBe(
      "voornaam;tussenvoegsel;achternaam;organisatie;email;functie;register;kamer;registratienummer;stand",
    );
    expect(first).toBe("Anna;;Bos;Het Huis;anna@voorbeeld.example;coach;;;;geplaatst");
  });
});

describe("who may come here", () => {
  const readers = [list, csv] as const;
  const changers = [newPage] as const;
  const changersOfOne = [placePage, substitutePage, transferPage, withdrawPage] as const;

  async function statuses(one: World, user: User) {
    const read = readers.map((loader) => statusOf(loader(getting(one.path, visit(one, user)))));
    const change = changers.map((loader) => statusOf(loader(getting(one.path, visit(one, user)))));
    const ofOne = changersOfOne.map((loader) => statusOf(loader(getting(one.path, visit(one, user, one.placed.id)))));
    return { read: await Promise.all(read), change: await Promise.all([...change, ...ofOne]) };
  }

  test.each([
    ["coordinator", "own", 200, 200],
    ["administrator", "own", 200, 200],
    ["organisation_contact", "own", 200, 404],
    ["coordinator", "other", 404, 404],
    ["organisation_contact", "other", 404, 404],
    ["programme_manager", null, 404, 404],
    ["trainer", null, 404, 404],
    ["professional", null, 404, 404],
    ["actor", null, 404, 404],
  ] as const)("%s of %s organisation", async (role, organisation, read, change) => {
    const one = world();
    const ids = { own: one.training.clientOrganisationId, other: makeOrganisation(one.db).id };
    const user = makeUser(one.db, role, organisation && ids[organisation]);
    expect(await statuses(one, user)).toEqual({ read: [read, read], change: Array(5).fill(change) });
  });

  test("the training's trainer may read; a stranger goes to the sign-in page", async () => {
    const one = world();
    expect(await statuses(one, one.trainer)).toEqual({ read: [200, 200], change: Array(5).fill(404) });
    expect(await statusOf(list(getting(one.path, visit(one, null))))).toBe(302);
  });

  test("an enrolment of another training is not here, in page nor act", async () => {
    const one = world();
    const other = makeEnrolment(one.db, makeTraining(one.db).id);
    const at = visit(one, one.coordinator, other.id);
    for (const loader of changersOfOne) expect(await statusOf(loader(getting(one.path, at)))).toBe(404);
    for (const action of [place, substitute, transfer, withdraw]) {
      expect(await statusOf(action(posting(one.path, { reason: "zomaar iets" }, at)))).toBe(404);
    }
    expect(one.db.select().from(enrolment).where(isNotNull(enrolment.endedAt)).all()).toEqual([]);
  });

  test("acts by who may not change nothing", async () => {
    const one = world();
    for (const user of [one.trainer, makeUser(one.db, "coordinator", makeOrganisation(one.db).id)]) {
      const form = { reason: "zomaar iets", toTrainingCode: makeTraining(one.db).code, personId: "1", intent: "known" };
      for (const action of [place, substitute, transfer, withdraw]) {
        expect(await statusOf(action(posting(one.path, form, visit(one, user, one.placed.id))))).toBe(404);
      }
      expect(await statusOf(enrol(posting(one.path, form, visit(one, user))))).toBe(404);
    }
    expect(one.db.select().from(enrolment).where(isNull(enrolment.endedAt)).all()).toHaveLength(2);
  });
});

describe("acts", () => {
  const location = async (outcome: Promise<unknown>) => {
    const response = await outcome;
    return response instanceof Response ? response.headers.get("Location") : response;
  };
  const annual = { givenName: "Noor", familyName: "Visser", email: "noor@voorbeeld.example" };

  test("enrolling by hand, as a new or a known person", async () => {
    const one = world({ maxParticipants: 3 });
    one.db.delete(enrolment).where(isNull(enrolment.placedAt)).run();
    const at = visit(one, one.coordinator);
    const empty = { infix: "", organisation: "", jobTitle: "", register: "", chamber: "", number: "" };
    expect(await location(enrol(posting(one.path, { ...annual, ...empty }, at)))).toBe(
      `${one.path}?gelukt=ingeschreven`,
    );
    const known = { intent: "known", personId: String(makePerson(one.db).id) };
    expect(await location(enrol(posting(one.path, known, at)))).toBe(`${one.path}?gelukt=ingeschreven`);
    const last = { intent: "known", personId: String(makePerson(one.db).id) };
    expect(await location(enrol(posting(one.path, last, at)))).toBe(`${one.path}?gelukt=wachtlijst`);
  });

  test("the same form sent twice enrols once", async () => {
    const one = world();
    const form = { ...annual, _once: "sleutel" };
    for (const _ of [1, 2]) await enrol(posting(one.path, form, visit(one, one.coordinator)));
    expect(one.db.select().from(enrolment).all()).toHaveLength(3);
  });

  test("what is refused comes back in words, with what was typed", async () => {
    const one = world();
    const form = { givenName: "Noor", familyName: "🎉", email: "geen adres" };
    const args = posting(one.path, form, visit(one, one.coordinator));
    const response = (await enrol(args)) as Response;
    expect(response.status).toBe(400);
    const { refusal } = await response.json();
    expect(Object.keys(refusal.fields)).toEqual(["familyName", "email"]);
    expect(refusal.values).toEqual(form);
  });

  test("30 requests at once for the last place give one place", async () => {
    const one = world({ maxParticipants: 2 });
    one.db.delete(enrolment).where(isNull(enrolment.placedAt)).run();
    const people = Array.from({ length: 30 }, () => makePerson(one.db).id);
    const outcomes = await Promise.all(
      people.map((id) =>
        location(enrol(posting(one.path, { intent: "known", personId: String(id) }, visit(one, one.coordinator)))),
      ),
    );
    expect(outcomes.filter((to) => to === `${one.path}?gelukt=ingeschreven`)).toHaveLength(1);
    expect(outcomes.filter((to) => to === `${one.path}?gelukt=wachtlijst`)).toHaveLength(29);
    const placed = and(eq(enrolment.trainingId, one.training.id), isNotNull(enrolment.placedAt));
    expect(one.db.select().from(enrolment).where(placed).all()).toHaveLength(2);
  });

  test("withdrawing, placing, substituting and transferring, each with its notice", async () => {
    const one = world({ maxParticipants: 1, hardMaximum: 2 });
    const target = makeTraining(one.db, { trainingTypeId: one.training.trainingTypeId });
    const reason = "is verhinderd";
    const at = (id: number) => visit(one, one.coordinator, id);
    expect(await location(place(posting(one.path, { reason }, at(one.waiting.id))))).toBe(
      `${one.path}?gelukt=geplaatst`,
    );
    const { targets } = await transferPage(getting(one.path, at(one.waiting.id)));
    expect(targets.map(({ code }) => code)).toEqual([target.code]);
    const to = { reason, toTrainingCode: target.code };
    expect(await location(transfer(posting(one.path, to, at(one.waiting.id))))).toBe(`${one.path}?gelukt=overgezet`);
    const someone = { ...annual, reason };
    expect(await location(substitute(posting(one.path, someone, at(one.placed.id))))).toBe(
      `${one.path}?gelukt=vervangen`,
    );
    const successor = one.db.select().from(enrolment).where(eq(enrolment.id, one.placed.id)).get()?.successorId ?? 0;
    expect(await location(withdraw(posting(one.path, { reason }, at(successor))))).toBe(`${one.path}?gelukt=afgemeld`);
    const data = await list(getting(one.path, visit(one, one.coordinator)));
    expect(data.endedList.map(({ end, successor: next }) => [end, next]).sort()).toEqual([
      ["substituted", "Noor Visser"],
      ["transferred", target.code],
      ["withdrawn", null],
    ]);
  });

  test("searching finds who the user may see, and says who is enrolled", async () => {
    const one = world();
    makePerson(one.db, { givenName: "Anna", familyName: "Bosma", email: "bosma@voorbeeld.example" });
    const at = visit(one, one.coordinator);
    const { people } = await newPage(getting(`${one.path}/nieuw?zoek=bos`, at));
    expect(people.map(({ name, isEnrolled }) => [name, isEnrolled])).toEqual([
      ["Anna Bos", true],
      ["Anna Bosma", false],
    ]);
    const scoped = makeUser(one.db, "coordinator", one.training.clientOrganisationId);
    expect((await newPage(getting(`${one.path}/nieuw?zoek=bos`, visit(one, scoped)))).people).toEqual([]);
    expect((await newPage(getting(`${one.path}/nieuw?zoek=%22*%22%20a`, at))).people).toEqual([]);
  });
});
