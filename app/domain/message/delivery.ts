import { and, asc, eq, isNull, lt, lte, sql } from "drizzle-orm";
import type { Database, Reader } from "#db/client.server";
import { message, person } from "#db/schema.server";
import type { Instant } from "../dates";
import { withoutSecrets } from "./secrets";

const maxAttempts = 12;
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

const waiting = and(isNull(message.sentAt), isNull(message.cancelledAt));

/** The mails whose time has come, oldest first, each with whom it is for. At most `limit`. */
export function listDueMessages(db: Reader, now: Instant, limit: number) {
  return db
    .select({
      id: message.id,
      kind: message.kind,
      params: message.params,
      attempts: message.attempts,
      email: person.email,
      locale: person.locale,
      givenName: person.givenName,
      infix: person.infix,
      familyName: person.familyName,
    })
    .from(message)
    .innerJoin(person, eq(person.id, message.personId))
    .where(and(waiting, lte(message.notBefore, now), lt(message.attempts, maxAttempts), isNull(person.disabledAt)))
    .orderBy(asc(message.notBefore), asc(message.id))
    .limit(limit)
    .all();
}

/** Whether it still is to be sent: while other mails went out, someone may have withdrawn it. */
export const isWaiting = (db: Reader, id: number): boolean =>
  db
    .select({ id: message.id })
    .from(message)
    .where(and(eq(message.id, id), waiting))
    .get() !== undefined;

interface Attempt {
  id: number;
  attempts: number;
}

/** The mail is on its way; what could still sign someone in leaves the database. */
export function markSent(db: Database, sent: Attempt, now: Instant): void {
  const values = { sentAt: now, attempts: sent.attempts + 1, lastError: null, params: withoutSecrets };
  db.update(message).set(values).where(eq(message.id, sent.id)).run();
}

/**
 * Sending failed: it is tried again after a minute, then two, four ... up to a day, and given up after 12 times.
 *
 * @param error a short code, never an address or a server's own words
 */
export function markFailed(db: Database, failed: Attempt, now: Instant, error: string): void {
  const attempts = failed.attempts + 1;
  if (attempts >= maxAttempts) {
    giveUp(db, { ...failed, attempts }, now, error);
    return;
  }
  const notBefore = now + Math.min(minuteMs * 2 ** failed.attempts, dayMs);
  db.update(message).set({ attempts, notBefore, lastError: error }).where(eq(message.id, failed.id)).run();
}

/** It will never be sent. */
export function giveUp(db: Database, failed: Attempt, now: Instant, error: string): void {
  const values = { attempts: failed.attempts, cancelledAt: now, lastError: error, params: withoutSecrets };
  db.update(message).set(values).where(eq(message.id, failed.id)).run();
}

/** Sign-in mails whose code no longer works are not sent any more, and lose their code and link. */
export function cancelExpiredSignIns(db: Database, now: Instant): void {
  const minutes = sql`CAST(json_extract(${message.params}, '$.minutes') AS INTEGER)`;
  db.update(message)
    .set({
      cancelledAt: now,
      lastError: "expired",
      params: withoutSecrets,
    })
    .where(and(waiting, eq(message.kind, "sign_in"), lte(sql`${message.createdAt} + ${minutes} * ${minuteMs}`, now)))
    .run();
}
