import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { permissions } from "~/domain/permissions";

const sources = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith(path.join("text", "generated")))
  .map((file) => ({ file, text: readFileSync(path.join("app", file), "utf8") }));

const inFiles = (pattern: RegExp) => sources.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, verb]) => verb));

const written = new Set(inFiles(/\bwrite\(\s*"([\w.]+)"/g));
const asked = new Set(inFiles(/\b(?:may|requireMay|mayAnywhere)\([^;]*?"([\w]+\.[\w]+)"/g));

/** The condition of `training.read` is written out in SQL; the list of trainings proves that the two agree. */
const scopedInSql = ["training.read"];

const withDrizzle = /\.(?:insert|update|delete)\(\s*[a-zA-Z]/;
const withSql = /\b(?:INSERT INTO|DELETE FROM|UPDATE [a-z_]+ SET)\b/;
const changesRows = (text: string) => (text.includes("schema.server") && withDrizzle.test(text)) || withSql.test(text);

/** Beneath the acts of users: the machinery of writing, sessions and throttles, and what runs after commit or by the clock. */
const beneath = [
  "domain/write.ts",
  "domain/journal.ts",
  "domain/sign-in/session.ts",
  "http/throttles.server.ts",
  "domain/certificate/store-pdf.ts",
  "domain/message/delivery.ts",
  "jobs/sweep.ts",
];

describe("the one way to write", () => {
  test.each(Object.keys(permissions))("%s is used, to write or to look", (verb) => {
    expect(written.has(verb) || asked.has(verb) || scopedInSql.includes(verb)).toBe(true);
  });

  test("nobody writes with a verb that is for looking", () => {
    const looking = Object.keys(permissions).filter((verb) => /\.(?:list|read\w*)$/.test(verb));
    expect(looking.filter((verb) => written.has(verb))).toEqual([]);
  });

  test("what changes rows runs inside a write", () => {
    const outside = sources
      .filter(({ file, text }) => changesRows(text) && !beneath.includes(file.split(path.sep).join("/")))
      .filter(({ text }) => !/\bwrite\(|\bWriteContext\b/.test(text))
      .map(({ file }) => file);
    expect(outside).toEqual([]);
  });

  test("no route changes a row by itself", () => {
    const routes = sources.filter(({ file, text }) => file.startsWith("routes") && changesRows(text));
    expect(routes.map(({ file }) => file)).toEqual([]);
  });
});
