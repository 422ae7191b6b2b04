import { type Outcome, outcomeLine } from "./outcome";
import { conclude } from "./report";
import { listOversized, runStaticChecks } from "./static";
import { stopWithSignals } from "./tool";
import { runTests } from "./vitest";

/** The given Vitest projects in order, beside them types, lint and import rules. Returns the exit code: 0 when all passed. */
export async function runChecks(projects: readonly string[], filters: readonly string[]): Promise<number> {
  stopWithSignals();
  const outcomes: Outcome[] = [];
  const say = (outcome: Outcome) => {
    console.log(outcomeLine(outcome));
    outcomes.push(outcome);
  };
  const runProjects = async () => {
    for (const project of projects) say(await runTests(project, filters));
  };
  const sayStaticChecks = async () => {
    for (const outcome of await runStaticChecks()) say(outcome);
  };
  await Promise.all([sayStaticChecks(), runProjects()]);
  return conclude(outcomes, await listOversized());
}
