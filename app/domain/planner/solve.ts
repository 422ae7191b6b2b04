import { generate } from "./bound/generate";
import { highs } from "./bound/highs";
import { Master } from "./bound/master";
import { Course } from "./course";
import { evaluate } from "./evaluate";
import { compile } from "./model/compile";
import type { Model } from "./model/facts";
import { plansOf } from "./model/plans";
import { seededRandom } from "./random";
import { insertAll, scarcestFirst } from "./search/greedy";
import { Insertion } from "./search/insertion";
import { Ruin } from "./search/ruin";
import { PlanState } from "./search/state";
import type { PlanningProblem, PlanningSolution, SolveOptions, TrainingPlan } from "./types";

export const engine = { name: "jim-planner", version: "1" };

const warm = 12;
const cold = 0.3;

/** The best plan that can be found in the time, or in the number of iterations, with how far from the best it can be at most. */
export async function solve(problem: PlanningProblem, options: SolveOptions): Promise<PlanningSolution> {
  const model = compile(problem);
  const course = new Course(model, options);
  const insertion = new Insertion(model);
  const state = firstPlan(model, insertion, course);
  const ruin = new Ruin(model, state, insertion, seededRandom(options.seed ?? 1));
  search(course, ruin, { until: 0.3, steps: options.iterations ?? Number.POSITIVE_INFINITY, phase: "search" });
  const master = new Master(await highs(), model);
  master.add(ruin.bestColumns.filter((column) => column !== null));
  const pricing = insertion.pricing;
  const t0 = course.elapsed;
  const b = generate(model, master, pricing, course, () => course.mayGoOn(0.8));
  console.log("bound", b.bound, b.isTight, (course.elapsed - t0) | 0, "ms", master.columns.length, "cols");
  master.dispose();
  search(course, ruin, { until: 1, steps: options.iterations ?? Number.POSITIVE_INFINITY, phase: "lns" });
  return solutionOf(model, course, options.seed ?? 1);
}

/** Published plans that still hold stay; the others are put in where they are cheapest. */
function firstPlan(model: Model, insertion: Insertion, course: Course): PlanState {
  const state = new PlanState(model);
  for (const { frozen, published } of model.trainings) {
    const standing = frozen ?? published;
    if (standing && state.fits(standing)) state.add(standing);
  }
  course.offer("greedy", state.cost, state.columns);
  insertAll(state, insertion, scarcestFirst(model), () => course.isCounted || course.mayGoOn());
  course.offer("greedy", state.cost, state.columns);
  return state;
}

interface Span {
  /** A share of the budget, or a number of steps, whichever comes first. */
  until: number;
  steps: number;
  phase: "search" | "lns";
}

/** Annealing over small rebuilt parts: from warm to cold in the course of the span. */
function search(course: Course, ruin: Ruin, { until, steps, phase }: Span): void {
  const from = course.elapsed;
  const span = Math.max(1, course.elapsed + course.left * until - from);
  for (let step = 0; step < steps && course.mayGoOn(until); step += 1) {
    const done = course.isCounted ? step / steps : (course.elapsed - from) / span;
    const isBest = ruin.step(warm * (cold / warm) ** Math.min(1, done));
    if (isBest) course.offer(phase, ruin.bestCost, ruin.bestColumns);
  }
}

function solutionOf(model: Model, course: Course, seed: number): PlanningSolution {
  const { problem } = model;
  const plans = soundPlans(problem, plansOf(model, course.best?.columns ?? []));
  const { score } = evaluate(problem, plans);
  const placed = new Set(plans.map(({ trainingId }) => trainingId));
  const { lowerBound } = course;
  const gap = lowerBound === null ? null : score.total <= 0 ? 0 : Math.max(0, (score.total - lowerBound) / score.total);
  course.say(course.log.at(-1)?.phase ?? "greedy", true);
  return {
    plans,
    unplaced: problem.trainings.map(({ id }) => id).filter((id) => !placed.has(id)),
    score,
    lowerBound,
    gap,
    status: course.isCancelled ? "cancelled" : gap !== null && gap < 1e-6 ? "optimal" : "feasible",
    phaseLog: course.log,
    seed,
    engine,
  };
}

/** The judge has the last word: a plan that it finds a hard violation in does not come out. */
function soundPlans(problem: PlanningProblem, plans: TrainingPlan[]): TrainingPlan[] {
  const broken = evaluate(problem, plans).violations.filter(({ level }) => level === "hard");
  const [first] = broken;
  if (!first) return plans;
  const guilty = new Set(broken.flatMap(({ trainingIds }) => trainingIds.slice(-1)));
  return soundPlans(problem, plans.filter(({ trainingId }) => !guilty.has(trainingId)));
}
