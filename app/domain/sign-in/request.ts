import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { person, signInCode } from "#db/schema.server";
import type { Context } from "../context";
import { email } from "../fields";
import { queueMessage } from "../message/queue";
import { found } from "../refusal";
import { type WriteContext, write } from "../write";
import { hashSecret, newCode, newToken } from "./secrets";

/** A code and its link live this long. */
export const codeMinutes = 10;

export const RequestSignIn = z.object({ email });

/**
 * Mails a one-time code and link to whoever has this address. An unknown address gets the same answer,
 * with a challenge that no code opens.
 */
export const requestSignIn = write("signIn.request", {
  input: RequestSignIn,
  subject: (ctx, input) => ({ person: findPerson(ctx, input.email) }),
  work: (ctx, _input, { person }) => {
    if (!person) return { challenge: newToken(), personId: null };
    const { challenge, code, linkToken } = makeCode(ctx, person.id);
    queueMessage(ctx, {
      kind: "sign_in",
      personId: person.id,
      params: { code, linkToken, minutes: String(codeMinutes) },
    });
    return { challenge, personId: person.id };
  },
  journal: (result) => (result.personId && { subject: "person", id: result.personId, detail: {} }) || null,
});

/**
 * A one-time link for someone who cannot get mail: the first administrator, recovery. Only for the system itself.
 * Refuses `not_found` for an unknown address.
 */
export function issueSignInLink(ctx: Context, address: string): { linkToken: string } {
  return issueLink({ ...ctx, user: null }, { email: address });
}

const issueLink = write("signIn.issueLink", {
  input: RequestSignIn,
  subject: (ctx, input) => ({ person: found(findPerson(ctx, input.email)) }),
  work: (ctx, _input, { person }) => ({ linkToken: makeCode(ctx, person.id).linkToken, personId: person.id }),
  journal: (result) => ({ subject: "person", id: result.personId, detail: {} }),
});

const findPerson = (ctx: WriteContext, address: string) =>
  ctx.db
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.emailKey, address), isNull(person.disabledAt)))
    .get();

function makeCode(ctx: WriteContext, personId: number) {
  const made = { challenge: newToken(), code: newCode(), linkToken: newToken() };
  ctx.db
    .insert(signInCode)
    .values({
      id: hashSecret(made.challenge),
      personId,
      codeHash: hashSecret(made.challenge + made.code),
      linkHash: hashSecret(made.linkToken),
      createdAt: ctx.now,
      expiresAt: ctx.now + codeMinutes * 60_000,
    })
    .run();
  return made;
}
