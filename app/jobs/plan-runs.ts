import type { Logger } from "pino";
import type { Database } from "#db/client.server";
import type { Instant } from "~/domain/dates";
import type { PlanningSolution, Progress, TrainingPlan } from "~/domain/planner/types";
import { unfinished } from "~/domain/planner/unfinished";
import { finishProposal, keepProgress } from "~/domain/planning/proposal-finish";
import { findRun, listUnfinished, type ProposalRun } from "~/domain/planning/proposal-runs";
import type { Failure, KeptProgress } from "~/domain/planning/proposal-solution";
import { type Running, solveInWorker } from "./planner";

/** What routes know of the runs of the planner. */
export interface PlanRuns {
  /** Begins the run of a proposal that was just written down; one that runs or ended stays as it is. */
  start(proposalId: number): void;
  /** Ends it with the best so far; resolves once that stands in the database. */
  stop(proposalId: number): Promise<void>;
  /** How far it is now; nothing when it does not run here. */
  progressOf(proposalId: number): Progress | null;
}

export interface PlanRunsContext {
  db: Database;
  log: Logger;
  clock: () => Instant;
  solve?: typeof solveInWorker;
}

/** How often the best so far is written down. */
const keepMs = 5000;

interface Current {
  run: ProposalRun;
  running: Running;
  progress: Progress | null;
  plans: TrainingPlan[];
  isKept: boolean;
  stoppedBy: "user" | "server" | null;
  ended: Promise<void>;
}

/** The runs of the planner in this process: one at a time (`startProposal` sees to that), each in a thread of its own. */
export class PlanRunner implements PlanRuns {
  private current: Current | null = null;

  constructor(private readonly context: PlanRunsContext) {}

  start(proposalId: number): void {
    const run = findRun(this.context.db, proposalId);
    if (!run || this.current?.run.id === proposalId) return;
    this.attempt(
      () => this.begin(run),
      () => this.write({ proposalId, end: "failed", failure: "crashed" }),
    );
  }

  private begin(run: ProposalRun): void {
    const current: Current = {
      ...{ run, progress: null, plans: [], isKept: true, stoppedBy: null },
      running: this.solve(run, (change) => Object.assign(current, change, { isKept: false })),
      ended: Promise.resolve(),
    };
    const timer = setInterval(() => this.attempt(() => this.keep(current)), keepMs);
    current.ended = current.running.result
      .then((solution) => this.finish(current, solution))
      .catch((error: Error) => this.fail(current, error))
      .finally(() => {
        clearInterval(timer);
        if (this.current === current) this.current = null;
      });
    this.current = current;
  }

  async stop(proposalId: number): Promise<void> {
    if (this.current?.run.id === proposalId) await this.end(this.current, "user");
  }

  progressOf(proposalId: number): Progress | null {
    return this.current?.run.id === proposalId ? this.current.progress : null;
  }

  /** Ends what a process that died left running, with what it had kept; what cannot be read any more has failed. */
  recover(): void {
    for (const run of listUnfinished(this.context.db)) {
      const failed = () => this.write({ proposalId: run.id, end: "failed", failure: "server_stopped" });
      const { kept } = run;
      if (kept) this.attempt(() => this.recoverOne(run, kept), failed);
      else failed();
    }
  }

  private recoverOne({ id: proposalId, problem, seed }: ProposalRun, kept: KeptProgress): void {
    const solution = unfinished(problem, kept.plans, kept.lowerBound, seed);
    this.write({ proposalId, end: "stopped", failure: "server_stopped", solution });
  }

  /** Stops what runs, because the server stops. */
  async close(): Promise<void> {
    if (this.current) await this.end(this.current, "server");
  }

  private async end(current: Current, by: "user" | "server"): Promise<void> {
    current.stoppedBy ??= by;
    current.running.cancel();
    await current.ended;
  }

  private solve({ problem, seed, budgetMs, isReplan }: ProposalRun, tell: (change: Partial<Current>) => void): Running {
    const { solve = solveInWorker } = this.context;
    return solve(problem, {
      ...{ seed, budgetMs, isReplan },
      onProgress: (progress) => tell({ progress }),
      onPlans: (plans) => tell({ plans }),
    });
  }

  private finish({ run, stoppedBy }: Current, solution: PlanningSolution): void {
    const hasDied = solution.status === "cancelled" && stoppedBy === null;
    const failure: Failure | null = hasDied ? "thread_died" : stoppedBy === "server" ? "server_stopped" : null;
    const end = hasDied || stoppedBy ? "stopped" : "done";
    this.write({ proposalId: run.id, end, failure, solution });
  }

  private fail({ run }: Current, error: Error): void {
    this.context.log.error({ job: { name: error.name, stack: error.stack } });
    this.attempt(() => this.write({ proposalId: run.id, end: "failed", failure: "crashed" }));
  }

  private write(input: Parameters<typeof finishProposal>[1]): void {
    const { db, clock } = this.context;
    finishProposal({ db, user: null, now: clock() }, input);
  }

  private keep(current: Current): void {
    const { db, clock } = this.context;
    const { run, progress, plans, isKept } = current;
    if (isKept || !progress) return;
    keepProgress({ db, user: null, now: clock() }, { proposalId: run.id, progress: { ...progress, plans } });
    current.isKept = true;
  }

  private attempt(work: () => void, otherwise: () => void = () => {}): void {
    try {
      work();
    } catch (error) {
      otherwise();
      const { name, stack } = error as Error;
      this.context.log.error({ job: { name, stack } });
    }
  }
}
