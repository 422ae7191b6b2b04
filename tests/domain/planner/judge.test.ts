import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const planner = path.resolve("app/domain/planner");

/** The files of the planner that a file leads to. */
function reached(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, target = ""] of readFileSync(file, "utf8").matchAll(/from "(\.[^"]+)"/g))
    reached(path.resolve(path.dirname(file), `${target}.ts`), found);
  return found;
}

const foldersOf = (file: string) =>
  new Set([...reached(path.join(planner, file))].map((one) => path.relative(planner, path.dirname(one))));

test("the judge shares no code with the search, the bound or their model", () => {
  expect(foldersOf("evaluate.ts")).toEqual(new Set(["", "judge"]));
  for (const file of readdirSync(path.join(planner, "judge")))
    expect([...foldersOf(`judge/${file}`)].filter((folder) => !["", "judge"].includes(folder))).toEqual([]);
  expect(foldersOf("solve.ts")).toContain("search");
});
