import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { openMigrated } from "#db/migrate";
import { certification, registration, roleAssignment } from "#db/schema.server";
import { commands } from "../../scripts/jim/commands";
import { runJim } from "../../scripts/jim/run";
import { makeTrainerCertified } from "../certificates";
import { makeBooking, makeEnrolment, makeMark, makePerson, makeSession, makeTraining, now } from "../factories";

let folder = "";
let code = "";

function prepare(work: (db: Database) => void): void {
  const db = openMigrated(path.join(folder, "data/jim.sqlite"));
  work(db);
  db.$client.close();
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "jim-"));
  mkdirSync(path.join(folder, "data"));
  prepare((db) => {
    const training = makeTraining(db);
    code = training.code;
    const day = makeSession(db, training.id, { date: "2026-02-23" });
    const [anna, bram] = ["anna@example.org", "bram@example.org"].map((email) =>
      makePerson(db, { givenName: "=Anna", infix: "van der", familyName: `Berg-${email[0]}`, email }),
    );
    for (const [person, mark] of [[anna, "present"] as const, [bram, "absent"] as const]) {
      const personId = person?.id ?? 0;
      makeMark(db, day.id, makeEnrolment(db, training.id, { personId }).id, mark);
      db.insert(roleAssignment).values({ personId, role: "professional", startsOn: "2025-01-01" }).run();
      db.insert(roleAssignment)
        .values({ personId, role: "trainer", startsOn: "2025-01-01", endsOn: "2025-12-31" })
        .run();
      db.insert(registration).values({ personId, register: "SKJ", number: "0012" }).run();
    }
  });
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
  return { exit, pieces: out.length, out: out.join("\n"), err: err.join("\n") };
}

const rowsOf = (text: string): Record<string, string>[] => parse(text, { bom: true, delimiter: ";", columns: true });

test.each(["trainings", "attendance", "certificates", "people"])(
  "export %s needs a format that exists",
  async (name) => {
    expect((await jim("export", name)).exit).toBe(2);
    expect((await jim("export", name, "--format", "xml")).exit).toBe(2);
    expect((await jim("export", name, "--format", "csv", "more")).exit).toBe(2);
    expect((await jim("export", name, "--help")).exit).toBe(0);
    const [csv, json] = [await jim("export", name, "--format", "csv"), await jim("export", name, "--format", "json")];
    expect([csv.exit, csv.err, json.exit, json.err]).toEqual([0, "", 0, ""]);
    expect(JSON.parse(json.out)).toHaveLength(rowsOf(csv.out).length);
    expect((await jim("export", name, "--json")).out).toBe(json.out);
  },
);

test("people go out with the roles and registrations of today, and no cell is a formula", async () => {
  const { out } = await jim("export", "people", "--format", "csv");
  expect(out.startsWith("\ufeffvoornaam;tussenvoegsel;achternaam;email;")).toBe(true);
  expect(rowsOf(out).find(({ email }) => email === "anna@example.org")).toMatchObject({
    voornaam: "'=Anna",
    tussenvoegsel: "van der",
    achternaam: "Berg-a",
    register: "SKJ",
    registratienummer: "0012",
    roles: "professional",
    disabled: "",
  });
});

test("attendance goes out as it is read in: reading it back changes nothing", async () => {
  const { out } = await jim("export", "attendance", "--format", "csv");
  expect(rowsOf(out).map(({ email, session, mark }) => [email, session, mark])).toEqual([
    ["anna@example.org", `${code}/1`, "present"],
    ["bram@example.org", `${code}/1`, "absent"],
  ]);
  writeFileSync(path.join(folder, "marks.csv"), out);
  const read = await jim("import", "attendance", "marks.csv", "--json");
  expect(JSON.parse(read.out)).toEqual({ rows: 2, sessions: 1, changed: 0 });
});

test("each wrong row of a file of marks is named by its number, and none is written", async () => {
  const rows = [
    `bram@example.org;${code}/1;present`,
    "nobody@example.org;1;present",
    `anna@example.org;${code}/9;asleep`,
  ];
  writeFileSync(path.join(folder, "marks.csv"), `email;session;mark\n${rows.join("\n")}\n`);
  const { exit, out, err } = await jim("import", "attendance", "marks.csv");
  expect([exit, out]).toEqual([1, ""]);
  expect(err.split("\n").map((line) => line.split(": ").slice(0, 2).join(": "))).toEqual([
    "row 3: email",
    "row 4: mark",
  ]);
  const marks = JSON.parse((await jim("export", "attendance", "--json")).out) as { mark: string }[];
  expect(marks.map(({ mark }) => mark)).toEqual(["present", "absent"]);
});

test("certificates go out by number, with whether they still stand", async () => {
  await jim("certificate", "issue", "--training", code);
  expect(JSON.parse((await jim("export", "certificates", "--json")).out)).toMatchObject([
    {
      number: "JIM-2026-00001",
      standing: "valid",
      replacedBy: null,
      training: code,
      issuedOn: "2026-03-02",
      register: "SKJ",
    },
  ]);
});

describe("a trainer's certificate", () => {
  let number = "";
  beforeEach(() => prepare((db) => ({ number } = makeTrainerCertified(db))));

  test("goes out with what it states and its validity", async () => {
    expect(JSON.parse((await jim("export", "certificates", "--json")).out)).toMatchObject([
      { number, training: null, title: null, qualification: "certified", withdrawnOn: null },
    ]);
    const { out } = await jim("export", "certificates", "--format", "csv");
    expect(rowsOf(`${out}\n`)).toMatchObject([
      { training: "", title: "JIM trainer", "valid from": "2026-03-02", "valid until": "2029-03-01" },
    ]);
  });

  test("verifies as long as what it states holds, by its number and its code", async () => {
    const { exit, out } = await jim("certificate", "verify", number);
    expect([exit, out]).toEqual([
      0,
      expect.stringContaining("Valid from 2 March 2026 up to and including 1 March 2029"),
    ]);
    const { code: verification } = JSON.parse((await jim("export", "certificates", "--json")).out)[0];
    const answer = JSON.parse((await jim("certificate", "verify", verification, "--json")).out);
    expect(answer).toMatchObject({ number, standing: "valid", validity: { state: "holds", until: "2029-03-01" } });
  });

  test("no longer verifies once the certification was withdrawn", async () => {
    prepare((db) => db.update(certification).set({ withdrawnOn: "2026-03-02", withdrawnReason: "gestopt" }).run());
    const { exit, err } = await jim("certificate", "verify", number);
    expect([exit, err]).toEqual([1, expect.stringContaining("has not stood since 2026-03-02")]);
  });

  test("comes as a PDF", { timeout: 20_000 }, async () => {
    expect((await jim("certificate", "pdf", number, "--out", "trainer.pdf")).exit).toBe(0);
    expect(readFileSync(path.join(folder, "trainer.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
  });
});

describe("a large database", () => {
  test("goes out in pieces that together are one file", async () => {
    prepare((db) => {
      db.$client.exec("BEGIN");
      for (let index = 0; index < 1200; index += 1) makePerson(db, { familyName: `Massa${index}` });
      db.$client.exec("COMMIT");
    });
    const { out, pieces } = await jim("export", "people", "--format", "csv");
    expect(pieces).toBeGreaterThan(3);
    expect(rowsOf(out)).toHaveLength(1202);
    expect(out.split("\n").filter((line) => !line.endsWith("\r"))).toEqual([]);
  });
});

test("one training is shown with its sessions and what it lacks", async () => {
  prepare((db) => {
    const trainer = makePerson(db, { givenName: "Emma", familyName: "Kuiper" });
    makeBooking(db, 1, trainer.id);
    makeBooking(db, 1, makePerson(db).id, "trainer", { answer: null, answeredAt: null, answeredFor: null });
  });
  const shown = await jim("training", "show", code);
  expect([shown.exit, shown.out.includes(code), shown.out.includes("2026-02-23")]).toEqual([0, true, true]);
  expect(JSON.parse((await jim("training", "show", code, "--json")).out)).toMatchObject({
    training: { code },
    places: { placed: 2, waiting: 0 },
    sessions: [{ trainers: ["Emma Kuiper"], trainersBooked: 1, actors: [], actorsBooked: 0 }],
  });
  expect((await jim("training", "show", "1999-0001")).exit).toBe(1);
  expect((await jim("training", "show")).exit).toBe(2);
});
