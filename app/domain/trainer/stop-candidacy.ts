import { eq } from "drizzle-orm";
import { candidacy } from "#db/schema.server";
import { localDateOf } from "../dates";
import { write } from "../write";
import { StopCandidacy } from "./schemas";
import { assertOpen, candidacySubject } from "./subject";

/** Someone stops with a track, today and with the reason; what was judged stays. Refuses `candidacy_closed`. */
export const stopCandidacy = write("candidacy.stop", {
  input: StopCandidacy,
  subject: ({ db }, { candidacyId }) => candidacySubject(db, candidacyId),
  work: (ctx, { candidacyId, reason }, subject) => {
    assertOpen(subject.candidacy);
    ctx.db
      .update(candidacy)
      .set({ endedOn: localDateOf(ctx.now), end: "stopped", endReason: reason })
      .where(eq(candidacy.id, candidacyId))
      .run();
    return candidacyId;
  },
  journal: (id, { reason }, { personId, track }) => ({
    subject: "candidacy",
    id,
    detail: { personId, trackId: track.id, reason },
  }),
});
