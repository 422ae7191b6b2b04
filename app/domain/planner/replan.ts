import { Course, clockOf } from "./course";
import { diffOf } from "./diff";
import { item } from "./indexing";
import { compile } from "./model/compile";
import type { Column, Model } from "./model/facts";
import { proveFrom } from "./prove";
import { seededRandom } from "./random";
import { insertAll, scarcestFirst } from "./search/greedy";
import { Insertion } from "./search/insertion";
import { Ruin } from "./search/ruin";
import type { PlanState } from "./search/state";
import { search, solutionOf, standingPlan } from "./solve";
import type { PlanDiff, PlanningProblem, PlanningSolution, SolveOptions } from "./types";

/** Published trainings that still hold and may yet be moved to make room. */
const mostMoved = 3;
const stepsPerTraining = 60;
/** Begun after this share of the budget, the proof of a problem so large would come to nothing. */
const latestProof = 0.5;

/**
 * Mends a published plan after a change: what still holds stays as it is, but for three trainings that may make room. The bound
 * is that of the whole problem: so little could be won at most by moving everything.
 */
export async function replan(
  problem: PlanningProblem,
  options: SolveOptions,
): Promise<PlanningSolution & { diff: PlanDiff[] }> {
  const started = clockOf(options)();
  const model = compile(problem);
  const course = new Course(model, options, started);
  const insertion = new Insertion(model);
  const state = standingPlan(model);
  course.offer("greedy", state.cost, state.columns);
  for (const column of state.columns) if (column) item(model.trainings, column.training).frozen ??= column;
  insertAll(state, insertion, scarcestFirst(model), () => course.mayGoOn());
  course.offer("greedy", state.cost, state.columns);
  course.tell(true);
  makeRoom(model, state, insertion, course);
  const ruin = new Ruin(model, state, insertion, seededRandom(options.seed ?? 1));
  const loose = model.trainings.filter(({ frozen }) => !frozen).length;
  search(course, ruin, {
    until: 1,
    steps: Math.min(options.iterations ?? Number.POSITIVE_INFINITY, stepsPerTraining * loose),
    phase: "search",
  });
  course.offer("search", ruin.bestCost, ruin.bestColumns);
  course.tell(true);
  if (course.mayGoOn(latestProof)) await proveFrom(compile(problem), course, ruin.bestColumns);
  const solution = solutionOf(model, course, options.seed ?? 1);
  return { ...solution, diff: diffOf(problem.published, solution.plans) };
}

/** For each training without a place: the one standing training that, moved, gives it one at the least cost. */
function makeRoom(model: Model, state: PlanState, insertion: Insertion, course: Course): void {
  let moved = 0;
  for (const { index } of model.trainings) {
    if (state.columns[index] || moved >= mostMoved || !course.mayGoOn()) continue;
    const best = cheapestMove(model, state, insertion, index, course);
    if (!best) continue;
    state.remove(best.moved.training);
    for (const column of [best.placed, best.moved]) state.add(column);
    item(model.trainings, best.moved.training).frozen = null;
    moved += 1;
  }
  course.offer("greedy", state.cost, state.columns);
}

interface Move {
  placed: Column;
  moved: Column;
  cost: number;
}

function cheapestMove(
  model: Model,
  state: PlanState,
  insertion: Insertion,
  missing: number,
  course: Course,
): Move | null {
  let best: Move | null = null;
  for (const facts of model.trainings) {
    const { published } = facts;
    if (!published || facts.frozen !== published || isLocked(model, facts.id) || !course.mayGoOn()) continue;
    state.remove(facts.index);
    facts.frozen = null;
    const placed = insertion.best(state, missing);
    if (placed) {
      state.add(placed);
      const moved = insertion.best(state, facts.index);
      if (moved) {
        state.add(moved);
        if (!best || state.cost < best.cost) best = { placed, moved, cost: state.cost };
        state.remove(facts.index);
      }
      state.remove(missing);
    }
    facts.frozen = published;
    state.add(published);
  }
  return best;
}

const isLocked = ({ problem }: Model, id: string): boolean => problem.locks.some(({ trainingId }) => trainingId === id);
