import type { z } from "zod";
import { calendarFeed } from "#db/schema.server";
import type { Context } from "../context";
import { hashSecret, newToken } from "../sign-in/secrets";
import { write } from "../write";
import { OwnFeed } from "./schemas";
import { withdrawStanding } from "./standing";

const make = write("calendarFeed.make", {
  input: OwnFeed,
  subject: (_ctx, { personId }) => ({ personId }),
  work(ctx, { personId }) {
    const replacedId = withdrawStanding(ctx, personId);
    const token = newToken();
    const row = { personId, tokenHash: hashSecret(token), createdAt: ctx.now };
    const { id } = ctx.db.insert(calendarFeed).values(row).returning({ id: calendarFeed.id }).get();
    return { id, token, replacedId };
  },
  journal: ({ id, replacedId }, { personId }) => ({ subject: "calendarFeed", id, detail: { personId, replacedId } }),
});

/**
 * A new private address of someone's own calendar; one they had is of no use from then on. Returns the token in it: 256
 * random bits, of which only the SHA-256 is kept, so that it can be shown this once.
 */
export function makeFeed({ once: _keepsAnswers, ...ctx }: Context, input: z.input<typeof OwnFeed>): { token: string } {
  const { token } = make(ctx, input);
  return { token };
}
