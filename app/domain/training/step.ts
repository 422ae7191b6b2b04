import { eq } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import type { TrainingStatus } from "#db/lists";
import { training, trainingStep } from "#db/schema.server";
import { found, Refusal } from "../refusal";
import type { WriteContext } from "../write";

export type TrainingRow = typeof training.$inferSelect;

/** What the verbs on a training's status act upon; refuses `not_found`. */
export function statusSubject(db: Reader, code: string): { organisationId: number; row: TrainingRow } {
  const row = found(db.select().from(training).where(eq(training.code, code)).get());
  return { organisationId: row.clientOrganisationId, row };
}

/** Refuses `stale`, with what stands now, when the sender looked at an older version. */
export function refuseStale({ version, status }: TrainingRow, seen: number): void {
  if (version === seen) return;
  throw new Refusal("stale", [{ code: "stale" }], {}, { status, version: String(version) });
}

/** The training takes a status; the step stays with who, when and why. */
export function takeStep(ctx: WriteContext, row: TrainingRow, status: TrainingStatus, reason: string | null): void {
  ctx.db
    .update(training)
    .set({ status, version: row.version + 1 })
    .where(eq(training.id, row.id))
    .run();
  ctx.db
    .insert(trainingStep)
    .values({ trainingId: row.id, status, at: ctx.now, byId: ctx.user?.id ?? null, reason })
    .run();
}
