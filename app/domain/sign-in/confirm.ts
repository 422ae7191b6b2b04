import { eq } from "drizzle-orm";
import { z } from "zod";
import { authSession, signInCode } from "#db/schema.server";
import { found, refuse } from "../refusal";
import { type WriteContext, write } from "../write";
import { hashSecret, newToken, sameHash } from "./secrets";

/** After this many wrong guesses a code is void. */
const guessesAllowed = 5;

const device = z.string().max(200);

export const ConfirmCode = z.object({ challenge: z.string().max(100), code: z.string().trim().max(20), device });
export const ConfirmLink = z.object({ linkToken: z.string().max(100), device });

type Code = typeof signInCode.$inferSelect;

/** Signs in with the code from the mail. The wrong guess is counted, so the outcome is a value and not a refusal. */
export const confirmCode = write("signIn.confirm", {
  input: ConfirmCode,
  subject: (ctx, input) => ({
    code: ctx.db
      .select()
      .from(signInCode)
      .where(eq(signInCode.id, hashSecret(input.challenge)))
      .get(),
  }),
  work: (ctx, input, { code }) => {
    if (!code || !isAlive(ctx, code)) return { outcome: "void" as const };
    if (sameHash(hashSecret(input.challenge + input.code.replace(/\s/g, "")), code.codeHash)) {
      return startSession(ctx, code, input.device);
    }
    const failures = code.failures + 1;
    ctx.db.update(signInCode).set({ failures }).where(eq(signInCode.id, code.id)).run();
    return { outcome: failures >= guessesAllowed ? ("void" as const) : ("wrong" as const) };
  },
  journal: (result) => (result.outcome === "in" ? { subject: "person", id: result.personId, detail: {} } : null),
});

/** Signs in with the link from the mail; refuses `sign_in_link_dead` when it was used or is too old. */
export const confirmLink = write("signIn.confirm", {
  input: ConfirmLink,
  subject: (ctx, input) => ({
    code: found(
      ctx.db
        .select()
        .from(signInCode)
        .where(eq(signInCode.linkHash, hashSecret(input.linkToken)))
        .get(),
    ),
  }),
  work: (ctx, input, { code }) =>
    isAlive(ctx, code) ? startSession(ctx, code, input.device) : refuse("conflict", "sign_in_link_dead"),
  journal: (result) => ({ subject: "person", id: result.personId, detail: {} }),
});

const isAlive = (ctx: WriteContext, code: Code) =>
  code.usedAt === null && ctx.now < code.expiresAt && code.failures < guessesAllowed;

function startSession(ctx: WriteContext, code: Code, deviceName: string) {
  ctx.db.update(signInCode).set({ usedAt: ctx.now }).where(eq(signInCode.id, code.id)).run();
  return { outcome: "in" as const, personId: code.personId, token: openSession(ctx, code.personId, deviceName) };
}

/** A new session in the table; what is returned goes into the cookie and is stored only as a hash. */
export function openSession(ctx: WriteContext, personId: number, deviceName: string): string {
  const token = newToken();
  ctx.db
    .insert(authSession)
    .values({ idHash: hashSecret(token), personId, createdAt: ctx.now, lastSeenAt: ctx.now, device: deviceName })
    .run();
  return token;
}
