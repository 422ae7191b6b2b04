import { trainingType } from "#db/schema.server";
import { write } from "../write";
import { assertFreeName, columnsOf, replaceParts } from "./columns";
import { AddTrainingType } from "./schemas";

/** Adds a training type with its parts in order. Refuses `name_taken`. */
export const addTrainingType = write("trainingType.add", {
  input: AddTrainingType,
  subject: () => ({}),
  work: (ctx, input) => {
    assertFreeName(ctx, input.name, null);
    const { id } = ctx.db.insert(trainingType).values(columnsOf(input)).returning({ id: trainingType.id }).get();
    replaceParts(ctx, id, input.parts);
    return id;
  },
  journal: (id, { name, parts }) => ({ subject: "trainingType", id, detail: { name, parts: parts.length } }),
});
