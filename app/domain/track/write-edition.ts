import { eq, inArray } from "drizzle-orm";
import { track, trackEdition, trackStep, trackStepNeed, trainingType } from "#db/schema.server";
import { Refusal, reason, refuseField } from "../refusal";
import type { WriteContext } from "../write";
import { readTracks } from "./editions";
import { circleIn, requiresItself } from "./rules";
import type { DescribedTrack } from "./schemas";

/**
 * Refuses a name that is taken, a training type that does not exist, steps that wait for each other (`steps_in_circle`,
 * with their names) and a track that asks beforehand what it leads to (`track_requires_itself`).
 */
export function assertTrack(ctx: WriteContext, input: DescribedTrack, id: number | null): void {
  const other = ctx.db.select({ id: track.id }).from(track).where(eq(track.name, input.name)).get();
  if (other && other.id !== id) refuseField("name", "name_taken");
  assertTypes(ctx, input);
  const circle = circleIn(input.steps);
  if (circle.length > 0) {
    throw new Refusal("invalid", [reason("steps_in_circle", { steps: circle.join(" → ") })]);
  }
  const others = readTracks(ctx.db).map(({ track: one, current }) => ({ ...one, requires: current.requires }));
  const tracks = requiresItself({ ...input, id }, others);
  if (tracks.length > 0) refuseField("requires", "track_requires_itself", { tracks: tracks.join(" → ") });
}

function assertTypes({ db }: WriteContext, { steps }: DescribedTrack): void {
  const asked = steps.flatMap(({ trainingTypeId }) => trainingTypeId ?? []);
  if (asked.length === 0) return;
  const rows = db.select({ id: trainingType.id }).from(trainingType).where(inArray(trainingType.id, asked)).all();
  const known = new Set(rows.map(({ id }) => id));
  const wrong = steps.findIndex(({ trainingTypeId }) => trainingTypeId !== null && !known.has(trainingTypeId));
  if (wrong >= 0) refuseField(`steps[${wrong}].trainingTypeId`, "not_in_list");
}

/** Writes the next edition with its steps and what each comes after; the editions before it stay. Returns its number. */
export function writeEdition(ctx: WriteContext, trackId: number, number: number, input: DescribedTrack): number {
  const { name: _name, qualification: _qualification, retiredOn: _retired, steps, ...terms } = input;
  const { id: editionId } = ctx.db
    .insert(trackEdition)
    .values({ ...terms, trackId, number, createdAt: ctx.now, createdById: ctx.user?.id ?? null })
    .returning({ id: trackEdition.id })
    .get();
  const ids = steps.map(({ needs: _needs, trainingTypeId, kind, ...step }, index) => {
    const values = { ...step, kind, trainingTypeId: kind === "training_followed" ? trainingTypeId : null };
    const row = { ...values, editionId, position: index + 1 };
    return ctx.db.insert(trackStep).values(row).returning({ id: trackStep.id }).get().id;
  });
  const needs = steps.flatMap((step, index) =>
    [...new Set(step.needs)].map((need) => ({ stepId: ids[index] ?? 0, needsStepId: ids[need] ?? 0 })),
  );
  if (needs.length > 0) ctx.db.insert(trackStepNeed).values(needs).run();
  return number;
}
