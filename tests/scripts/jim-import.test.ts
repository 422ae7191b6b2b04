import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openMigrated } from "#db/migrate";
import { enrolment, person } from "#db/schema.server";
import { commands } from "../../scripts/jim/commands";
import { runJim } from "../../scripts/jim/run";
import { makeEnrolment, makeMark, makeSession, makeTraining, now } from "../factories";

let folder = "";
let code = "";
const open = () => openMigrated(path.join(folder, "data/jim.sqlite"));

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "jim-"));
  mkdirSync(path.join(folder, "data"));
  const db = open();
  code = makeTraining(db).code;
  db.$client.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function jim(...argv: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const exit = await runJim(commands, argv, {
    env: { DATA_DIR: path.join(folder, "data"), LANG: "en_GB.UTF-8" },
    cwd: folder,
    now,
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { exit, out: out.join("\n"), err: err.join("\n") };
}

const save = (name: string, data: string | Uint8Array) => writeFileSync(path.join(folder, name), data);

function countRows() {
  const db = open();
  const counts = [person, enrolment].map((table) => db.select().from(table).all().length);
  db.$client.close();
  return counts;
}

const list =
  "voornaam;tussenvoegsel;achternaam;email;organisatie\r\nAnna;van der;Berg;anna@example.org;Nieuwe Zorg\r\n";

test("a dry run writes nothing, the import enrols", async () => {
  save("list.csv", list);
  const [people = 0] = countRows();
  expect(await jim("import", "professionals", "list.csv", "--training", code, "--dry-run")).toEqual({
    exit: 0,
    err: "",
    out: "Every row is right: 1 new people, 0 known. Nothing was saved.",
  });
  expect(countRows()).toEqual([people, 0]);
  const done = await jim("import", "professionals", "list.csv", "--training", code, "--json");
  expect(JSON.parse(done.out)).toMatchObject({ isWritten: true, placed: 1, newPeople: 1, newOrganisations: 1 });
  expect(countRows()).toEqual([people + 1, 1]);
});

test("a wrong row is named with its number and column, and nothing is written", async () => {
  save("list.csv", `${list}Bram;;Bos;bram;Nieuwe Zorg\r\n`);
  const [people = 0] = countRows();
  const { exit, out, err } = await jim("import", "professionals", "list.csv", "--training", code);
  expect([exit, out]).toEqual([1, ""]);
  expect(err).toMatch(/^row 3: email: /);
  expect(countRows()).toEqual([people, 0]);
});

test("a training that is not there, an Excel file and a missing option", async () => {
  save("list.csv", list);
  save("book.csv", "PK\u0003\u0004[Content_Types].xml");
  expect((await jim("import", "professionals", "list.csv", "--training", "1999-0001")).exit).toBe(1);
  expect((await jim("import", "professionals", "book.csv", "--training", code)).err).toContain("Excel");
  expect((await jim("import", "professionals", "list.csv")).exit).toBe(2);
});

test("attendance of someone who takes no part is refused by row", async () => {
  save("marks.csv", "email;session;mark\nnobody@example.org;1;present\n");
  const { exit, err } = await jim("import", "attendance", "marks.csv");
  expect(exit).toBe(1);
  expect(err).toMatch(/^row 2: email: /);
});

test("trainings are listed and exported, the schedule is checked", async () => {
  expect(JSON.parse((await jim("training", "list", "--json")).out)).toMatchObject([{ code }]);
  expect((await jim("export", "trainings", "--format", "csv")).out.split("\r\n")[1]).toContain(code);
  expect((await jim("export", "trainings", "--format", "xml")).exit).toBe(2);
  expect((await jim("schedule", "check", "--json")).exit).toBe(0);
});

test("certificates: who qualifies gets one, its PDF is kept and can be verified", async () => {
  const db = open();
  const training = makeTraining(db);
  const day = makeSession(db, training.id, { date: "2026-02-23" });
  const [first, second] = [makeEnrolment(db, training.id), makeEnrolment(db, training.id)];
  makeMark(db, day.id, first.id);
  makeMark(db, day.id, second.id, "absent");
  db.$client.close();
  const issued = JSON.parse((await jim("certificate", "issue", "--training", training.code, "--json")).out);
  expect([issued.issued.length, issued.withheld.length]).toEqual([1, 1]);
  const { number } = issued.issued[0];
  expect((await jim("certificate", "pdf", number, "--out", "one.pdf")).exit).toBe(0);
  expect(readFileSync(path.join(folder, "one.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
  expect((await jim("certificate", "pdf", number, "--out", "one.pdf")).exit).toBe(1);
  expect((await jim("certificate", "verify", number)).out).toContain("stands");
  expect((await jim("certificate", "verify", "JIM-1999-00001")).exit).toBe(1);
});
