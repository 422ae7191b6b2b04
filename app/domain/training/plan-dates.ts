import { eq } from "drizzle-orm";
import { lockedFields } from "#db/lists";
import { session, training } from "#db/schema.server";
import { found, Refusal, refuse } from "../refusal";
import { whyLocked } from "../schedule/lock";
import { type WriteContext, write } from "../write";
import { addSessions } from "./add-sessions";
import { PlanDates } from "./plan-schema";
import { whyNoPlanning } from "./rules";

/**
 * Gives a training that has no date yet its sessions. Refuses as `planTraining` does, `stale` when someone else was first,
 * and `conflict` when the training is over or cancelled, or something of it is locked.
 */
export const planDates = write("training.plan", {
  input: PlanDates,
  subject({ db }, { trainingId }) {
    const row = found(db.select().from(training).where(eq(training.id, trainingId)).get());
    return { organisationId: row.clientOrganisationId, row };
  },
  work(ctx, input, { row }) {
    const over = whyNoPlanning(row.status);
    if (over) return refuse("conflict", over.code);
    if (row.version !== input.version || hasSessions(ctx, row.id)) {
      throw new Refusal("stale", [{ code: "stale" }], {}, currentOf(row));
    }
    const locked = whyLocked(ctx.db, row.id, lockedFields);
    if (locked) throw new Refusal("conflict", [locked]);
    ctx.db
      .update(training)
      .set({ version: row.version + 1 })
      .where(eq(training.id, row.id))
      .run();
    addSessions(ctx, row, input);
    return { id: row.id, code: row.code };
  },
  journal: ({ id, code }, { sessions, trainerIds, actorIds, waiverReason }) => ({
    subject: "training",
    id,
    trainingId: id,
    detail: { code, trainerIds, actorIds, waiverReason, dates: sessions.map(({ date }) => date) },
  }),
});

const hasSessions = ({ db }: WriteContext, trainingId: number): boolean =>
  db.select({ id: session.id }).from(session).where(eq(session.trainingId, trainingId)).get() !== undefined;

const currentOf = ({ version, firstDate, lastDate }: typeof training.$inferSelect): Record<string, string> => ({
  version: String(version),
  firstDate: firstDate ?? "",
  lastDate: lastDate ?? "",
});
