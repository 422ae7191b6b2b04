import { type Reader, statement } from "#db/client.server";
import type { BookingAnswer, BookingFunction, Locale } from "#db/lists";
import { type CoachingEntry, listCoachingEntries } from "../coaching/calendar";
import { addDays, type Instant, localDateOf, requireInstant } from "../dates";
import { hashSecret } from "../sign-in/secrets";

/** A session in somebody's own calendar, in the words that they may read; nobody else is in it. */
export interface FeedEntry {
  sessionId: number;
  as: BookingFunction | "participant";
  /** Asked, and not answered for the session as it is now. */
  asks: boolean;
  start: Instant;
  end: Instant;
  /** What a trainer prepares, or a participant comes for; an actor comes for the day. */
  session: string | null;
  trainingCode: string | null;
  organisation: string;
  place: string | null;
  changedAt: Instant;
  version: number;
}

export interface Feed {
  locale: Locale | null;
  entries: FeedEntry[];
  coaching: CoachingEntry[];
}

interface Row extends Omit<FeedEntry, "asks"> {
  answer: BookingAnswer | null;
  answeredFor: Instant | null;
}

const ownerSql = `
  SELECT p.id, p.locale FROM calendar_feed f JOIN person p ON p.id = f.person_id
  WHERE f.token_hash = ? AND f.revoked_at IS NULL AND p.disabled_at IS NULL`;

const columns = `s.id AS sessionId, s.start_instant AS start, s.end_instant AS end, s.name AS session, t.code AS trainingCode,
    o.name AS organisation, l.name || ', ' || l.city AS place, s.version,
    (SELECT max(v.at) FROM session_move v WHERE v.session_id = s.id) AS movedAt`;

const around = `JOIN training t ON t.id = s.training_id JOIN organisation o ON o.id = t.client_organisation_id
    LEFT JOIN location l ON l.id = s.location_id`;

/** Only what they were told of, and once it has begun what they agreed to; each session once, as what they do in it. */
const entriesSql = `
  SELECT ${columns}, b.function AS "as", b.answer, b.answered_for AS answeredFor,
    max(b.booked_at, coalesce(b.asked_at, 0), coalesce(b.answered_at, 0)) AS toldAt
  FROM booking b JOIN session s ON s.id = b.session_id ${around}
  WHERE b.person_id = :personId AND b.ended_at IS NULL AND (b.asked_at IS NOT NULL OR b.answer IS NOT NULL)
    AND t.status <> 'cancelled' AND s.end_instant >= :since
    AND (s.start_instant > :now OR b.answer = 'accepted' AND b.answered_for = s.start_instant)
  UNION ALL
  SELECT ${columns}, 'participant', NULL, NULL, coalesce(u.booked_at, e.placed_at)
  FROM enrolment e CROSS JOIN session_participant y ON y.enrolment_id = e.id JOIN session s ON s.id = y.session_id ${around}
  LEFT JOIN make_up_seat u ON y.way = 'guest' AND u.enrolment_id = e.id AND u.session_id = s.id AND u.ended_at IS NULL
  WHERE e.person_id = :personId AND e.ended_at IS NULL AND e.placed_at IS NOT NULL
    AND t.status <> 'cancelled' AND s.end_instant >= :since
  ORDER BY 2, 1`;

/** What was longer ago is no calendar's business any more. */
const daysBack = 90;

/**
 * The calendar behind a private address: the owner's own sessions, from ninety days ago on. Nothing when no address in use
 * has this token, or its owner may not sign in any more. Looking changes nothing. Three statements.
 */
export function findFeed(db: Reader, token: string, now: Instant): Feed | undefined {
  const owner = statement<{ id: number; locale: Locale | null }>(db, ownerSql).get(hashSecret(token));
  if (!owner) return undefined;
  const since = requireInstant(addDays(localDateOf(now), -daysBack), "00:00");
  const rows = statement<Row & { movedAt: Instant | null; toldAt: Instant }>(db, entriesSql);
  return {
    locale: owner.locale,
    entries: rows.all({ personId: owner.id, since, now }).map(entryOf),
    coaching: listCoachingEntries(db, owner.id, since),
  };
}

function entryOf({ movedAt, toldAt, answer, answeredFor, ...row }: Row & { movedAt: Instant | null; toldAt: Instant }) {
  const isActor = row.as === "actor";
  const entry: FeedEntry = {
    ...{ sessionId: row.sessionId, as: row.as, start: row.start, end: row.end, version: row.version },
    ...{ organisation: row.organisation, place: row.place, changedAt: Math.max(toldAt, movedAt ?? 0) },
    session: isActor ? null : row.session,
    trainingCode: isActor ? null : row.trainingCode,
    asks: row.as !== "participant" && !(answer === "accepted" && answeredFor === row.start),
  };
  return entry;
}
