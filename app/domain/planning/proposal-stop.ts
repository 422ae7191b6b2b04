import { eq } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { planProposal } from "#db/schema.server";
import { found, refuse } from "../refusal";
import { write } from "../write";
import { OneProposal } from "./proposal-schemas";

export const proposalSubject = (db: Reader, proposalId: number) => ({
  proposal: found(db.select().from(planProposal).where(eq(planProposal.id, proposalId)).get()),
});

/** Writes down who asked a run to stop; whoever holds the runs stops it. Refuses `conflict` when it ended before. */
export const stopProposal = write("planProposal.stop", {
  input: OneProposal,
  subject: ({ db }, { proposalId }) => proposalSubject(db, proposalId),
  work(_ctx, { proposalId }, { proposal }) {
    if (proposal.finishedAt !== null) refuse("conflict", "proposal_not_running");
    return { id: proposalId };
  },
  journal: ({ id }) => ({ subject: "planProposal", id, detail: {} }),
});

/** Throws a proposal away; what was accepted of it stays as it is. Once is enough; refuses `conflict` while it is being made. */
export const discardProposal = write("planProposal.discard", {
  input: OneProposal,
  subject: ({ db }, { proposalId }) => proposalSubject(db, proposalId),
  work({ db, now, user }, { proposalId }, { proposal }) {
    if (proposal.finishedAt === null) refuse("conflict", "proposal_is_running");
    const isFirst = proposal.discardedAt === null;
    if (isFirst) {
      db.update(planProposal)
        .set({ discardedAt: now, discardedById: user?.id ?? null })
        .where(eq(planProposal.id, proposalId))
        .run();
    }
    return { id: proposalId, isFirst };
  },
  journal: ({ id, isFirst }) => (isFirst ? { subject: "planProposal", id, detail: {} } : null),
});
