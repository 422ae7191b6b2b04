import { asc, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { planProposal } from "#db/schema.server";
import type { PlanningProblem } from "../planner/types";
import { found } from "../refusal";
import type { KeptProgress } from "./proposal-solution";

const columns = {
  id: planProposal.id,
  kind: planProposal.kind,
  seed: planProposal.seed,
  budgetSeconds: planProposal.budgetSeconds,
  startedAt: planProposal.startedAt,
  problem: planProposal.problem,
  progress: planProposal.progress,
};

export interface ProposalRun {
  id: number;
  isReplan: boolean;
  seed: number;
  budgetMs: number;
  problem: PlanningProblem;
  /** What an earlier process kept of it. */
  kept: KeptProgress | null;
}

const runOf = ({ id, kind, seed, budgetSeconds, problem, progress }: Row): ProposalRun => ({
  id,
  seed,
  isReplan: kind === "replan",
  budgetMs: budgetSeconds * 1000,
  problem: problem as PlanningProblem,
  kept: progress as KeptProgress | null,
});

type Row = ReturnType<typeof select>[number];
const select = (db: Reader) =>
  db.select(columns).from(planProposal).where(isNull(planProposal.finishedAt)).orderBy(asc(planProposal.id)).all();

/** What a run needs to know, for the system itself. */
export const requireRun = (db: Reader, proposalId: number): ProposalRun =>
  runOf(found(db.select(columns).from(planProposal).where(eq(planProposal.id, proposalId)).get()));

/** The runs that did not end: after a start of the server, those of a process that died. */
export const listUnfinished = (db: Reader): ProposalRun[] => select(db).map(runOf);
