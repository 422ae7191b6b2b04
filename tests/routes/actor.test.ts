import { beforeEach, describe, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { careTalk } from "#db/schema.server";
import { addDays } from "~/domain/dates";
import type { User } from "~/domain/user";
import { action as listAction, loader as listLoader } from "~/routes/actors/list/route";
import { action, loader } from "~/routes/actors/show/route";
import { freshDatabase } from "../database";
import { makeActorFile, makeBooking, makeOrganisation, makeSession, makeTraining, makeUser, today } from "../factories";
import { getting, posting, statusOf } from "../http";

let db: Database;
let coordinator: User;
let actor: User;
beforeEach(() => {
  db = freshDatabase();
  const own = makeOrganisation(db).id;
  coordinator = makeUser(db, "coordinator", own);
  actor = makeUser(db, "actor", own);
});

const visit = () => ({ db, user: coordinator, params: { id: String(actor.id) } });

async function post(form: Record<string, string>) {
  const response = (await action(posting(`/acteurs/${actor.id}`, form, visit()))) as Response;
  return { status: response.status, location: response.headers.get("Location"), body: await bodyOf(response) };
}

async function bodyOf(response: Response) {
  const text = await response.text();
  return text === "" ? null : JSON.parse(text);
}

const openings = () =>
  db.$client.prepare("SELECT count(*) FROM journal WHERE verb = 'actor.openFile'").pluck().get() as number;

const filled = {
  part: "file",
  version: "0",
  displayName: "Robin",
  birthDate: "2008-06-10",
  supporterName: "Noor",
  supporterEmail: "",
  supporterPhone: "06-00000001",
  channel: "phone",
  maxDaysPerMonth: "2",
  restDays: "3",
  aftercareDays: "7",
  willing: "school\r\n\r\n thuis wonen ",
  unwilling: "",
  vogIssuedOn: "",
  vogProfile: "",
};

describe("an actor's file on the screen", () => {
  test("is made, answered and journalled", async () => {
    const { status, body } = await post(filled);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      isOpen: true,
      notice: "saved",
      refusal: null,
      file: {
        displayName: "Robin",
        age: 17,
        willing: ["school", "thuis wonen"],
        unwilling: [],
        noFixedAllowance: false,
      },
    });
    expect(openings()).toBe(1);
  });

  test("opening answers with the file, never with another address; a visit shows nothing of it", async () => {
    await post(filled);
    const { status, location, body } = await post({});
    expect([status, location, body.notice, body.file.supporterPhone]).toEqual([200, null, "opened", "06-00000001"]);
    expect(openings()).toBe(2);
    const page = JSON.stringify(await loader(getting(`/acteurs/${actor.id}`, visit())));
    for (const secret of ["06-00000001", "Noor", "2008-06-10", "thuis wonen"]) expect(page).not.toContain(secret);
    expect(openings()).toBe(2);
  });

  test("before there is one, the answer is an empty form, and nothing was opened", async () => {
    expect((await post({})).body).toMatchObject({ isOpen: true, file: null, refusal: null });
    expect(openings()).toBe(0);
  });

  test("a refused save shows the file and keeps what was typed", async () => {
    await post(filled);
    const typed = { ...filled, version: "1", birthDate: "10-06-2008", willing: `${"x".repeat(81)}\n${"y".repeat(81)}` };
    const { status, body } = await post(typed);
    expect(status).toBe(400);
    expect(body.refusal.fields).toEqual({ willing: [expect.stringContaining("80")] });
    expect(body.refusal.values).toMatchObject({ part: "file", supporterName: "Noor", birthDate: "10-06-2008" });
    expect(body.file).toMatchObject({ displayName: "Robin", willing: ["school", "thuis wonen"] });
    expect(openings()).toBe(2);
  });

  test("a stale save shows both versions", async () => {
    await post(filled);
    const { status, body } = await post({ ...filled, displayName: "Kim" });
    expect(status).toBe(409);
    expect(body.refusal).toMatchObject({
      kind: "stale",
      current: { displayName: "Robin", willing: "school\nthuis wonen" },
    });
    expect(body.file.version).toBe(1);
  });

  test("consents are recorded and withdrawn, and each answer is the file", async () => {
    await post(filled);
    const consent = { part: "consent", purpose: "file", giver: "self", giverName: "", givenOn: "2026-02-01" };
    expect((await post(consent)).body).toMatchObject({
      notice: "consent",
      file: {
        purposes: [{ purpose: "file", state: "given" }, ...Array(3).fill({ state: "missing" })],
        withdrawable: ["file"],
      },
    });
    const early = await post({ part: "withdraw", purpose: "file", withdrawnOn: "2026-01-31" });
    expect(early.body).toMatchObject({ refusal: { fields: { withdrawnOn: [expect.any(String)] } }, notice: null });
    const { body } = await post({ part: "withdraw", purpose: "file", withdrawnOn: "2026-02-20" });
    expect(body).toMatchObject({ notice: "withdrawn", file: { withdrawable: [] } });
    expect(body.file.purposes[0]).toEqual({ purpose: "file", state: "withdrawn" });
    expect(openings()).toBe(4);
  });

  test("says when the actor's own consent is to be asked", async () => {
    makeActorFile(db, actor.id, { birthDate: "2010-03-02" });
    db.$client.prepare("UPDATE consent SET giver = 'guardian', giver_name = 'Ouder'").run();
    const { body } = await post({});
    expect(body.file).toMatchObject({ age: 16, asksOwnConsent: true, purposes: { 0: { state: "given" } } });
  });
});

describe("a talk", () => {
  const acted = (days: number) => {
    const session = makeSession(db, makeTraining(db).id, { date: addDays(today, days) });
    return String(makeBooking(db, session.id, actor.id, "actor").id);
  };
  const talks = () => db.select({ kind: careTalk.kind, heldOn: careTalk.heldOn }).from(careTalk).all();

  test("is noted from the list, with one button and a day", async () => {
    const form = { part: "talk", bookingId: acted(-3), kind: "aftercare", heldOn: today };
    const response = (await listAction(posting("/acteurs", form, visit()))) as Response;
    expect([response.status, response.headers.get("Location")]).toEqual([302, "/acteurs?gelukt=gesprek"]);
    expect(talks()).toEqual([{ kind: "aftercare", heldOn: today }]);
    expect(openings()).toBe(0);
  });

  test("is noted from the actor's page; one that is to come is refused", async () => {
    const form = { part: "talk", bookingId: acted(5), kind: "pre_talk", heldOn: today };
    expect(await post(form)).toMatchObject({ status: 302, location: `/acteurs/${actor.id}?gelukt=gesprek` });
    expect((await post({ ...form, bookingId: acted(6), heldOn: addDays(today, 1) })).status).toBe(400);
    expect(talks()).toEqual([{ kind: "pre_talk", heldOn: today }]);
  });

  test("of someone elsewhere is not there", async () => {
    const bookingId = acted(-3);
    const elsewhere = makeUser(db, "coordinator", makeOrganisation(db).id);
    const form = { part: "talk", bookingId, kind: "aftercare", heldOn: today };
    expect(await statusOf(listAction(posting("/acteurs", form, { db, user: elsewhere })))).toBe(404);
    expect(talks()).toEqual([]);
  });
});

describe("the list", () => {
  test("counts, filters by organisation and tells nothing of a file", async () => {
    makeActorFile(db, actor.id, { displayName: "Robin", supporterPhone: "06-00000001" });
    const page = await listLoader(getting("/acteurs", { db, user: coordinator }));
    expect(page).toMatchObject({ all: 1, actors: [{ shownAs: "Robin", lacks: [], maxDaysPerMonth: 2 }], chosen: null });
    expect(JSON.stringify(page)).not.toMatch(/06-0|Noor|2005/);
    expect(await listLoader(getting("/acteurs?organisatie=4711", { db, user: coordinator }))).toMatchObject({
      actors: [],
    });
    expect(await listLoader(getting("/acteurs?organisatie=x", { db, user: coordinator }))).toMatchObject({ all: 1 });
  });
});
