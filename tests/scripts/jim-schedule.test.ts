import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { requireInstant } from "~/domain/dates";
import { commands } from "../../scripts/jim/commands";
import { runJim } from "../../scripts/jim/run";
import { instanceOf } from "../../scripts/planner/instance";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "jim-schedule-"));
  writeFileSync(path.join(folder, "problem.json"), JSON.stringify(instanceOf({ trainings: 4, seed: 2 })));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function jim(...argv: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runJim(commands, ["schedule", ...argv], {
    env: { DATA_DIR: path.join(folder, "data"), LANG: "en_GB.UTF-8" },
    cwd: folder,
    now: requireInstant("2026-03-02", "09:00"),
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

test("a problem is solved in a worker, and the solution judged", async () => {
  const solved = await jim("solve", "problem.json", "--iterations", "10", "--seed", "2", "--out", "solution.json");
  expect(solved).toMatchObject({ code: 0, err: "" });
  expect(solved.out).toMatch(/^Cost \d+\.\d, proven at least \d+\.\d \(gap \d+\.\d\d %\); 0 trainings/);
  expect(await jim("evaluate", "problem.json", "solution.json")).toMatchObject({ code: 0, err: "" });
  const judged = JSON.parse((await jim("evaluate", "problem.json", "solution.json", "--json")).out);
  expect(judged.score).toEqual(JSON.parse(readFileSync(path.join(folder, "solution.json"), "utf8")).score);
});

test("a plan that breaks a rule is told of, with exit 1", async () => {
  await jim("solve", "problem.json", "--iterations", "1", "--out", "solution.json");
  const { plans } = JSON.parse(readFileSync(path.join(folder, "solution.json"), "utf8"));
  plans[0].coId = plans[0].leadId;
  writeFileSync(path.join(folder, "broken.json"), JSON.stringify(plans));
  const judged = await jim("evaluate", "problem.json", "broken.json");
  expect(judged.code).toBe(1);
  expect(judged.err).toContain(`teamSize one_trainer ${plans[0].trainingId}`);
});

test("a file of another shape is refused by the places that are wrong", async () => {
  const problem = { ...instanceOf({ trainings: 1, seed: 1 }), origin: "2026-02-30", trainers: [{ id: 3 }] };
  writeFileSync(path.join(folder, "odd.json"), JSON.stringify(problem));
  const { code, err } = await jim("solve", "odd.json", "--out", "solution.json");
  expect(code).toBe(1);
  expect(err).toContain("origin (not_a_date)");
  expect(err).toContain("trainers.0.home");
  expect((await jim("evaluate", "problem.json", "problem.json")).code).toBe(1);
  expect((await jim("solve", "problem.json", "--seconds", "soon", "--out", "x.json")).code).toBe(2);
});
