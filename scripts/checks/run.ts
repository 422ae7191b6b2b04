import { browser } from "../setup/browser.mjs";
import { build } from "../setup/build.mjs";
import { sqlite } from "../setup/install.mjs";
import { prepare } from "../setup/prepare.mjs";
import { type Outcome, outcomeLine } from "./outcome";
import { conclude } from "./report";
import { listOversized, runStaticChecks } from "./static";
import { stopWithSignals } from "./tool";
import { runTests } from "./vitest";

/** What a project's tests can't begin without. */
const needsOf = { unit: [sqlite], journeys: [sqlite, build, browser] };
export type Project = keyof typeof needsOf;

/**
 * The given Vitest projects in order, each once its needs are there, and beside them types, lint and import rules.
 * Returns the exit code: 0 when all passed.
 */
export async function runChecks(projects: readonly Project[], filters: readonly string[]): Promise<number> {
  stopWithSignals();
  const outcomes: Outcome[] = [];
  const say = (outcome: Outcome) => {
    console.log(outcomeLine(outcome));
    outcomes.push(outcome);
  };
  const needs = [...new Set(projects.flatMap((project) => needsOf[project]))];
  const readiness = new Map(prepare(needs).map((ready, index) => [needs[index], ready]));
  const runProjects = async () => {
    for (const project of projects) {
      const ready = Promise.all(needsOf[project].map((need) => readiness.get(need)));
      say(await ready.then(() => runTests(project, filters), failing(project)));
    }
  };
  const sayStaticChecks = async () => {
    for (const outcome of await runStaticChecks()) say(outcome);
  };
  await Promise.all([sayStaticChecks(), runProjects()]);
  return conclude(outcomes, await listOversized());
}

const failing =
  (project: Project) =>
  (error: Error): Outcome => ({
    name: `${project} tests`,
    passed: 0,
    failures: [{ name: project, detail: error.message }],
    seconds: 0,
  });
