import { and, desc, eq, isNull, ne } from "drizzle-orm";
import { z } from "zod";
import type { Database, Reader } from "#db/client.server";
import type { Locale, Role } from "#db/lists";
import { authSession, person } from "#db/schema.server";
import { type Instant, localDateOf } from "../dates";
import { found } from "../refusal";
import type { Grant, User } from "../user";
import { write } from "../write";
import { hashSecret } from "./secrets";

export const idleMinutes = 30;
export const absoluteHours = 12;
/** A session's last use is written at most this often, so that reading pages hardly ever writes. */
const touchMinutes = 5;

interface Row {
  personId: number;
  givenName: string;
  infix: string | null;
  familyName: string;
  email: string;
  locale: Locale | null;
  lastSeenAt: Instant;
  role: Role | null;
  organisationId: number | null;
}

const findRows = `
  SELECT p.id AS personId, p.given_name AS givenName, p.infix, p.family_name AS familyName, p.email, p.locale,
         s.last_seen_at AS lastSeenAt, r.role, r.organisation_id AS organisationId
  FROM auth_session s JOIN person p ON p.id = s.person_id
  LEFT JOIN role_assignment r ON r.person_id = p.id AND r.starts_on <= :today AND (r.ends_on IS NULL OR r.ends_on >= :today)
  WHERE s.id_hash = :idHash AND s.ended_at IS NULL AND p.disabled_at IS NULL
    AND s.last_seen_at > :idleSince AND s.created_at > :createdSince`;

const prepared = new WeakMap<Database, ReturnType<Database["$client"]["prepare"]>>();

function statement(db: Database) {
  const known = prepared.get(db) ?? db.$client.prepare(findRows);
  prepared.set(db, known);
  return known;
}

/** Who holds this session token, unless the session ended, idled for 30 minutes or is 12 hours old. */
export function findUser(db: Database, token: string, now: Instant): User | null {
  const idHash = hashSecret(token);
  const rows = statement(db).all({
    idHash,
    today: localDateOf(now),
    idleSince: now - idleMinutes * 60_000,
    createdSince: now - absoluteHours * 3_600_000,
  }) as Row[];
  const [first] = rows;
  if (!first) return null;
  if (now - first.lastSeenAt > touchMinutes * 60_000) {
    db.update(authSession).set({ lastSeenAt: now }).where(eq(authSession.idHash, idHash)).run();
  }
  return userOf(first, rows);
}

function userOf(first: Row, rows: Row[]): User {
  const name = [first.givenName, first.infix, first.familyName].filter(Boolean).join(" ");
  const grants = rows.flatMap(({ role, organisationId }): Grant[] => (role ? [{ role, organisationId }] : []));
  return { id: first.personId, name, email: first.email, locale: first.locale, grants };
}

/** The open sessions of a person, newest first; `current` is the one of this token. */
export function listSessions(db: Reader, personId: number, token: string) {
  const current = hashSecret(token);
  const rows = db
    .select()
    .from(authSession)
    .where(and(eq(authSession.personId, personId), isNull(authSession.endedAt)))
    .orderBy(desc(authSession.lastSeenAt))
    .all();
  return rows.map(({ idHash, device, createdAt, lastSeenAt }) => ({
    device,
    createdAt,
    lastSeenAt,
    isCurrent: idHash === current,
  }));
}

/** Signs out: the token no longer opens anything. */
export const endSession = write("signIn.end", {
  input: z.object({ token: z.string() }),
  subject: () => ({}),
  work: (ctx, { token }) =>
    ctx.db
      .update(authSession)
      .set({ endedAt: ctx.now })
      .where(and(eq(authSession.idHash, hashSecret(token)), isNull(authSession.endedAt)))
      .returning({ personId: authSession.personId })
      .get(),
  journal: (result) => (result ? { subject: "person", id: result.personId, detail: {} } : null),
});

/** Ends every other session of the person who asks. */
export const endOtherSessions = write("person.editOwn", {
  input: z.object({ personId: z.number().int(), token: z.string() }),
  subject: (ctx, { personId }) =>
    found(ctx.db.select({ personId: person.id }).from(person).where(eq(person.id, personId)).get()),
  work: (ctx, { personId, token }) =>
    ctx.db
      .update(authSession)
      .set({ endedAt: ctx.now })
      .where(
        and(eq(authSession.personId, personId), ne(authSession.idHash, hashSecret(token)), isNull(authSession.endedAt)),
      )
      .run().changes,
  journal: (ended, { personId }) => ({ subject: "person", id: personId, detail: { endedSessions: ended } }),
});
