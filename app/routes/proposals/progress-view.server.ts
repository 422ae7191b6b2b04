import type { Progress } from "~/domain/planner/types";
import type { ShownProposal } from "~/domain/planning/proposal-list";
import { gapOf } from "~/domain/planning/proposal-solution";
import type { RequestContext } from "~/http/request-context";

/** How far a run is, in figures that the page puts into words. */
export interface ProgressView {
  isRunning: boolean;
  seconds: number;
  budget: number;
  /** Trainings without a place in the best plan so far; nothing while there is no plan. */
  unplaced: number | null;
  /** How far it may be above the best there is, in per cent; nothing while that is not known. */
  percent: number | null;
  phase: Progress["phase"] | null;
}

export function progressView({ planRuns, now }: RequestContext, proposal: ShownProposal): ProgressView {
  const { id, finishedAt, startedAt, budgetSeconds: budget } = proposal;
  const progress = planRuns.progressOf(id) ?? proposal.progress;
  const gap = progress && gapOf(progress);
  return {
    isRunning: finishedAt === null,
    seconds: Math.min(budget, Math.max(0, Math.round((now - startedAt) / 1000))),
    budget,
    unplaced: progress?.unplaced ?? null,
    percent: gap === null ? null : Math.round(gap * 1000) / 10,
    phase: progress?.phase ?? null,
  };
}
