import { track } from "#db/schema.server";
import { write } from "../write";
import { AddTrack } from "./schemas";
import { assertTrack, writeEdition } from "./write-edition";

/**
 * Adds a track with its first edition: its steps in order, what each comes after, and the terms. Refuses `name_taken`,
 * `steps_in_circle` and `track_requires_itself`. Returns its id.
 */
export const addTrack = write("track.add", {
  input: AddTrack,
  subject: () => ({}),
  work: (ctx, input) => {
    assertTrack(ctx, input, null);
    const { name, qualification, retiredOn } = input;
    const { id } = ctx.db.insert(track).values({ name, qualification, retiredOn }).returning({ id: track.id }).get();
    writeEdition(ctx, id, 1, input);
    return id;
  },
  journal: (id, { name, steps }) => ({ subject: "track", id, detail: { name, edition: 1, steps: steps.length } }),
});
