import { desc, eq, sql } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { planProposal, planProposalItem, region } from "#db/schema.server";
import { may } from "../permissions";
import { found, refuse } from "../refusal";
import { readNames } from "../schedule/queries";
import type { User } from "../user";
import type { KeptProgress, KeptSolution } from "./proposal-solution";

const itemsThat = (condition: string) =>
  sql<number>`(SELECT count(*) FROM ${planProposalItem} i WHERE i.proposal_id = ${planProposal.id} AND ${sql.raw(condition)})`;

const columns = {
  id: planProposal.id,
  kind: planProposal.kind,
  startsOn: planProposal.startsOn,
  endsOn: planProposal.endsOn,
  regionCode: planProposal.regionCode,
  region: region.name,
  absentPersonId: planProposal.absentPersonId,
  absentFrom: planProposal.absentFrom,
  absentUntil: planProposal.absentUntil,
  budgetSeconds: planProposal.budgetSeconds,
  startedAt: planProposal.startedAt,
  startedById: planProposal.startedById,
  finishedAt: planProposal.finishedAt,
  end: planProposal.end,
  failure: planProposal.failure,
  discardedAt: planProposal.discardedAt,
  trainings: itemsThat("1"),
  changed: itemsThat("i.is_changed"),
  accepted: itemsThat("i.accepted_at IS NOT NULL"),
};

const select = (db: Reader) =>
  db.select(columns).from(planProposal).leftJoin(region, eq(region.code, planProposal.regionCode));

type Row = ReturnType<ReturnType<typeof select>["all"]>[number];

export interface ListedProposal extends Row {
  startedBy: string | null;
  absent: string | null;
}

export const proposalsPerPage = 25;

/** A page of the proposals, the newest first, if the user may plan for the whole programme; refuses `not_found` otherwise. */
export function listProposals(db: Reader, user: User, page: number): { total: number; rows: ListedProposal[] } {
  if (!may(user, "planProposal.list")) return refuse("not_found", "not_found");
  const total = db.select({ count: sql<number>`count(*)` }).from(planProposal).get()?.count ?? 0;
  const rows = select(db)
    .orderBy(desc(planProposal.id))
    .limit(proposalsPerPage)
    .offset((page - 1) * proposalsPerPage)
    .all();
  return { total, rows: withNames(db, rows) };
}

function withNames(db: Reader, rows: readonly Row[]): ListedProposal[] {
  const ids = rows.flatMap(({ startedById, absentPersonId }) => [startedById ?? [], absentPersonId ?? []].flat());
  const names = readNames(db, ids);
  return rows.map((row) => ({
    ...row,
    startedBy: names.get(row.startedById ?? 0) ?? null,
    absent: names.get(row.absentPersonId ?? 0) ?? null,
  }));
}

export interface ShownProposal extends ListedProposal {
  progress: KeptProgress | null;
  solution: KeptSolution | null;
}

/** One proposal, if the user may plan for the whole programme; refuses `not_found` otherwise. */
export function requireProposal(db: Reader, user: User, id: number): ShownProposal {
  const row = may(user, "planProposal.list") ? select(db).where(eq(planProposal.id, id)).get() : undefined;
  const [listed] = withNames(db, [found(row)]);
  const { progress, solution } = planProposal;
  const kept = found(db.select({ progress, solution }).from(planProposal).where(eq(planProposal.id, id)).get());
  return {
    ...found(listed),
    progress: kept.progress as KeptProgress | null,
    solution: kept.solution as KeptSolution | null,
  };
}

/** What breaking each soft rule cost when a proposal was made; for who may see it. */
export function readWeightsOf(db: Reader, proposalId: number): Record<string, number> {
  const weights = sql<string>`coalesce(json_extract(${planProposal.problem}, '$.weights'), '{}')`;
  const row = db.select({ weights }).from(planProposal).where(eq(planProposal.id, proposalId)).get();
  return JSON.parse(row?.weights ?? "{}") as Record<string, number>;
}
