import { eq } from "drizzle-orm";
import { track } from "#db/schema.server";
import { found, refuseField } from "../refusal";
import { assertVersion } from "../version";
import { write } from "../write";
import { readTracks } from "./editions";
import { asksTheSame } from "./same-edition";
import { EditTrack } from "./schemas";
import { assertTrack, writeEdition } from "./write-edition";

/**
 * Settles a track anew: a new edition for whoever begins from now on. Who began keeps the edition of that day. Another name
 * or the day on which it retires is no other edition. Refuses
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
    const { current } = found(readTracks(ctx.db).find((one) => one.track.id === trackId));
    return asksTheSame(current, input) ? current.number : writeEdition(ctx, trackId, current.number + 1, input);
  },
  journal: (edition, { trackId, name, steps }) => ({
    subject: "track",
    id: trackId,
    detail: { name, edition, steps: steps.length },
  }),
});
