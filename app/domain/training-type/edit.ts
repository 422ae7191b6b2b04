import { eq } from "drizzle-orm";
import { trainingType } from "#db/schema.server";
import { found } from "../refusal";
import { assertVersion } from "../version";
import { write } from "../write";
import { assertFreeName, columnsOf, replaceParts } from "./columns";
import { EditTrainingType } from "./schemas";

/**
 * Changes a training type for what is planned from now on: a training copied what it asks when it was planned. Refuses
 * `stale` and `name_taken`.
 */
export const editTrainingType = write("trainingType.edit", {
  input: EditTrainingType,
  subject: (ctx, { trainingTypeId }) => ({
    row: found(ctx.db.select().from(trainingType).where(eq(trainingType.id, trainingTypeId)).get()),
  }),
  work: (ctx, { trainingTypeId, version, ...input }, { row }) => {
    assertVersion(row.version, version, { ...row });
    assertFreeName(ctx, input.name, trainingTypeId);
    const values = { ...columnsOf(input), version: version + 1 };
    ctx.db.update(trainingType).set(values).where(eq(trainingType.id, trainingTypeId)).run();
    replaceParts(ctx, trainingTypeId, input.parts);
    return trainingTypeId;
  },
  journal: (id, { name, parts }) => ({ subject: "trainingType", id, detail: { name, parts: parts.length } }),
});
