import { and, desc, eq, isNull } from "drizzle-orm";
import { type Reader, statement } from "#db/client.server";
import { coachingRequest } from "#db/schema.server";
import type { Instant } from "../dates";
import { displayName } from "../person/name";
import type { User } from "../user";
import { type NameRow, nameColumns, readActions, type SessionRow, sessionColumns, withPlace } from "./rows";

const ownSql = `
  SELECT b.id AS bookingId, b.is_present AS isPresent, s.start_instant > :now AS isComing, ${sessionColumns}, ${nameColumns("p")}
  FROM coaching_booking b JOIN coaching_session s ON s.id = b.coaching_session_id JOIN person p ON p.id = s.coach_id
  ${withPlace}
  WHERE b.person_id = :userId AND b.ended_at IS NULL ORDER BY s.start_instant DESC, s.id LIMIT 100`;

type Row = SessionRow & NameRow & { bookingId: number; isPresent: 0 | 1 | null; isComing: 0 | 1 };

/** The user's own coaching, with what they agreed: what is to come first, then the latest that was. Two statements. */
export function listOwnCoaching(db: Reader, user: User, now: Instant) {
  const rows = statement<Row>(db, ownSql).all({ userId: user.id, now });
  const actions = readActions(
    db,
    user.id,
    rows.map(({ bookingId }) => bookingId),
  );
  const all = rows.map(({ givenName, infix, familyName, isPresent, isComing, ...row }) => ({
    ...row,
    coach: displayName(givenName, infix, familyName),
    isComing: isComing === 1,
    isPresent: isPresent === null ? null : isPresent === 1,
    actions: actions.get(row.bookingId) ?? [],
  }));
  return { coming: all.filter(({ isComing }) => isComing).reverse(), past: all.filter(({ isComing }) => !isComing) };
}

export type OwnCoaching = ReturnType<typeof listOwnCoaching>["coming"][number];

/** What the user asked for and has not got yet. One statement. */
export const findOpenRequest = (db: Reader, user: User) =>
  db
    .select({ id: coachingRequest.id, theme: coachingRequest.theme, at: coachingRequest.at })
    .from(coachingRequest)
    .where(and(eq(coachingRequest.personId, user.id), isNull(coachingRequest.closedAt)))
    .orderBy(desc(coachingRequest.id))
    .get() ?? null;
