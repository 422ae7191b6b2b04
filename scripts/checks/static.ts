import path from "node:path";
import type { Outcome } from "./outcome";
import { type Ran, runTool } from "./tool";

interface Check {
  name: string;
  run: () => Promise<Ran>;
}

/** The tests take longest, so these fill what they leave. */
const beside = { canWait: true };

const checks: readonly Check[] = [
  { name: "types", run: () => runTool("typescript/bin/tsc", ["--noEmit"], beside) },
  {
    name: "lint",
    run: () => runTool("@biomejs/biome/bin/biome", ["ci", ".", "--colors=off", "--diagnostic-level=error"], beside),
  },
  {
    name: "import rules",
    run: () =>
      runTool(
        "dependency-cruiser/bin/dependency-cruise.mjs",
        ["--config", "scripts/import-rules.cjs", "--output-type", "err-long", "app", "db", "scripts"],
        beside,
      ),
  },
];

/** Types, lint and import rules, each one check. */
export function runStaticChecks(): Promise<Outcome[]> {
  return Promise.all(
    checks.map(async ({ name, run }) => {
      const started = Date.now();
      const { code, output } = await run();
      const failures = code === 0 ? [] : [{ name, detail: output.trim() }];
      return { name, passed: code === 0 ? 1 : 0, failures, seconds: (Date.now() - started) / 1000 };
    }),
  );
}

const sizeRules = ["style/noExcessiveLinesPerFile", "complexity/noExcessiveLinesPerFunction"];

/** Files over 200 lines and functions over 70 (but a test's `describe`): what wants splitting. A report, not a check. */
export async function listOversized(): Promise<string[]> {
  const only = sizeRules.map((rule) => `--only=${rule}`);
  const { output } = await runTool("@biomejs/biome/bin/biome", [
    "lint",
    ".",
    "--reporter=github",
    "--max-diagnostics=none",
    ...only,
  ]);
  const found = output.matchAll(/title=lint\/\w+\/(\w+),file=([^,]+),line=(\d+)/g);
  return [...found].flatMap(([, rule = "", place = "", line = ""]) => {
    const file = path.relative(process.cwd(), place);
    if (rule.endsWith("File")) return [`${file} (file)`];
    return file.startsWith("tests") ? [] : [`${file}:${line} (function)`];
  });
}
