import { type Outcome, outcomeLine } from "./outcome";

/** Prints what failed, with enough to act on, and the closing line. Returns the exit code. */
export function conclude(outcomes: readonly Outcome[], oversized: readonly string[]): number {
  for (const { name, detail } of outcomes.flatMap((outcome) => outcome.failures)) {
    console.log(`\n──── ${name}\n${detail}`);
  }
  if (oversized.length > 0)
    console.log(`\nLonger than the house likes:\n${oversized.map((line) => `  ${line}`).join("\n")}`);
  console.log(`\n${outcomes.map(outcomeLine).join("\n")}\n`);
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failures.length, 0);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
