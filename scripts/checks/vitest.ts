import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { z } from "zod";
import type { Failure, Outcome } from "./outcome";
import { runTool } from "./tool";

const folder = "node_modules/.cache/jim";

const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(""),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
});
type FileResult = z.output<typeof report>["testResults"][number];

/** Runs a Vitest project; `filters` are parts of file names. A project that runs no test at all has failed. */
export async function runTests(project: string, filters: readonly string[]): Promise<Outcome> {
  const started = Date.now();
  const file = `${folder}/${project}.json`;
  mkdirSync(folder, { recursive: true });
  rmSync(file, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const { code, output } = await runTool("vitest/vitest.mjs", ["run", "--project", project, ...reporters, ...filters]);
  const results = readReport(file);
  const passed = results.flatMap((result) => result.assertionResults).filter(({ status }) => status === "passed");
  const failures = results.flatMap(failuresOf);
  const seconds = (Date.now() - started) / 1000;
  const isSilent = failures.length === 0 && (code !== 0 || (passed.length === 0 && filters.length === 0));
  return {
    name: `${project} tests`,
    passed: passed.length,
    failures: isSilent ? [{ name: project, detail: lastLines(output) }] : failures,
    seconds,
  };
}

function readReport(file: string): FileResult[] {
  try {
    return report.parse(JSON.parse(readFileSync(file, "utf8"))).testResults;
  } catch {
    return [];
  }
}

function failuresOf({ name, status, message, assertionResults }: FileResult): Failure[] {
  const failed = assertionResults.filter((test) => test.status === "failed");
  const place = name.replace(`${process.cwd()}/`, "");
  if (failed.length === 0) return status === "failed" ? [{ name: place, detail: message }] : [];
  return failed.map((test) => ({
    name: `${place} > ${test.fullName}`,
    detail: (test.failureMessages ?? []).join("\n").split("\n").slice(0, 30).join("\n"),
  }));
}

const lastLines = (output: string): string => output.trim().split("\n").slice(-60).join("\n");
