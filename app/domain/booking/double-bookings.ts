import { statement } from "#db/client.server";
import type { BookingFunction } from "#db/lists";
import type { session, training } from "#db/schema.server";
import type { Reason } from "../reasons";
import { readNames } from "../schedule/queries";
import type { PersonInSession, Presence } from "../schedule/rules";
import { type WeighedFinding, weighDoubleBookings } from "../schedule/weigh";
import type { WriteContext } from "../write";

type Session = typeof session.$inferSelect;
type Training = typeof training.$inferSelect;

/** Someone who is wanted for a session. */
export interface Wanted {
  personId: number;
  session: Session;
}

/**
 * Why people cannot be in these sessions of one training: they are elsewhere at that hour as trainer, actor or participant,
 * or a participant of the session itself. Each with the session, the hours and the other training.
 */
export function listDoubleBookings(
  { db }: WriteContext,
  { code }: Training,
  wanted: readonly Wanted[],
  as: BookingFunction,
): Reason[] {
  const participants = participantsAmong(db, wanted);
  const sessions = new Map(wanted.map(({ session }) => [session.id, session]));
  const proposed = [...sessions.values()].map((one) => ({
    ...one,
    key: String(one.id),
    label: code,
    sessionId: one.id,
    locationId: null,
    participantCount: 0,
    people: wanted
      .filter(({ session }) => session.id === one.id)
      .flatMap(({ personId }): PersonInSession[] => [
        ...(participants.has(`${one.id}/${personId}`) ? [{ personId, as: "participant" as const }] : []),
        { personId, as },
      ]),
  }));
  const conflicts = weighDoubleBookings(db, proposed);
  const names = readNames(db, idsOf(wanted));
  return conflicts.map((finding) => named(finding, sessions, names));
}

const idsOf = (wanted: readonly Wanted[]): number[] => [...new Set(wanted.map(({ personId }) => personId))];

const amongSql = `
  SELECT y.session_id AS sessionId, e.person_id AS personId
  FROM json_each(:sessions) i CROSS JOIN session_participant y ON y.session_id = i.value
  JOIN enrolment e ON e.id = y.enrolment_id
  WHERE e.ended_at IS NULL AND e.placed_at IS NOT NULL AND e.person_id IN (SELECT value FROM json_each(:people))`;

/** Who of these takes part in the sessions themselves, as `session/person`. */
function participantsAmong(db: WriteContext["db"], wanted: readonly Wanted[]): ReadonlySet<string> {
  const sessions = JSON.stringify([...new Set(wanted.map(({ session }) => session.id))]);
  const people = JSON.stringify(idsOf(wanted));
  const rows = statement<{ sessionId: number; personId: number }>(db, amongSql).all({ sessions, people });
  return new Set(rows.map(({ sessionId, personId }) => `${sessionId}/${personId}`));
}

const presenceBy: Partial<Record<Reason["code"], Presence>> = {
  trainer_double_booked: "trainer",
  actor_double_booked: "actor",
  participant_double_booked: "participant",
};

export const withName = ({ code, params }: Reason, person = ""): Reason => ({ code, params: { ...params, person } });

/** A double booking with the session, the hours and the other training. */
export function named(
  { key, reason, hours, personId = 0 }: WeighedFinding,
  sessions: ReadonlyMap<number, Session>,
  names: ReadonlyMap<number, string>,
): Reason {
  const own = sessions.get(Number(key));
  if (!own) return reason;
  if (reason.code === "coaching_at_once") return withName(reason, names.get(personId));
  const as = presenceBy[reason.code] ?? reason.params?.as ?? "participant";
  const until = hours ?? { from: own.startsAt, until: own.endsAt };
  const person = names.get(personId) ?? "";
  const training = reason.params?.training ?? "";
  return {
    code: "double_booked_in_session",
    params: { as, person, training, session: own.name, date: { date: own.date }, ...until },
  };
}
