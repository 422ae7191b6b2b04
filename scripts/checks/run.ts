import { type Outcome, outcomeLine } from "./outcome";
import { conclude } from "./report";
import { listOversized, runStaticChecks } from "./static";
import { stopWithSignals } from "./tool";
import { runTests } from "./vitest";

/** Types, lint and import rules, then the given Vitest projects. Returns the exit code: 0 when all passed. */
export async function runChecks(projects: readonly string[], filters: readonly string[]): Promise<number> {
  stopWithSignals();
  const outcomes: Outcome[] = [];
  const say = (outcome: Outcome) => {
    console.log(outcomeLine(outcome));
    outcomes.push(outcome);
  };
  for (const outcome of await runStaticChecks()) say(outcome);
  for (const project of projects) say(await runTests(project, filters));
  return conclude(outcomes, await listOversized());
}
