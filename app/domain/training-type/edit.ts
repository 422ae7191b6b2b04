import { eq } from "drizzle-orm";
import { training, trainingType } from "#db/schema.server";
import { found, refuseField } from "../refusal";
import { assertVersion } from "../version";
import { type WriteContext, write } from "../write";
import { assertFreeName, columnsOf, replaceParts } from "./columns";
import { EditTrainingType } from "./schemas";

/**
 * Changes a training type for what is planned from now on: a training copied what it asks when it was planned. Refuses
 * `stale`, `name_taken`, and `type_has_trainings` for another purpose once there are trainings of it: the sums rest on it.
 */
export const editTrainingType = write("trainingType.edit", {
  input: EditTrainingType,
  subject: (ctx, { trainingTypeId }) => ({
    row: found(ctx.db.select().from(trainingType).where(eq(trainingType.id, trainingTypeId)).get()),
  }),
  work: (ctx, { trainingTypeId, version, ...input }, { row }) => {
    assertVersion(row.version, version, { ...row });
    assertFreeName(ctx, input.name, trainingTypeId);
    if (input.purpose && input.purpose !== row.purpose) refuseIfGiven(ctx, trainingTypeId);
    const values = { ...columnsOf(input), version: version + 1 };
    ctx.db.update(trainingType).set(values).where(eq(trainingType.id, trainingTypeId)).run();
    replaceParts(ctx, trainingTypeId, input.parts);
    return trainingTypeId;
  },
  journal: (id, { name, parts }) => ({ subject: "trainingType", id, detail: { name, parts: parts.length } }),
});

function refuseIfGiven({ db }: WriteContext, trainingTypeId: number): void {
  const given = db.select({ id: training.id }).from(training).where(eq(training.trainingTypeId, trainingTypeId)).get();
  if (given) refuseField("purpose", "type_has_trainings");
}
