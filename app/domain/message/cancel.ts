import { eq } from "drizzle-orm";
import { z } from "zod";
import { message } from "#db/schema.server";
import { id } from "../fields";
import { found, refuse } from "../refusal";
import { write } from "../write";
import { withoutSecrets } from "./secrets";

export const CancelMessage = z.object({ messageId: id });

/** Keeps a waiting mail from being sent; a code or link in it leaves the database. Refuses `message_not_waiting`. */
export const cancelMessage = write("message.cancel", {
  input: CancelMessage,
  subject: (ctx, { messageId }) => ({
    row: found(ctx.db.select().from(message).where(eq(message.id, messageId)).get()),
  }),
  work: (ctx, { messageId }, { row }) => {
    if (row.sentAt !== null || row.cancelledAt !== null) refuse("conflict", "message_not_waiting");
    ctx.db.update(message).set({ cancelledAt: ctx.now, params: withoutSecrets }).where(eq(message.id, messageId)).run();
    return messageId;
  },
  journal: (messageId, _input, { row }) => ({
    subject: "message",
    id: messageId,
    ...(row.trainingId !== null && { trainingId: row.trainingId }),
    detail: { kind: row.kind, personId: row.personId },
  }),
});
