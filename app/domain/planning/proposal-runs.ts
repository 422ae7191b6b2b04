import { and, asc, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { planProposal } from "#db/schema.server";
import type { PlanningProblem } from "../planner/types";
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

const select = (db: Reader) => db.select(columns).from(planProposal);

type Row = ReturnType<ReturnType<typeof select>["all"]>[number];

const isUnfinished = isNull(planProposal.finishedAt);

/** What a run needs to know, for the system itself; nothing when it ended. */
export function findRun(db: Reader, proposalId: number): ProposalRun | undefined {
  const row = select(db)
    .where(and(eq(planProposal.id, proposalId), isUnfinished))
    .get();
  return row && runOf(row);
}

/** The runs that did not end: after a start of the server, those of a process that died. */
export const listUnfinished = (db: Reader): ProposalRun[] =>
  select(db).where(isUnfinished).orderBy(asc(planProposal.id)).all().map(runOf);
