import type { MessageKind } from "#db/lists";
import { message } from "#db/schema.server";
import type { Instant } from "../dates";
import type { WriteContext } from "../write";
import type { MessageParams } from "./kinds";

interface Queued<Kind extends MessageKind> {
  kind: Kind;
  personId: number;
  trainingId?: number;
  params: MessageParams[Kind];
  /** Not to be sent before this instant; at once when absent. */
  notBefore?: Instant;
}

/** Puts a mail in the outbox, in the same transaction as what it tells about. */
export function queueMessage<Kind extends MessageKind>(ctx: WriteContext, queued: Queued<Kind>): void {
  queueMessages(ctx, [queued]);
}

export function queueMessages<Kind extends MessageKind>(ctx: WriteContext, queued: Queued<Kind>[]): void {
  if (queued.length === 0) return;
  const rows = queued.map(({ kind, personId, trainingId, params, notBefore }) => ({
    kind,
    personId,
    trainingId: trainingId ?? null,
    params: { ...params },
    createdAt: ctx.now,
    notBefore: notBefore ?? ctx.now,
  }));
  ctx.db.insert(message).values(rows).run();
}
