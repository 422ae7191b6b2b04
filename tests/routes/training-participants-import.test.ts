import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { enrolment, importDraft, person } from "#db/schema.server";
import type { User } from "~/domain/user";
import { action as decide, loader as draftPage } from "~/routes/training-participants/draft/route";
import { loader as importPage, action as upload } from "~/routes/training-participants/import/route";
import { loader as refusedCsv } from "~/routes/training-participants/refused-csv/route";
import { freshDatabase } from "../database";
import { makeOrganisation, makePerson, makeTraining, makeUser } from "../factories";
import { getting, posting, statusOf } from "../http";

function world() {
  const db = freshDatabase();
  const training = makeTraining(db, { maxParticipants: 2, hardMaximum: 3 });
  const coordinator = makeUser(db, "coordinator");
  const path = `/trainingen/${training.code}/deelnemers/import`;
  return { db, training, coordinator, path };
}

type World = ReturnType<typeof world>;

const visit = ({ db, training }: World, user: User | null, draft = "") => ({
  db,
  user,
  params: { code: training.code, draft },
});

const head = "voornaam;tussenvoegsel;achternaam;email;organisatie;functie;register;kamer;registratienummer";
const csv = (...rows: string[]) => new Blob([[head, ...rows].join("\r\n")]);
const anna = "Anna;van der;Berg;anna@voorbeeld.example;Het Huis;coach;SKJ;;123";
const bas = "Bas;;Smit;bas@voorbeeld.example;;;;;";
const wrong = "Cor;;Kok;geen adres;;;;;";

async function uploaded(one: World, file: Blob): Promise<string> {
  const response = (await upload(posting(one.path, { file, list: "" }, visit(one, one.coordinator)))) as Response;
  return response.headers.get("Location")?.split("/").at(-1) ?? "";
}

const preview = (one: World, draft: string, query = "") =>
  draftPage(getting(`${one.path}/${draft}${query}`, visit(one, one.coordinator, draft)));

const send = async (one: World, draft: string, form: Record<string, string>) =>
  (await decide(posting(`${one.path}/${draft}`, form, visit(one, one.coordinator, draft)))) as Response;

const refusalOf = async (response: Response): Promise<string[]> => (await response.json()).refusal.messages;

describe("uploading", () => {
  const cp1252 = (text: string) => new Blob([Buffer.from(text, "latin1")]);
  test.each([
    ["UTF-8", csv("Zoë;;Müller;zoe@voorbeeld.example;;;;;")],
    ["UTF-8 with BOM", new Blob(["\ufeff", csv("Zoë;;Müller;zoe@voorbeeld.example;;;;;")])],
    ["Windows-1252", cp1252("email;achternaam;voornaam\nzoe@voorbeeld.example;Müller;Zoë")],
    [
      "commas and a quoted line break",
      new Blob(['"Last name","First name",Email\n"Müller","Zoë\n",zoe@voorbeeld.example']),
    ],
    ["tabs, as a spreadsheet pastes", new Blob(["naam\te-mail\nZoë Müller\tzoe@voorbeeld.example"])],
  ])("%s", async (_, file) => {
    const one = world();
    const draft = await uploaded(one, file);
    expect((await preview(one, draft)).list.rows).toMatchObject([
      { number: 2, state: "new", name: "Zoë Müller", email: "zoe@voorbeeld.example" },
    ]);
  });

  test("pasted", async () => {
    const one = world();
    const form = { list: `${head}\n${anna}` };
    expect(await statusOf(upload(posting(one.path, form, visit(one, one.coordinator))))).toBe(302);
    expect(one.db.select().from(importDraft).all()).toHaveLength(1);
  });

  test.each([
    ["nothing", new Blob([])],
    ["no rows", csv()],
    ["no e-mail column", new Blob(["voornaam;achternaam\nAnna;Bos"])],
    ["NUL bytes", new Blob([head, "\n", anna, "\0"])],
    ["an Excel file by another name", new Blob([new Uint8Array([0x50, 0x4b, 3, 4]), "xl/workbook.xml"])],
    ["too many megabytes", new Blob([head, "\n", "x".repeat(5_100_000)])],
  ])("%s is refused in words, and nothing is kept", async (_, file) => {
    const one = world();
    const response = (await upload(posting(one.path, { file }, visit(one, one.coordinator)))) as Response;
    expect([400, 413]).toContain(response.status);
    expect((await refusalOf(response)).length).toBeGreaterThan(0);
    expect(one.db.select().from(importDraft).all()).toEqual([]);
  });
});

describe("looking and confirming", () => {
  test("a preview writes nothing; confirming writes all, once", async () => {
    const one = world();
    const draft = await uploaded(one, csv(anna, bas, "Cor;;Kok;cor@voorbeeld.example;;;;;"));
    const before = one.db.select().from(person).all().length;
    expect((await preview(one, draft)).summary).toMatchObject({
      all: 3,
      new: 3,
      refused: 0,
      placed: 2,
      waiting: 1,
      newOrganisations: 1,
    });
    expect(one.db.select().from(person).all()).toHaveLength(before);
    const form = { intent: "confirm", _once: "sleutel" };
    for (const _ of [1, 2]) expect((await send(one, draft, form)).headers.get("Location")).toContain("?gelukt=lijst");
    expect(one.db.select().from(enrolment).all()).toHaveLength(3);
    expect(one.db.select().from(importDraft).all()).toMatchObject([{ rows: [] }]);
    expect((await preview(one, draft)).isConfirmed).toBe(true);
    expect((await send(one, draft, { intent: "confirm" })).status).toBe(409);
  });

  test("refused rows stop it, until they are left out on purpose", async () => {
    const one = world();
    const draft = await uploaded(one, csv(anna, wrong));
    const page = await preview(one, draft, "?toon=geweigerd");
    expect(page.list.rows).toMatchObject([{ number: 3, faults: [{ column: "email" }] }]);
    const response = await send(one, draft, { intent: "confirm" });
    expect(response.status).toBe(400);
    expect(await refusalOf(response)).toHaveLength(1);
    expect(one.db.select().from(enrolment).all()).toEqual([]);
    await send(one, draft, { intent: "confirm", leaveOutRefused: "on" });
    expect(one.db.select().from(enrolment).all()).toHaveLength(1);
  });

  test("the refused rows as a file, with the reason, harmless in a spreadsheet", async () => {
    const one = world();
    const draft = await uploaded(one, csv(anna, "=1+1;;Kok;kok@voorbeeld.example;;;;;"));
    const file = await refusedCsv(getting(`${one.path}/${draft}/geweigerd.csv`, visit(one, one.coordinator, draft)));
    const [header, row, end] = (await file.text()).split("\r\n");
    expect(header).toBe(`rij;${head};reden`);
    expect(row).toMatch(/^3;'=1\+1;;Kok;kok@voorbeeld\.example;;;;;;voornaam: ./);
    expect(end).toBe("");
  });

  test("nearly a known name has to be decided; a choice is kept and can be changed", async () => {
    const one = world();
    const known = makePerson(one.db, { givenName: "Anna", familyName: "Bergh" });
    const draft = await uploaded(one, csv(anna));
    expect((await preview(one, draft)).list.rows).toMatchObject([
      { state: "undecided", decision: "", candidates: [{ id: known.id }] },
    ]);
    expect((await send(one, draft, { intent: "confirm" })).status).toBe(400);
    const saved = await send(one, draft, { intent: "decide", "keuze-2": "new" });
    expect(saved.headers.get("Location")).toBe(`${one.path}/${draft}?gelukt=bewaard`);
    expect((await preview(one, draft)).list.rows).toMatchObject([{ state: "new", decision: "new" }]);
    await send(one, draft, { intent: "confirm", "keuze-2": String(known.id) });
    expect(one.db.select().from(enrolment).all()).toMatchObject([{ personId: known.id }]);
  });

  test("a choice that nobody was asked about is none", async () => {
    const one = world();
    makePerson(one.db, { givenName: "Anna", familyName: "Bergh" });
    const stranger = makePerson(one.db);
    const draft = await uploaded(one, csv(anna));
    expect((await send(one, draft, { intent: "confirm", "keuze-2": String(stranger.id) })).status).toBe(400);
    expect(one.db.select().from(enrolment).all()).toEqual([]);
  });

  test("the world is looked at anew when it is confirmed", async () => {
    const one = world();
    const draft = await uploaded(one, csv(anna, bas));
    const taken = makePerson(one.db, { givenName: "Heel", familyName: "Anders", email: "bas@voorbeeld.example" });
    expect((await send(one, draft, { intent: "confirm" })).status).toBe(400);
    expect(one.db.select().from(enrolment).where(eq(enrolment.personId, taken.id)).all()).toEqual([]);
  });

  test("what the list says otherwise is shown, and the records stay", async () => {
    const one = world();
    const employer = makeOrganisation(one.db, { name: "Oude Werkgever" });
    makePerson(one.db, {
      givenName: "Anna",
      familyName: "Berg",
      email: "anna@voorbeeld.example",
      organisationId: employer.id,
    });
    const draft = await uploaded(one, csv(anna));
    const [row] = (await preview(one, draft, "?toon=bekend")).list.rows;
    expect(row?.differences).toEqual([
      { column: "infix", typed: "van der", known: "" },
      { column: "organisation", typed: "Het Huis", known: "Oude Werkgever" },
      { column: "jobTitle", typed: "coach", known: "" },
    ]);
  });

  test("50 rows a page, and columns that mean nothing are named", async () => {
    const one = world();
    const rows = Array.from({ length: 120 }, (_, index) => `P${index};;Naam${index};p${index}@voorbeeld.example;;;;;`);
    const draft = await uploaded(one, new Blob([`${head};telefoon\n${rows.map((row) => `${row};06`).join("\n")}`]));
    const page = await preview(one, draft, "?pagina=3");
    expect([page.list.page, page.list.pages, page.list.total, page.list.rows.length]).toEqual([3, 3, 120, 20]);
    expect(page.unused).toEqual(["telefoon"]);
  });
});

test("only for who may import here, and only this training's drafts", async () => {
  const one = world();
  const draft = await uploaded(one, csv(anna));
  const others = [
    makeUser(one.db, "coordinator", makeOrganisation(one.db).id),
    makeUser(one.db, "organisation_contact", one.training.clientOrganisationId),
    makeUser(one.db, "trainer"),
    makeUser(one.db, "programme_manager"),
  ];
  for (const user of others) {
    const at = visit(one, user, draft);
    expect(await statusOf(importPage(getting(one.path, at)))).toBe(404);
    expect(await statusOf(draftPage(getting(one.path, at)))).toBe(404);
    expect(await statusOf(refusedCsv(getting(one.path, at)))).toBe(404);
    expect(await statusOf(upload(posting(one.path, { list: `${head}\n${anna}` }, at)))).toBe(404);
    expect(await statusOf(decide(posting(one.path, { intent: "confirm" }, at)))).toBe(404);
  }
  const elsewhere = { ...one, training: makeTraining(one.db) };
  const at = visit(elsewhere, one.coordinator, draft);
  expect(await statusOf(draftPage(getting(one.path, at)))).toBe(404);
  expect(await statusOf(decide(posting(one.path, { intent: "confirm" }, at)))).toBe(404);
  expect(one.db.select().from(enrolment).all()).toEqual([]);
});
