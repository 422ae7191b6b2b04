import type { PlanningProblem, PlanningSolution, Progress, TrainingPlan } from "./types";
import { unfinished } from "./unfinished";

/** What one run, or two side by side, have come to: the best plan of either, and the best bound. */
export class Together {
  isCancelled = false;
  private best: { plans: TrainingPlan[]; cost: number } | null = null;
  private bound: number | null = null;
  private tMs = 0;
  private least: Progress | null = null;
  private readonly log: Progress[] = [];

  constructor(
    private readonly problem: PlanningProblem,
    private readonly seed: number,
  ) {}

  get hasPlans(): boolean {
    return this.best !== null;
  }

  plansFound(plans: TrainingPlan[], cost: number): void {
    if (!this.best || cost < this.best.cost) this.best = { plans, cost };
  }

  /** How far both are, told by either. */
  progressMade(progress: Progress): Progress {
    this.raise(progress.lowerBound);
    if (!this.least || progress.best < this.least.best) this.least = progress;
    const { best, unplaced } = this.least;
    this.tMs = Math.max(this.tMs, progress.tMs, this.least.tMs);
    const both = { ...progress, tMs: this.tMs, best, unplaced, lowerBound: this.bound };
    this.log.push(both);
    return both;
  }

  private raise(bound: number | null): void {
    if (bound !== null && (this.bound === null || bound > this.bound)) this.bound = bound;
  }

  isGoodEnough(targetGap = 1e-7): boolean {
    const { bound, least } = this;
    return bound !== null && least !== null && least.best - bound <= targetGap * Math.max(least.best, 1e-9);
  }

  /** The better of the solutions with the better of the bounds; where there are none, the best that was told of. */
  solution(solutions: readonly PlanningSolution[]): PlanningSolution {
    for (const { lowerBound } of solutions) this.raise(lowerBound);
    const [first] = solutions.toSorted((one, other) => one.score.total - other.score.total);
    const told = first ?? unfinished(this.problem, this.best?.plans ?? null, this.bound, this.seed);
    if (solutions.length < 2) return told;
    const gap = this.bound === null ? null : gapOf(told.score.total, this.bound);
    const isOptimal = gap !== null && gap < 1e-6;
    const status = this.isCancelled ? "cancelled" : isOptimal ? "optimal" : "feasible";
    return { ...told, lowerBound: this.bound, gap, status, phaseLog: this.log };
  }
}

const gapOf = (total: number, bound: number): number => (total <= 0 ? 0 : Math.max(0, (total - bound) / total));
