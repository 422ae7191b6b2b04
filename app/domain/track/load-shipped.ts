import { asc } from "drizzle-orm";
import type { TrainingPurpose } from "#db/lists";
import { track, trainingType } from "#db/schema.server";
import type { WriteContext } from "../write";
import { type ShippedStep, shippedTracks } from "./shipped";
import { writeEdition } from "./write-edition";

/** Adds each shipped track to a qualification that has none yet: one that was renamed or settled anew stays as it is. */
export function addShippedTracks(ctx: WriteContext): void {
  const rows = ctx.db.select({ name: track.name, qualification: track.qualification }).from(track).all();
  const missing = shippedTracks.filter(
    ({ name, qualification }) => !rows.some((row) => row.name === name || row.qualification === qualification),
  );
  const typeFor = firstTypes(ctx);
  for (const one of missing) {
    const { name, qualification } = one;
    const { id } = ctx.db.insert(track).values({ name, qualification }).returning({ id: track.id }).get();
    const steps = one.steps.map(({ training, ...step }) => ({ ...step, trainingTypeId: typeOf(training, typeFor) }));
    writeEdition(ctx, id, 1, { ...one, steps });
  }
}

/** The first training type of each purpose. */
function firstTypes({ db }: WriteContext): ReadonlyMap<TrainingPurpose, number> {
  const first = new Map<TrainingPurpose, number>();
  for (const { id, purpose } of db.select().from(trainingType).orderBy(asc(trainingType.id)).all()) {
    if (!first.has(purpose)) first.set(purpose, id);
  }
  return first;
}

const typeOf = (training: ShippedStep["training"], types: ReadonlyMap<TrainingPurpose, number>): number | null =>
  training === null ? null : (types.get(training) ?? null);
