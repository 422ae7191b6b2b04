import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { BookingFunction } from "#db/lists";
import { enrolment, makeUpSeat, type session, type training } from "#db/schema.server";
import type { Reason } from "../reasons";
import { isAmong, readNames } from "../schedule/queries";
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
 * or a participant of this very training or session. Each with the session, the hours and the other training.
 */
export function listDoubleBookings(
  { db }: WriteContext,
  { id, code }: Training,
  wanted: readonly Wanted[],
  as: BookingFunction,
): Reason[] {
  const participants = placedAmong(db, id, wanted);
  const guests = guestsAmong(db, wanted);
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
      .flatMap(({ personId }) => [
        ...(participants.get(personId) ?? guests.get(`${one.id}/${personId}`) ?? []),
        { personId, as },
      ]),
  }));
  const conflicts = weighDoubleBookings(db, proposed);
  const names = readNames(db, idsOf(wanted));
  return conflicts.map((finding) => named(finding, sessions, names));
}

const idsOf = (wanted: readonly Wanted[]): number[] => [...new Set(wanted.map(({ personId }) => personId))];

function placedAmong(db: WriteContext["db"], trainingId: number, wanted: readonly Wanted[]) {
  const placed = and(isNull(enrolment.endedAt), isNotNull(enrolment.placedAt));
  const rows = db
    .select({ personId: enrolment.personId })
    .from(enrolment)
    .where(and(eq(enrolment.trainingId, trainingId), isAmong(enrolment.personId, idsOf(wanted)), placed))
    .all();
  return new Map<number, PersonInSession[]>(rows.map(({ personId }) => [personId, [{ personId, as: "participant" }]]));
}

/** Who of these makes something up in the session itself. */
function guestsAmong(db: WriteContext["db"], wanted: readonly Wanted[]): ReadonlyMap<string, PersonInSession[]> {
  const rows = db
    .select({ sessionId: makeUpSeat.sessionId, personId: enrolment.personId })
    .from(makeUpSeat)
    .innerJoin(enrolment, eq(enrolment.id, makeUpSeat.enrolmentId))
    .where(
      and(
        isAmong(
          makeUpSeat.sessionId,
          wanted.map(({ session }) => session.id),
        ),
        isAmong(enrolment.personId, idsOf(wanted)),
        isNull(makeUpSeat.endedAt),
        isNull(enrolment.endedAt),
      ),
    )
    .all();
  return new Map(
    rows.map(({ sessionId, personId }) => [`${sessionId}/${personId}`, [{ personId, as: "participant" }]]),
  );
}

const presenceBy: Partial<Record<Reason["code"], Presence>> = {
  trainer_double_booked: "trainer",
  actor_double_booked: "actor",
  participant_double_booked: "participant",
};

function named(
  { key, reason, hours, personId = 0 }: WeighedFinding,
  sessions: ReadonlyMap<number, Session>,
  names: ReadonlyMap<number, string>,
): Reason {
  const own = sessions.get(Number(key));
  if (!own) return reason;
  const as = presenceBy[reason.code] ?? reason.params?.as ?? "participant";
  const until = hours ?? { from: own.startsAt, until: own.endsAt };
  const person = names.get(personId) ?? "";
  const training = reason.params?.training ?? "";
  return {
    code: "double_booked_in_session",
    params: { as, person, training, session: own.name, date: { date: own.date }, ...until },
  };
}
