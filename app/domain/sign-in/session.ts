import { and, asc, desc, eq, gt, isNull, ne } from "drizzle-orm";
import { z } from "zod";
import { type Database, type Reader, statement } from "#db/client.server";
import type { Locale, Role } from "#db/lists";
import { authSession, person, signInCode } from "#db/schema.server";
import { type Instant, localDateOf } from "../dates";
import { displayName } from "../person/name";
import { found } from "../refusal";
import type { Grant, User } from "../user";
import { type WriteContext, write } from "../write";
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

/** A session that was last used, or was opened, before these instants is over. */
const aliveSince = (now: Instant) => ({
  idleSince: now - idleMinutes * 60_000,
  createdSince: now - absoluteHours * 3_600_000,
});

/** Who holds this session token, unless the session ended, idled for 30 minutes or is 12 hours old. */
export function findUser(db: Database, token: string, now: Instant): User | null {
  const idHash = hashSecret(token);
  const rows = statement<Row>(db, findRows).all({ idHash, today: localDateOf(now), ...aliveSince(now) });
  const [first] = rows;
  if (!first) return null;
  if (now - first.lastSeenAt > touchMinutes * 60_000) {
    db.update(authSession).set({ lastSeenAt: now }).where(eq(authSession.idHash, idHash)).run();
  }
  return userOf(first, rows);
}

function userOf(first: Row, rows: Row[]): User {
  const name = displayName(first.givenName, first.infix, first.familyName);
  const grants = rows.flatMap(({ role, organisationId }): Grant[] => (role ? [{ role, organisationId }] : []));
  return { id: first.personId, name, email: first.email, locale: first.locale, grants };
}

/** The open sessions of a person, newest first; `isCurrent` is the one of this token. */
export function listSessions(db: Reader, personId: number, token: string, now: Instant) {
  const current = hashSecret(token);
  const { idleSince, createdSince } = aliveSince(now);
  const rows = db
    .select()
    .from(authSession)
    .where(
      and(
        eq(authSession.personId, personId),
        isNull(authSession.endedAt),
        gt(authSession.lastSeenAt, idleSince),
        gt(authSession.createdAt, createdSince),
      ),
    )
    .orderBy(desc(authSession.lastSeenAt), asc(authSession.idHash))
    .all();
  return rows.map(({ idHash, device, createdAt, lastSeenAt }) => ({
    device,
    createdAt,
    lastSeenAt,
    isCurrent: idHash === current,
  }));
}

/** Shuts someone out: their open sessions end, and codes and links that were mailed open nothing any more. */
export function endEverySession({ db, now }: WriteContext, personId: number): void {
  const open = and(eq(authSession.personId, personId), isNull(authSession.endedAt));
  db.update(authSession).set({ endedAt: now }).where(open).run();
  const alive = and(eq(signInCode.personId, personId), isNull(signInCode.usedAt), gt(signInCode.expiresAt, now));
  db.update(signInCode).set({ expiresAt: now }).where(alive).run();
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
