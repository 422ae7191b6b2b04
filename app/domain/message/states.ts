/** What became of a mail, or will. */
export const outboxStates = ["waiting", "sent", "failed", "cancelled"] as const;
export type OutboxState = (typeof outboxStates)[number];
