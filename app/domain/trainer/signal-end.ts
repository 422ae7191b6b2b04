import { eq } from "drizzle-orm";
import { certification } from "#db/schema.server";
import { queueMessage } from "../message/queue";
import { found } from "../refusal";
import { write } from "../write";
import { SignalEnd } from "./schemas";

/** Tells someone that a qualification ends in so many months: puts the mail in the outbox and notes that it was told. */
export const signalEnd = write("certification.signal", {
  input: SignalEnd,
  subject: ({ db }, { certificationId }) => {
    const row = found(db.select().from(certification).where(eq(certification.id, certificationId)).get());
    return { personId: row.personId, row };
  },
  work(ctx, { certificationId, signal }, { row }) {
    const params = { qualification: row.qualification, until: row.endsOn ?? "" };
    queueMessage(ctx, { kind: "certification_expiring", personId: row.personId, params });
    ctx.db.update(certification).set({ signalledMonths: signal }).where(eq(certification.id, certificationId)).run();
    return certificationId;
  },
  journal: (id, { signal }, { row }) => ({
    subject: "person",
    id: row.personId,
    detail: { certificationId: id, qualification: row.qualification, months: signal },
  }),
});
