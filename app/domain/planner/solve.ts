import { highs } from "./bound/highs";
import { Course, clockOf } from "./course";
import { compile } from "./model/compile";
import type { Model } from "./model/facts";
import { plansOf } from "./model/plans";
import { improveByProof, type Proving } from "./prove";
import { seededRandom } from "./random";
import { insertAll, scarcestFirst } from "./search/greedy";
import { Insertion } from "./search/insertion";
import { Ruin } from "./search/ruin";
import { PlanState } from "./search/state";
import { soundPlans } from "./sound";
import type { PlanningProblem, PlanningSolution, SolveOptions } from "./types";

export const engine = { name: "jim-planner", version: "1" };

/** Until which share of the budget each phase may last: large problems need longer for a first good plan, and for the bound. */
const searchShare = ({ trainings }: Model, { part }: SolveOptions): number =>
  part === "plan" ? 0.6 : trainings.length <= 120 ? 0.12 : trainings.length <= 300 ? 0.2 : 0.3;
const boundShare = ({ trainings }: Model, { part }: SolveOptions): number =>
  part === "proof" ? 0.95 : trainings.length <= 300 ? 0.75 : 0.9;
/** Tries between two looks at what the run beside this one found. */
const triesAlone = 200;
const triesPerTurn = 20;
const warm = 12;
const tepid = 2;
const cold = 0.3;

/** The best plan that can be found in the time, or in the number of iterations, with how far from the best it can be at most. */
export async function solve(problem: PlanningProblem, options: SolveOptions): Promise<PlanningSolution> {
  const started = clockOf(options)();
  const isProof = options.part === "proof";
  if (isProof) await highs();
  const model = compile(problem);
  const course = new Course(model, options, started);
  const insertion = new Insertion(model);
  const state = firstPlan(model, insertion, course);
  const random = seededRandom(options.seed ?? 1);
  const ruin = new Ruin(model, state, insertion, random);
  const steps = options.iterations ?? Number.POSITIVE_INFINITY;
  if (!isProof) search(course, ruin, { until: searchShare(model, options), steps, phase: "search" });
  if (options.part === "plan") polish(course, ruin);
  else await improve({ model, course, insertion, ruin, random, share: boundShare(model, options) }, options);
  return solutionOf(model, course, options.seed ?? 1);
}

/** The bound, and with what it learnt a better plan. */
async function improve(proving: Proving, { iterations = Number.POSITIVE_INFINITY }: SolveOptions): Promise<void> {
  const { course } = proving;
  await improveByProof(proving, (climb) => {
    for (let turn = 0; turn < iterations / triesPerTurn && course.mayGoOn(); turn += 1) {
      climb.step();
      search(course, climb.ruin, { until: 1, steps: triesPerTurn, phase: "lns", from: tepid });
    }
  });
}

/** Goes on from the best of two runs, each time warm enough to leave it again. */
function polish(course: Course, ruin: Ruin): void {
  while (course.mayGoOn()) {
    adoptFound(course, ruin);
    search(course, ruin, { until: 1, steps: triesAlone, phase: "lns", from: tepid });
  }
}

function adoptFound(course: Course, ruin: Ruin): void {
  const found = course.takeFound();
  if (found && ruin.adopt(found)) course.offer("lns", ruin.bestCost, ruin.bestColumns);
}

/** What was found beside this run already; else published plans that still hold stay, and the others are put in where they are cheapest. */
function firstPlan(model: Model, insertion: Insertion, course: Course): PlanState {
  const found = course.takeFound();
  const state = found ? new PlanState(model) : standingPlan(model);
  if (found) state.become(found);
  course.offer("greedy", state.cost, state.columns);
  insertAll(state, insertion, scarcestFirst(model), () => course.mayGoOn());
  course.offer("greedy", state.cost, state.columns);
  course.tell(true);
  return state;
}

/** What is fixed or published and still holds; what is fixed goes before. */
export function standingPlan(model: Model): PlanState {
  const state = new PlanState(model);
  const standing = model.trainings.toSorted((one, other) => Number(!one.frozen) - Number(!other.frozen));
  for (const { frozen, published } of standing) {
    const column = frozen ?? published;
    if (column && state.fits(column)) state.add(column);
  }
  return state;
}

interface Span {
  /** A share of the budget, or a number of steps, whichever comes first. */
  until: number;
  steps: number;
  phase: "search" | "lns";
  /** The temperature to begin with. */
  from?: number;
}

/** Annealing over small rebuilt parts: from warm to cold in the course of the span. */
export function search(course: Course, ruin: Ruin, { until, steps, phase, from: start = warm }: Span): void {
  const begun = course.elapsed;
  const span = Math.max(1, (course.elapsed + course.left) * until - begun);
  for (let step = 0; step < steps && course.mayGoOn(until); step += 1) {
    const done = Number.isFinite(steps) ? step / steps : (course.elapsed - begun) / span;
    const isBest = ruin.step(start * (cold / start) ** Math.min(1, done));
    if (isBest) course.offer(phase, ruin.bestCost, ruin.bestColumns);
  }
  course.tell(true);
}

/** The judge has the last word: a plan that it finds a hard violation in does not come out. */
export function solutionOf(model: Model, course: Course, seed: number): PlanningSolution {
  const { problem } = model;
  const { plans, score } = soundPlans(problem, plansOf(model, course.best?.columns ?? []));
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
