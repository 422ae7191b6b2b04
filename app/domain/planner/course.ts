import type { Column, Model } from "./model/facts";
import { columnsOf, plansOf } from "./model/plans";
import type { Phase, Progress, SolveOptions, TrainingPlan } from "./types";

/** The clock of a run. */
export const clockOf = ({ now }: SolveOptions): (() => number) => now ?? (() => performance.now());

/** Telling takes time: so often at most. */
const tellMs = 200;

/** One run of the planner: its clock, the best plan and bound so far, and whether to go on. */
export class Course {
  readonly log: Progress[] = [];
  best: { cost: number; columns: readonly (Column | null)[] } | null = null;
  lowerBound: number | null = null;
  private readonly now: () => number;
  private lastSaid = Number.NEGATIVE_INFINITY;
  private lastTold = Number.NEGATIVE_INFINITY;
  private isUntold = false;
  private lastHeard = Number.NEGATIVE_INFINITY;
  private heard: readonly TrainingPlan[] | null = null;

  constructor(
    private readonly model: Model,
    private readonly options: SolveOptions,
    /** Before the problem was prepared: that counts too. */
    private readonly started: number,
  ) {
    this.now = clockOf(options);
  }

  get elapsed(): number {
    return this.now() - this.started;
  }

  /** What the run beside this one found meanwhile. */
  takeFound(): (Column | null)[] | null {
    this.hear(true);
    const plans = this.heard;
    this.heard = null;
    return plans ? columnsOf(this.model, plans) : null;
  }

  /** Takes in what the run beside this one tells, asked for or not: it would pile up. */
  private hear(isDue = false): void {
    const tMs = this.elapsed;
    if (!isDue && tMs - this.lastHeard < tellMs) return;
    this.lastHeard = tMs;
    this.heard = this.options.takeFound?.() ?? this.heard;
  }

  /** Work is counted instead of time. */
  get isCounted(): boolean {
    return this.options.iterations !== undefined;
  }

  get isCancelled(): boolean {
    return this.options.signal?.aborted === true;
  }

  get gap(): number | null {
    const { best, lowerBound } = this;
    if (lowerBound === null || !best) return null;
    return best.cost <= 1e-9 ? 0 : Math.max(0, (best.cost - lowerBound) / best.cost);
  }

  get isGoodEnough(): boolean {
    return this.gap !== null && this.gap <= (this.options.targetGap ?? 1e-7);
  }

  /** Whether there is time until this share of the budget. */
  mayGoOn(share = 1): boolean {
    this.tell();
    this.hear();
    if (this.isCancelled || this.isGoodEnough) return false;
    return this.isCounted || this.elapsed < this.options.budgetMs * share;
  }

  /** How long the solver may take, by the clock on the wall: endless where work, or another time, is counted. */
  get solverMs(): number {
    return this.options.now ? Number.POSITIVE_INFINITY : this.left;
  }

  /** Milliseconds until the end of the budget; endless where work is counted. */
  get left(): number {
    return this.leftUntil(1);
  }

  /** Milliseconds until this share of the budget. */
  leftUntil(share: number): number {
    return this.isCounted ? Number.POSITIVE_INFINITY : this.options.budgetMs * share - this.elapsed;
  }

  offer(phase: Phase, cost: number, columns: readonly (Column | null)[]): void {
    if (this.best && cost >= this.best.cost - 1e-6) return;
    this.best = { cost, columns: columns.slice() };
    this.isUntold = true;
    this.tell();
    this.say(phase);
  }

  /** Hands over the best plan, a few times a second at most unless it is due. */
  tell(isDue = false): void {
    const { best, options } = this;
    if (!best || !this.isUntold || !options.onPlans) return;
    const tMs = this.elapsed;
    if (!isDue && tMs - this.lastTold < tellMs) return;
    this.lastTold = tMs;
    this.isUntold = false;
    options.onPlans(plansOf(this.model, best.columns), best.cost);
  }

  offerBound(phase: Phase, bound: number): void {
    if (this.lowerBound !== null && bound <= this.lowerBound) return;
    this.lowerBound = bound;
    this.say(phase);
  }

  /** Where it stands, a few times a second at most. */
  say(phase: Phase, isDue = false): void {
    const { best } = this;
    const tMs = this.elapsed;
    if (!best || (!isDue && tMs - this.lastSaid < 100 && this.log.at(-1)?.phase === phase)) return;
    this.lastSaid = tMs;
    const unplaced = best.columns.filter((column) => column === null).length;
    const progress = { tMs, phase, best: best.cost, lowerBound: this.lowerBound, unplaced };
    this.log.push(progress);
    this.options.onProgress?.(progress);
  }
}
