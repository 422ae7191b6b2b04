import { writeFileSync } from "node:fs";
import { evaluate } from "~/domain/planner/evaluate";
import { readPlans, readProblem, type ShapeFault } from "~/domain/planner/schemas";
import type { PlanningProblem, PlanningSolution, TrainingPlan, Violation } from "~/domain/planner/types";
import { validate } from "~/domain/planner/validate";
import { Refusal } from "~/domain/refusal";
import { solveInWorker } from "~/jobs/planner";
import { m } from "~/text/messages";
import { type Call, type Command, optional, required, UsageError } from "./command";
import { readJson } from "./files";

const shownFaults = 20;

const solve: Command = {
  usage: "schedule solve PROBLEM.json [--seconds N] [--seed S] [--iterations N] --out SOLUTION.json",
  summary: (locale) => m.jim_schedule_solve_summary({}, { locale }),
  options: {
    seconds: { type: "string" },
    seed: { type: "string" },
    iterations: { type: "string" },
    out: { type: "string" },
  },
  async run(call) {
    const out = call.pathOf(required(call, "out"));
    const seconds = numberOf(call, "seconds", 60);
    const seed = numberOf(call, "seed", 1);
    const iterations = optional(call, "iterations") === undefined ? undefined : numberOf(call, "iterations", 1);
    const problem = problemOf(call);
    for (const fault of validate(problem)) call.progress(lineOf(fault));
    const running = solveInWorker(problem, { budgetMs: seconds * 1000, seed, iterations });
    process.once("SIGINT", running.cancel);
    const solution = await running.result.finally(() => process.off("SIGINT", running.cancel));
    writeFileSync(out, `${JSON.stringify(solution, null, 2)}\n`);
    return { lines: [summaryOf(call, solution)], data: dataOf(solution) };
  },
};

const judge: Command = {
  usage: "schedule evaluate PROBLEM.json SOLUTION.json",
  summary: (locale) => m.jim_schedule_evaluate_summary({}, { locale }),
  run(call) {
    const problem = problemOf(call);
    const { score, violations } = evaluate(problem, plansOf(call));
    const { total, unplaced, hard } = score;
    const line = m.jim_schedule_evaluate_done({ total: total.toFixed(1), unplaced, hard }, { locale: call.locale });
    const broken = violations.filter(({ level }) => level === "hard");
    const costs = Object.entries(score.byRule).map(([rule, cost]) => `  ${rule} ${cost.toFixed(1)}`);
    return { lines: [...broken.map(lineOf), line, ...costs], data: { score, violations }, done: hard === 0 };
  },
};

function problemOf(call: Call): PlanningProblem {
  const read = readProblem(readJson(call.pathOf(call.args[0] ?? "")));
  return "value" in read ? read.value : refuseShape(read.faults);
}

function plansOf(call: Call): TrainingPlan[] {
  const read = readPlans(readJson(call.pathOf(call.args[1] ?? "")));
  return "value" in read ? read.value : refuseShape(read.faults);
}

/** Names every place that is not as it should be, or the first of many. */
function refuseShape(faults: readonly ShapeFault[]): never {
  const named = faults
    .slice(0, shownFaults)
    .map(({ path, message }) => [`${path} (${message})`, [{ code: "malformed" as const }]]);
  throw new Refusal("invalid", [], Object.fromEntries(named));
}

function numberOf(call: Call, name: string, otherwise: number): number {
  const text = optional(call, name);
  if (text === undefined) return otherwise;
  if (!/^(?:0|[1-9]\d{0,8})(?:\.\d{1,3})?$/.test(text)) throw new UsageError(`--${name} ${text}`);
  return Number(text);
}

const lineOf = ({ rule, messageKey, trainingIds, personIds, dates }: Violation): string =>
  [rule, messageKey.replace("planner_", ""), ...trainingIds, ...personIds, ...dates].join(" ");

const dataOf = ({ score, unplaced, lowerBound, gap, status }: PlanningSolution) => ({
  score,
  unplaced,
  lowerBound,
  gap,
  status,
});

function summaryOf(call: Call, { score, lowerBound, gap }: PlanningSolution): string {
  const bound = lowerBound === null ? "–" : lowerBound.toFixed(1);
  const share = gap === null ? "–" : `${(gap * 100).toFixed(2)} %`;
  const { total, unplaced } = score;
  return m.jim_schedule_solve_done({ total: total.toFixed(1), bound, gap: share, unplaced }, { locale: call.locale });
}

export const scheduleCommands = [solve, judge];
