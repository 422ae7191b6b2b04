import { type Reader, statement } from "#db/client.server";
import { type Instant, localTimeOf } from "../dates";
import type { Reason, ReasonCode } from "../reasons";
import { isCoachingWithSomebody } from "../schedule/coaching-slots";
import type { Presence } from "../schedule/rules";
import type { StaffRow } from "./staff-rows";

interface Span {
  sessionId: number;
  startInstant: Instant;
  endInstant: Instant;
}

interface Stay extends Omit<Span, "sessionId"> {
  /** Both null of coaching. */
  sessionId: number | null;
  training: string | null;
  personId: number;
  as: Presence;
}

const overlapping = `s.start_instant < :until AND s.end_instant > :from AND t.status <> 'cancelled'`;
const columns = `s.id AS sessionId, s.start_instant AS startInstant, s.end_instant AS endInstant, t.code AS training`;

const staysSql = `
  SELECT b.person_id AS personId, b.function AS "as", ${columns}
  FROM json_each(:people) i CROSS JOIN booking b ON b.person_id = i.value JOIN session s ON s.id = b.session_id
  JOIN training t ON t.id = s.training_id WHERE b.ended_at IS NULL AND ${overlapping}
  UNION ALL
  SELECT e.person_id, 'participant', ${columns}
  FROM json_each(:people) i CROSS JOIN enrolment e ON e.person_id = i.value
  CROSS JOIN session_participant y ON y.enrolment_id = e.id JOIN session s ON s.id = y.session_id
  JOIN training t ON t.id = s.training_id
  WHERE e.placed_at IS NOT NULL AND e.ended_at IS NULL AND ${overlapping}
  UNION ALL
  SELECT c.coach_id, 'trainer', NULL, c.start_instant, c.end_instant, NULL
  FROM json_each(:people) i CROSS JOIN coaching_session c ON c.coach_id = i.value
  WHERE c.start_instant < :until AND c.end_instant > :from AND ${isCoachingWithSomebody("c")}
  ORDER BY 1, 4, 3, 2`;

const doubleBooked: Record<Presence, ReasonCode> = {
  trainer: "trainer_double_booked",
  actor: "actor_double_booked",
  participant: "participant_double_booked",
};

/** Where else whoever stands on these sessions is at that time, by booking; who is nowhere else has no key. One statement. */
export function listClashes(
  db: Reader,
  sessions: readonly Span[],
  staff: readonly StaffRow[],
): ReadonlyMap<number, Reason[]> {
  const standing = staff.filter(({ end }) => end === null);
  const stays = readStays(db, sessions, standing);
  const spans = new Map(sessions.map((one) => [one.sessionId, one]));
  const clashes = new Map<number, Reason[]>();
  for (const { bookingId, sessionId, personId, name } of standing) {
    const own = spans.get(sessionId);
    const elsewhere = (stays.get(personId) ?? []).filter((stay) => own && meets(own, stay));
    const reasons = elsewhere.map((stay) => reasonOf(stay, name));
    if (reasons.length > 0) clashes.set(bookingId, reasons);
  }
  return clashes;
}

function reasonOf({ as, training, startInstant, endInstant }: Stay, person: string): Reason {
  if (training !== null) return { code: doubleBooked[as], params: { person, training } };
  return {
    code: "coaching_at_once",
    params: { person, from: localTimeOf(startInstant), until: localTimeOf(endInstant) },
  };
}

/** Whoever is booked on a session may also be its participant. */
const meets = (own: Span, stay: Stay): boolean =>
  (stay.sessionId !== own.sessionId || stay.as === "participant") &&
  stay.startInstant < own.endInstant &&
  own.startInstant < stay.endInstant;

function readStays(db: Reader, sessions: readonly Span[], standing: readonly StaffRow[]): Map<number, Stay[]> {
  const rows = statement<Stay>(db, staysSql).all({
    people: JSON.stringify([...new Set(standing.map(({ personId }) => personId))]),
    from: Math.min(...sessions.map(({ startInstant }) => startInstant), Number.MAX_SAFE_INTEGER),
    until: Math.max(...sessions.map(({ endInstant }) => endInstant), 0),
  });
  const stays = new Map<number, Stay[]>();
  for (const row of rows) stays.set(row.personId, [...(stays.get(row.personId) ?? []), row]);
  return stays;
}
