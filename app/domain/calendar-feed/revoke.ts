import { write } from "../write";
import { OwnFeed } from "./schemas";
import { withdrawStanding } from "./standing";

/** Takes the address of someone's own calendar out of use; nothing happens when they have none. */
export const revokeFeed = write("calendarFeed.revoke", {
  input: OwnFeed,
  subject: (_ctx, { personId }) => ({ personId }),
  work: (ctx, { personId }) => ({ id: withdrawStanding(ctx, personId) }),
  journal: ({ id }, { personId }) => (id === null ? null : { subject: "calendarFeed", id, detail: { personId } }),
});
