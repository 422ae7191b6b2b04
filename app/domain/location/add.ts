import { location } from "#db/schema.server";
import { write } from "../write";
import { assertPlace, columnsOf } from "./place";
import { AddLocation } from "./schemas";

/** Adds a place where trainings are given. Refuses `name_taken` and `region_does_not_match`. */
export const addLocation = write("location.add", {
  input: AddLocation,
  subject: () => ({}),
  work: (ctx, input) => {
    assertPlace(ctx, input, null);
    return ctx.db.insert(location).values(columnsOf(input)).returning({ id: location.id }).get().id;
  },
  journal: (id, { name, city }) => ({ subject: "location", id, detail: { name, city } }),
});
