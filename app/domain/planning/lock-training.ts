import { and, eq, isNull } from "drizzle-orm";
import { type LockedField, lockedFields } from "#db/lists";
import { planningLock, session, training } from "#db/schema.server";
import { found, refuse } from "../refusal";
import { whyNoPlanning } from "../training/rules";
import { type WriteContext, write } from "../write";
import { LockTraining, ReleaseTraining } from "./schemas";

type Training = typeof training.$inferSelect;

const subject = ({ db }: WriteContext, { trainingId }: { trainingId: number }) => {
  const row = found(db.select().from(training).where(eq(training.id, trainingId)).get());
  return { organisationId: row.clientOrganisationId, row };
};

const meant = (field: LockedField | "all"): readonly LockedField[] => (field === "all" ? lockedFields : [field]);

/**
 * Fixes a fact of a training, or all of them: neither the planner nor a move touches it until it is released. What is fixed
 * already stays so, by whoever did it. Refuses `conflict` when the training is over or has no days yet.
 */
export const lockTraining = write("planningLock.set", {
  input: LockTraining,
  subject,
  work(ctx, { trainingId, field }, { row }) {
    refuseUnlessPlanned(ctx, row);
    const standing = new Set(listFixed(ctx, trainingId));
    const fields = meant(field).filter((one) => !standing.has(one));
    const shared = { trainingId, at: ctx.now, byId: ctx.user?.id ?? null };
    if (fields.length > 0) {
      ctx.db
        .insert(planningLock)
        .values(fields.map((one) => ({ ...shared, field: one })))
        .run();
    }
    return { row, fields };
  },
  journal: (result) => entryOf(result),
});

/** Lets a fact of a training, or all of them, be planned and moved again. Refuses `conflict` when the training is over. */
export const releaseTraining = write("planningLock.release", {
  input: ReleaseTraining,
  subject,
  work(ctx, { trainingId, field }, { row }) {
    const over = whyNoPlanning(row.status);
    if (over) refuse("conflict", over.code);
    const standing = new Set(listFixed(ctx, trainingId));
    const fields = meant(field).filter((one) => standing.has(one));
    for (const one of fields) {
      ctx.db
        .update(planningLock)
        .set({ releasedAt: ctx.now, releasedById: ctx.user?.id ?? null })
        .where(and(ofTraining(trainingId), eq(planningLock.field, one)))
        .run();
    }
    return { row, fields };
  },
  journal: (result) => entryOf(result),
});

const ofTraining = (trainingId: number) =>
  and(eq(planningLock.trainingId, trainingId), isNull(planningLock.releasedAt));

const listFixed = ({ db }: WriteContext, trainingId: number): LockedField[] =>
  db
    .select({ field: planningLock.field })
    .from(planningLock)
    .where(ofTraining(trainingId))
    .all()
    .map(({ field }) => field);

function refuseUnlessPlanned({ db }: WriteContext, { id, status }: Training): void {
  const over = whyNoPlanning(status);
  if (over) refuse("conflict", over.code);
  if (!db.select({ id: session.id }).from(session).where(eq(session.trainingId, id)).get()) {
    refuse("conflict", "no_sessions");
  }
}

/** Nothing is told when nothing changed. */
const entryOf = ({ row: { id, code }, fields }: { row: Training; fields: readonly LockedField[] }) =>
  fields.length === 0 ? null : { subject: "training", id, trainingId: id, detail: { code, fields } };
