import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { type Reader, statement } from "#db/client.server";
import { proposalEnds } from "#db/lists";
import { planProposal, planProposalItem } from "#db/schema.server";
import { diffOf } from "../planner/diff";
import type { PlanningSolution, TrainingPlan } from "../planner/types";
import { found } from "../refusal";
import { type WriteContext, write } from "../write";
import { trainingIdOf } from "./ids";
import { failures, type KeptProgress, keptSolution } from "./proposal-solution";

const FinishProposal = z.object({
  proposalId: z.number().int(),
  end: z.enum(proposalEnds),
  failure: z.enum(failures).nullish(),
  solution: z.custom<PlanningSolution>().nullish(),
});

const KeepProgress = z.object({ proposalId: z.number().int(), progress: z.custom<KeptProgress>() });

const running = (proposalId: number) => and(eq(planProposal.id, proposalId), isNull(planProposal.finishedAt));

const runningSubject = ({ db }: { db: Reader }, { proposalId }: { proposalId: number }) => {
  const { id } = planProposal;
  return found(db.select({ id }).from(planProposal).where(running(proposalId)).get());
};

/** What is asked of a problem afterwards. When people can, where they live and what was agreed with them is not kept. */
const neededLater = sql`json_object(
  'weights', json_extract(${planProposal.problem}, '$.weights'),
  'trainers', (SELECT json_group_array(json_object('id', t.value ->> '$.id', 'leadFrom', t.value ->> '$.leadFrom'))
    FROM json_each(${planProposal.problem}, '$.trainers') t))`;

/** Writes down how a run ended and what came out of it, by the system alone; refuses `not_found` when it ended before. */
export const finishProposal = write("planProposal.finish", {
  input: FinishProposal,
  subject: runningSubject,
  work(ctx, { proposalId, end, failure, solution }) {
    if (solution) keepPlans(ctx, proposalId, solution.plans);
    ctx.db
      .update(planProposal)
      .set({
        end,
        failure: failure ?? null,
        finishedAt: ctx.now,
        progress: null,
        problem: neededLater,
        solution: solution ? keptSolution(solution) : null,
      })
      .where(running(proposalId))
      .run();
    return { placed: solution?.plans.length ?? 0, unplaced: solution?.unplaced.length ?? 0 };
  },
  journal: (counts, { proposalId, end, failure }) => ({
    subject: "planProposal",
    id: proposalId,
    detail: { end, ...(failure && { failure }), ...counts },
  }),
});

/** Keeps the best so far of a run that goes on, so that it is not lost with the process; told to nobody. */
export const keepProgress = write("planProposal.finish", {
  input: KeepProgress,
  subject: runningSubject,
  work: ({ db }, { proposalId, progress }) => {
    db.update(planProposal).set({ progress }).where(running(proposalId)).run();
  },
  journal: () => null,
});

const keepSql = "UPDATE plan_proposal_item SET after = ?, is_changed = ? WHERE proposal_id = ? AND training_id = ?";

/** What the plan wants for each training; a training that it leaves without a place keeps none. */
function keepPlans({ db }: WriteContext, proposalId: number, plans: readonly TrainingPlan[]): void {
  const { before } = planProposalItem;
  const rows = db.select({ before }).from(planProposalItem).where(eq(planProposalItem.proposalId, proposalId)).all();
  const standing = rows.flatMap((row) => (row.before === null ? [] : [row.before as TrainingPlan]));
  const old = new Map(standing.map((plan) => [plan.trainingId, plan]));
  const wanted = new Map(plans.map((plan) => [plan.trainingId, keepingRooms(old.get(plan.trainingId), plan)]));
  const changed = new Set(diffOf(standing, [...wanted.values()]).map(({ trainingId }) => trainingId));
  const keep = statement(db, keepSql);
  for (const trainingId of new Set([...wanted.keys(), ...changed])) {
    const after = wanted.get(trainingId);
    const text = after ? JSON.stringify(after) : null;
    keep.run(text, changed.has(trainingId) ? 1 : 0, proposalId, trainingIdOf(trainingId));
  }
}

/** The planner plans no rooms for intervisions: one that stays on its day keeps the room it had. */
function keepingRooms(before: TrainingPlan | undefined, plan: TrainingPlan): TrainingPlan {
  if (!before) return plan;
  const sessions = plan.sessions.map((session, index) => {
    const was = before.sessions[index];
    const stays = session.venueId === undefined && was?.date === session.date && was.venueId !== undefined;
    return stays ? { ...session, venueId: was.venueId } : session;
  });
  return { ...plan, sessions };
}
