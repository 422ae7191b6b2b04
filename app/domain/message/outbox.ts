import { eq } from "drizzle-orm";
import { type Reader, statement } from "#db/client.server";
import type { MessageKind } from "#db/lists";
import { message, person } from "#db/schema.server";
import type { Instant } from "../dates";
import { displayName } from "../person/name";
import { found } from "../refusal";
import { secretParams } from "./secrets";
import type { OutboxState } from "./states";

/** A mail without its words: who it is for and what became of it. */
export interface OutboxLine {
  id: number;
  kind: MessageKind;
  name: string;
  personId: number;
  createdAt: Instant;
  sentAt: Instant | null;
  attempts: number;
  lastError: string | null;
  state: OutboxState;
}

const stateSql = `CASE WHEN m.sent_at IS NOT NULL THEN 'sent'
  WHEN m.last_error IS NOT NULL AND m.last_error <> 'expired' THEN 'failed'
  WHEN m.cancelled_at IS NOT NULL THEN 'cancelled' ELSE 'waiting' END`;

/** Each state as a condition; those who wait are found by their own index. */
const conditions: Record<OutboxState, string> = {
  waiting: "m.sent_at IS NULL AND m.cancelled_at IS NULL",
  sent: "m.sent_at IS NOT NULL",
  failed: "m.sent_at IS NULL AND m.last_error IS NOT NULL AND m.last_error <> 'expired'",
  cancelled: "m.cancelled_at IS NOT NULL AND (m.last_error IS NULL OR m.last_error = 'expired')",
};

const limit = 50;

const listSql = (condition: string) => `
  SELECT m.id, m.kind, m.person_id AS personId, m.created_at AS createdAt, m.sent_at AS sentAt, m.attempts,
    m.last_error AS lastError, ${stateSql} AS state,
    p.given_name AS givenName, p.infix, p.family_name AS familyName
  FROM message m JOIN person p ON p.id = m.person_id
  WHERE ${condition} AND m.id < :before ORDER BY m.id DESC LIMIT ${limit + 1}`;

interface Row extends Omit<OutboxLine, "name"> {
  givenName: string;
  infix: string | null;
  familyName: string;
}

/** Fifty mails, the newest first, from before a given one on; `before` tells where the older ones begin. One statement. */
export function listOutbox(db: Reader, state: OutboxState | null, before: number | null) {
  const sql = listSql(state ? conditions[state] : "1");
  const rows = statement<Row>(db, sql).all({ before: before ?? Number.MAX_SAFE_INTEGER });
  const lines = rows.slice(0, limit).map(
    ({ givenName, infix, familyName, ...row }): OutboxLine => ({
      ...row,
      name: displayName(givenName, infix, familyName),
    }),
  );
  return { lines, before: rows.length > limit ? (lines.at(-1)?.id ?? null) : null };
}

/**
 * One mail with what its words need; refuses `not_found`. What signs someone in is never among it, unless `withSecrets`
 * (in the demo, where it belongs to nobody).
 */
export function requireMessage(db: Reader, id: number, withSecrets: boolean) {
  const row = found(
    db
      .select({ message, person })
      .from(message)
      .innerJoin(person, eq(person.id, message.personId))
      .where(eq(message.id, id))
      .get(),
  );
  const { givenName, infix, familyName, locale, email } = row.person;
  const hidden = withSecrets ? [] : secretParams.filter((name) => name in row.message.params);
  const params = { ...row.message.params, ...Object.fromEntries(hidden.map((name) => [name, "••••••"])) };
  const { sentAt, cancelledAt } = row.message;
  return {
    ...row.message,
    params,
    isHidden: hidden.length > 0,
    isWaiting: sentAt === null && cancelledAt === null,
    name: displayName(givenName, infix, familyName),
    email,
    locale: locale ?? ("nl" as const),
  };
}
