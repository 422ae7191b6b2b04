import { eq, max } from "drizzle-orm";
import { track, trackEdition } from "#db/schema.server";
import { found, refuseField } from "../refusal";
import { assertVersion } from "../version";
import { write } from "../write";
import { EditTrack } from "./schemas";
import { assertTrack, writeEdition } from "./write-edition";

/**
 * Settles a track anew: a new edition for whoever begins from now on. Who began keeps the edition of that day. Refuses
 * `stale`, `name_taken`, `steps_in_circle`, `track_requires_itself`, and another qualification than it always led to. Returns
 * the edition's number.
 */
export const editTrack = write("track.edit", {
  input: EditTrack,
  subject: (ctx, { trackId }) => ({
    row: found(ctx.db.select().from(track).where(eq(track.id, trackId)).get()),
  }),
  work: (ctx, { trackId, version, ...input }, { row }) => {
    assertVersion(row.version, version, { ...row });
    if (input.qualification !== row.qualification) refuseField("qualification", "not_in_list");
    assertTrack(ctx, input, trackId);
    const { name, retiredOn } = input;
    const values = { name, retiredOn, version: version + 1 };
    ctx.db.update(track).set(values).where(eq(track.id, trackId)).run();
    const last = ctx.db
      .select({ number: max(trackEdition.number) })
      .from(trackEdition)
      .where(eq(trackEdition.trackId, trackId))
      .get();
    return writeEdition(ctx, trackId, (last?.number ?? 0) + 1, input);
  },
  journal: (edition, { trackId, name, steps }) => ({
    subject: "track",
    id: trackId,
    detail: { name, edition, steps: steps.length },
  }),
});
