import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import SQLite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { requireInstant } from "~/domain/dates";
import { commands } from "../../scripts/jim/commands";
import { runJim } from "../../scripts/jim/run";

const plan = path.resolve("db/data/plan-2023-2025.json");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "jim-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function jim(...argv: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runJim(commands, argv, {
    env: { DATA_DIR: path.join(folder, "data"), LANG: "en_GB.UTF-8" },
    cwd: folder,
    now: requireInstant("2026-03-02", "09:00"),
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

const anna = ["--name", "Anna van der Berg", "--email", "anna@example.org", "--role"];

describe("exit codes", () => {
  test.each<[number, string[]]>([
    [0, ["--help"]],
    [0, ["load", "--help"]],
    [0, ["person", "add", "--help"]],
    [2, []],
    [2, ["dance"]],
    [2, ["load"]],
    [2, ["load", "plan"]],
    [2, ["load", "plan", "one.json", "two.json"]],
    [2, ["health", "--what"]],
    [2, ["person", "add", "--name", "Anna Berg"]],
    [2, ["load", "demo", "--scale", "many"]],
    [1, ["load", "demo", "--today", "2026-02-30"]],
    [1, ["load", "plan", "nowhere.json"]],
    [1, ["journal", "check"]],
    [1, ["backup", "copy.sqlite"]],
    [1, ["restore", "nowhere.sqlite"]],
    [1, ["person", "add", ...anna, "king"]],
  ])("%i for jim %j", async (code, argv) => {
    const result = await jim(...argv);
    expect(result.code).toBe(code);
    expect(result[code === 0 ? "err" : "out"]).toBe("");
  });
});

test("a refusal is said in words, to machines as data", async () => {
  expect((await jim("load", "plan", "nowhere.json")).err).toBe("The file nowhere.json does not exist.");
  const refused = JSON.parse((await jim("load", "plan", "nowhere.json", "--json")).err);
  expect(refused).toMatchObject({ refused: "not_found", reasons: [{ code: "file_missing" }] });
});

test("a file that is not JSON", async () => {
  writeFileSync(path.join(folder, "plan.json"), "{ programme");
  expect((await jim("load", "plan", "plan.json")).err).toBe("The file is not valid JSON.");
});

test("the plan, a person, the journal and the state", async () => {
  expect(await jim("load", "plan", plan, "--json")).toMatchObject({ code: 0, err: "" });
  const added = await jim("person", "add", ...anna, "organisation-contact", "--organisation", "wijgroningen", "--json");
  expect(JSON.parse(added.out)).toEqual({ personId: 1, isNew: true });
  expect((await jim("person", "add", ...anna, "trainer")).out).toContain("the role was added");
  expect(JSON.parse((await jim("journal", "check", "--json")).out)).toEqual({ checked: 4, brokenId: null });
  expect(JSON.parse((await jim("health", "--json")).out)).toMatchObject({ isWell: true, counts: { people: 1 } });
});

test("a changed journal row is found, and the exit code says so", async () => {
  await jim("load", "plan", plan);
  const client = new SQLite(path.join(folder, "data/jim.sqlite"));
  client.exec("DROP TRIGGER journal_no_update; UPDATE journal SET detail = '{}' WHERE id = 2");
  client.close();
  expect(await jim("journal", "check")).toEqual({
    code: 1,
    out: "",
    err: "The journal is wrong: row 2 does not fit the row before it.",
  });
});

describe("backup and restore", () => {
  test("what was added after the backup is gone after the restore, and kept aside", async () => {
    await jim("load", "plan", plan);
    expect((await jim("backup", "copies/one.sqlite")).code).toBe(0);
    await jim("person", "add", ...anna, "administrator");
    const restored = await jim("restore", "copies/one.sqlite", "--json");
    expect(restored.code).toBe(0);
    expect(JSON.parse((await jim("health", "--json")).out).counts.people).toBe(0);
    const kept = new SQLite(JSON.parse(restored.out).kept, { readonly: true });
    expect(kept.prepare("SELECT count(*) FROM person").pluck().get()).toBe(1);
    kept.close();
  });

  test("a backup is never written over another file", async () => {
    await jim("load", "plan", plan);
    writeFileSync(path.join(folder, "one.sqlite"), "mine");
    expect((await jim("backup", "one.sqlite")).code).toBe(1);
    expect(readFileSync(path.join(folder, "one.sqlite"), "utf8")).toBe("mine");
  });

  test.each<[string, (file: string) => void, string]>([
    ["text", (file) => writeFileSync(file, "no database at all, but long enough to be read"), "is not a database"],
    ["an empty file", (file) => writeFileSync(file, ""), "is not a database"],
    ["another product's", (file) => new SQLite(file).exec("CREATE TABLE other (id)").close(), "is not a database"],
  ])("%s is not put back", async (_name, make, words) => {
    await jim("load", "plan", plan);
    make(path.join(folder, "wrong.sqlite"));
    const { code, err } = await jim("restore", "wrong.sqlite");
    expect(code).toBe(1);
    expect(err).toContain(words);
    expect((await jim("journal", "check")).code).toBe(0);
  });

  test("a damaged copy is not put back", async () => {
    await jim("load", "plan", plan);
    await jim("backup", "one.sqlite");
    const bytes = readFileSync(path.join(folder, "one.sqlite"));
    bytes.fill(0x5a, 40_000, 200_000);
    writeFileSync(path.join(folder, "one.sqlite"), bytes);
    expect((await jim("restore", "one.sqlite")).err).toContain("damaged");
    expect(readdirSync(path.join(folder, "data")).filter((name) => name.includes("restore"))).toEqual([]);
  });

  test("nothing is put back under a server that runs", async () => {
    await jim("load", "plan", plan);
    await jim("backup", "one.sqlite");
    const server = new SQLite(path.join(folder, "data/jim.sqlite"));
    server.pragma("journal_mode = WAL");
    server.prepare("SELECT count(*) FROM person").get();
    expect((await jim("restore", "one.sqlite")).err).toContain("in use");
    server.close();
    expect((await jim("restore", "one.sqlite")).code).toBe(0);
  });
});
