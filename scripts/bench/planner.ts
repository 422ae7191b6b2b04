import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { PlannerRun } from "./planner-run";
import type { Line } from "./table";

interface Asked {
  trainings: number;
  seconds: number;
  gapPercent: number | null;
  firstPlanSeconds: number;
  suggestMs: number | null;
}

const small: readonly Asked[] = [
  { trainings: 67, seconds: 10, gapPercent: 1.5, firstPlanSeconds: 0.3, suggestMs: 50 },
  { trainings: 200, seconds: 10, gapPercent: 3, firstPlanSeconds: 0.5, suggestMs: null },
];
const large: Asked = { trainings: 2000, seconds: 60, gapPercent: null, firstPlanSeconds: 30, suggestMs: null };
const mostMemoryMb = 600;

/** The planner beside a plain greedy on the same problems, each in a process of its own. */
export async function benchPlanner(isQuick: boolean): Promise<Line[]> {
  const lines: Line[] = [];
  for (const asked of isQuick ? small : [...small, large]) lines.push(...linesOf(asked, await runPlanner(asked)));
  return lines;
}

export interface Shape {
  trainings: number;
  seconds: number;
  seed?: number;
  kind?: string;
}

/** One run in a process of its own. */
export async function runPlanner({ trainings, seconds, seed = 1, kind = "normal" }: Shape): Promise<PlannerRun> {
  const shape = [trainings, seconds, seed, kind].map(String);
  const args = ["--import", "tsx", "scripts/bench/planner-run.ts", ...shape];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout) as PlannerRun;
}

function linesOf(asked: Asked, run: PlannerRun): Line[] {
  const name = `${asked.trainings} trainings`;
  const bound = run.bound === null ? "none" : run.bound.toFixed(0);
  const objective = `objective ${run.objective.toFixed(0)}, bound ${bound}, plain greedy ${run.greedy.toFixed(0)}`;
  const rest = `${run.unplaced} unplaced, ${run.hard} hard violations, ${run.seconds.toFixed(1)} s`;
  const replanned = `${run.replanBroken} broken, ${run.replanTouched} touched`;
  return [
    {
      what: `proven gap, ${name}`,
      measured: run.gapPercent ?? 100,
      unit: "%",
      limit: asked.gapPercent,
      detail: `${objective}; ${rest}`,
    },
    {
      what: `plan against plain greedy, ${name}`,
      measured: run.objective / run.greedy,
      unit: "x",
      limit: 1,
      detail: "",
    },
    {
      what: `first plan, ${name}`,
      measured: run.firstPlanSeconds,
      unit: "s",
      limit: asked.firstPlanSeconds,
      detail: "",
    },
    {
      what: `planner's memory, ${name}`,
      measured: run.memoryMb,
      unit: "MB",
      limit: mostMemoryMb,
      detail: "whole process",
    },
    {
      what: `three suggestions, ${name}, p95`,
      measured: run.suggestP95Ms,
      unit: "ms",
      limit: asked.suggestMs,
      detail: "",
    },
    { what: `replanning an illness, ${name}`, measured: run.replanSeconds, unit: "s", limit: 3.5, detail: replanned },
  ];
}
