import { setImmediate } from "node:timers/promises";
import { and, eq } from "drizzle-orm";
import { type Reader, statement } from "#db/client.server";
import type { BookingCapacity } from "#db/lists";
import { planProposal, planProposalItem, training } from "#db/schema.server";
import type { Context } from "../context";
import { localDateOf } from "../dates";
import type { TrainingPlan } from "../planner/types";
import type { Reason } from "../reasons";
import { found, Refusal, refuse } from "../refusal";
import { type WriteContext, write } from "../write";
import { personIdOf } from "./ids";
import { placeIn } from "./place-training";
import { placementOf } from "./placement";
import { changeTraining } from "./proposal-change";
import { passedSince } from "./proposal-passed";
import { AcceptItem } from "./proposal-schemas";
import { changedSince, readStamps } from "./proposal-stamp";
import { readUnfit } from "./proposal-unfit";

/**
 * Carries out what a proposal wants for one training, wholly or not at all: a training without dates gets its sessions with
 * its people put forward, one that stands is moved and restaffed. Nobody is asked yet. Refuses `stale` when the training
 * stands otherwise than when the plan was made, its days have come since or somebody cannot any more, and as planning,
 * moving and booking do.
 */
export const acceptItem = write("planProposal.accept", {
  input: AcceptItem,
  subject: ({ db }, input) => itemSubject(db, input),
  work(ctx, { waiverReason }, { item, proposal, row }) {
    refuseUnlessOpen(proposal, item);
    refuseStale(changedSince(item.stamp, readStamps(ctx.db, [row.id]).get(row.id)));
    const before = item.before as TrainingPlan | null;
    const after = item.after as TrainingPlan | null;
    if (!after) return refuse("conflict", "proposal_no_place");
    const [madeOn, today] = [localDateOf(proposal.startedAt), localDateOf(ctx.now)];
    refuseStale(passedSince({ before, after, madeOn, today }));
    const unfit = readUnfit(ctx.db, row.id, ctx.now);
    if (before) {
      changeTraining(ctx, { training: row, before, after, waiverReason, capacityOf: capacities(ctx.db, proposal.id) });
    } else placeIn(ctx, row, placementOf(after), waiverReason);
    refuseStale([...readUnfit(ctx.db, row.id, ctx.now)].flatMap(([who, why]) => (unfit.has(who) ? [] : why)));
    markAccepted(ctx, item.id);
    return { trainingId: row.id, isNew: before === null, dates: after.sessions.map(({ date }) => date) };
  },
  journal: ({ trainingId, isNew, dates }, { proposalId }) => ({
    subject: "planProposal",
    id: proposalId,
    trainingId,
    detail: { isNew, dates },
  }),
});

function refuseStale(since: Reason[]): void {
  if (since.length > 0) throw new Refusal("stale", since);
}

function itemSubject(db: Reader, { itemId, proposalId }: { itemId: number; proposalId: number }) {
  const row = db
    .select({ item: planProposalItem, row: training })
    .from(planProposalItem)
    .innerJoin(training, eq(training.id, planProposalItem.trainingId))
    .where(and(eq(planProposalItem.id, itemId), eq(planProposalItem.proposalId, proposalId)))
    .get();
  const { id, startedAt, finishedAt, end, discardedAt } = planProposal;
  const columns = { id, startedAt, finishedAt, end, discardedAt };
  const proposal = db.select(columns).from(planProposal).where(eq(id, proposalId)).get();
  return { ...found(row), proposal: found(proposal) };
}

type Subject = ReturnType<typeof itemSubject>;

function refuseUnlessOpen({ finishedAt, end, discardedAt }: Subject["proposal"], item: Subject["item"]): void {
  if (finishedAt === null) refuse("conflict", "proposal_is_running");
  if (end === "failed") refuse("conflict", "proposal_gave_nothing");
  if (discardedAt !== null) refuse("conflict", "proposal_discarded");
  if (item.acceptedAt !== null) refuse("conflict", "proposal_accepted_already");
  if (!item.isChanged && item.after !== null) refuse("conflict", "proposal_no_change");
}

const certifiedSql = `
  SELECT json_extract(t.value, '$.id') AS id, json_extract(t.value, '$.leadFrom') AS leadFrom
  FROM plan_proposal p, json_each(p.problem, '$.trainers') t WHERE p.id = ?`;

/** Whoever is not certified by then comes as a trainee, as the plan meant. */
function capacities(db: Reader, proposalId: number): (personId: number, date: string) => BookingCapacity {
  const rows = statement<{ id: string; leadFrom: string | null }>(db, certifiedSql).all(proposalId);
  const from = new Map(rows.map(({ id, leadFrom }) => [personIdOf(id), leadFrom]));
  return (personId, date) => {
    const since = from.get(personId);
    return since && since <= date ? "full" : "trainee";
  };
}

function markAccepted({ db, now, user }: WriteContext, id: number): void {
  db.update(planProposalItem)
    .set({ acceptedAt: now, acceptedById: user?.id ?? null })
    .where(eq(planProposalItem.id, id))
    .run();
}

export interface Acceptance {
  accepted: number;
  /** What was not accepted, and why. */
  refused: { itemId: number; reasons: Reason[] }[];
}

interface Chosen {
  proposalId: number;
  itemIds: readonly number[];
  waiverReason: string;
}

/**
 * Accepts the chosen items, each in a transaction of its own: what is refused leaves the others be. One that waits for the
 * place of another is tried again after it. Other requests go in between. Refuses when nothing is chosen, and who may not.
 */
export async function acceptItems(ctx: Context, { proposalId, itemIds, waiverReason }: Chosen): Promise<Acceptance> {
  if (itemIds.length === 0) refuse("invalid", "proposal_nothing_chosen");
  const refusals = new Map<number, Refusal>();
  let waiting = [...new Set(itemIds)];
  let accepted = 0;
  for (let before = -1; before < accepted && waiting.length > 0; ) {
    before = accepted;
    for (const itemId of waiting) {
      const refusal = attempt(() => acceptItem(ctx, { proposalId, itemId, waiverReason }));
      if (refusal) refusals.set(itemId, refusal);
      else accepted += 1;
      if (!refusal) refusals.delete(itemId);
      await setImmediate();
    }
    waiting = waiting.filter((itemId) => refusals.get(itemId)?.kind === "conflict");
  }
  return { accepted, refused: [...refusals].map(([itemId, refusal]) => ({ itemId, reasons: reasonsOf(refusal) })) };
}

function attempt(work: () => unknown): Refusal | null {
  try {
    work();
    return null;
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === "not_found") throw error;
    return error;
  }
}

/** Each reason once: a room that is taken for all of a day's people is told once. */
function reasonsOf({ reasons, fields }: Refusal): Reason[] {
  const all = [...reasons, ...Object.values(fields).flat()];
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}
