import { evaluate } from "~/domain/planner/evaluate";
import { compile } from "~/domain/planner/model/compile";
import { replan } from "~/domain/planner/replan";
import { byPreference, insertAll } from "~/domain/planner/search/greedy";
import { Insertion } from "~/domain/planner/search/insertion";
import { PlanState } from "~/domain/planner/search/state";
import { suggest } from "~/domain/planner/suggest";
import type { PlanningProblem, TrainingPlan } from "~/domain/planner/types";
import { solveInWorker } from "~/jobs/planner";
import { type InstanceOptions, instanceOf, withAbsence } from "../planner/instance";

/** What one run of the planner comes to; memory is that of the whole process. */
export interface PlannerRun {
  objective: number;
  bound: number | null;
  gapPercent: number | null;
  hard: number;
  unplaced: number;
  seconds: number;
  firstPlanSeconds: number;
  greedy: number;
  suggestP95Ms: number;
  replanSeconds: number;
  replanBroken: number;
  replanTouched: number;
  memoryMb: number;
}

const suggestions = 60;

async function run(options: InstanceOptions, seconds: number): Promise<PlannerRun> {
  const { trainings } = options;
  const problem = instanceOf(options);
  const started = performance.now();
  const solution = await solveInWorker(problem, { budgetMs: seconds * 1000, seed: 1 }).result;
  const ended = performance.now();
  const memoryMb = process.resourceUsage().maxRSS / 1024;
  const { plans, score, lowerBound, gap, phaseLog } = solution;
  const first = phaseLog.find(({ unplaced }) => unplaced < trainings);
  return {
    objective: score.total,
    bound: lowerBound,
    gapPercent: gap === null ? null : gap * 100,
    hard: evaluate(problem, plans).score.hard,
    unplaced: score.unplaced,
    seconds: (ended - started) / 1000,
    firstPlanSeconds: (first?.tMs ?? Number.NaN) / 1000,
    greedy: plainGreedy(problem),
    suggestP95Ms: suggestP95(problem, plans),
    ...(await mendIllness(problem, plans)),
    memoryMb,
  };
}

/** In the order of the preferred dates, each where it is cheapest: what a careful person does. */
function plainGreedy(problem: PlanningProblem): number {
  const model = compile(problem);
  const state = new PlanState(model);
  insertAll(state, new Insertion(model), byPreference(model));
  return state.cost;
}

function suggestP95(problem: PlanningProblem, plans: readonly TrainingPlan[]): number {
  const times = problem.trainings.slice(0, suggestions).map(({ id }) => {
    const started = performance.now();
    suggest(problem, plans, id);
    return performance.now() - started;
  });
  return times.sort((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}

/** The busiest lead is ill for eight weeks. */
async function mendIllness(problem: PlanningProblem, plans: TrainingPlan[]) {
  const busy = problem.trainers.map(({ id }) => ({ id, count: plans.filter(({ leadId }) => leadId === id).length }));
  const [busiest] = busy.sort((one, other) => other.count - one.count);
  const ill = {
    ...withAbsence(problem, busiest?.id ?? "", { from: "2027-09-01", to: "2027-10-27" }),
    published: plans,
  };
  const broken = evaluate(ill, plans).violations.filter(({ level }) => level === "hard");
  const started = performance.now();
  const { diff } = await replan(ill, { budgetMs: 3000, seed: 1 });
  return {
    replanSeconds: (performance.now() - started) / 1000,
    replanBroken: new Set(broken.flatMap(({ trainingIds }) => trainingIds)).size,
    replanTouched: diff.length,
  };
}

const [trainings = "67", seconds = "10", seed = "1", kind = "normal"] = process.argv.slice(2);
const options = { trainings: Number(trainings), seed: Number(seed), kind: kind as "normal" | "tight" | "peak" };
process.stdout.write(JSON.stringify(await run(options, Number(seconds))));
