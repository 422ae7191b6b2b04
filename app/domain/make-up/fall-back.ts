import { type Reader, statement } from "#db/client.server";
import type { MakeUpEnd } from "#db/lists-after";
import { addDays, type Instant, type LocalDate, toInstant } from "../dates";
import { queueMessages } from "../message/queue";
import type { WriteContext } from "../write";
import { endSeats } from "./end-seats";
import { busyAt, type Hour } from "./hosts";
import { whyNotThen } from "./rules";

/** A guest's place that no longer stands where its session goes. */
export interface GuestSeat {
  id: number;
  personId: number;
  sessionId: number;
  missed: string;
  organisation: string;
  date: LocalDate;
  startInstant: Instant;
  /** The last day on which they can make it up. */
  until: LocalDate;
}

const guestsWhere = (condition: string) => `
  SELECT u.id, e.person_id AS personId, u.session_id AS sessionId, m.name AS missed, o.name AS organisation, s.date,
    s.start_instant AS startInstant, own.make_up_days AS makeUpDays,
    (SELECT max(x.date) FROM session_participant y
      JOIN session x ON x.id = y.session_id WHERE y.enrolment_id = e.id AND y.way = 'own') AS lastDay
  FROM session s JOIN training t ON t.id = s.training_id JOIN organisation o ON o.id = t.client_organisation_id
  JOIN make_up_seat u ON u.session_id = s.id AND u.ended_at IS NULL
  JOIN enrolment e ON e.id = u.enrolment_id AND e.ended_at IS NULL
  JOIN training own ON own.id = e.training_id JOIN session m ON m.id = u.missed_session_id
  WHERE ${condition} ORDER BY u.id`;

type GuestRow = Omit<GuestSeat, "until"> & { makeUpDays: number; lastDay: LocalDate };

const isToCome = "s.start_instant > :now";

/** To come, or begun without a mark of who is the guest: once the training is cancelled none can be given any more. */
const isUnused = `(${isToCome} OR NOT EXISTS (SELECT 1 FROM attendance_mark k
  WHERE k.session_id = s.id AND k.enrolment_id = e.id AND k.superseded_at IS NULL))`;

const listGuests = (db: Reader, condition: string, key: number, now: Instant): GuestSeat[] =>
  statement<GuestRow>(db, guestsWhere(condition))
    .all({ key, now })
    .map(({ makeUpDays, lastDay, ...seat }) => ({ ...seat, until: addDays(lastDay, makeUpDays) }));

/**
 * The guests who cannot come to a session where it would go: too late for them, or they are elsewhere. Of one that has begun
 * who has no mark yet, as long as it goes to a day that is to come: what is over is only noted otherwise. Five statements.
 */
export function listLosing(db: Reader, there: Hour, now: Instant): GuestSeat[] {
  const begins = toInstant(there.date, there.startsAt);
  if ("fault" in begins) return [];
  const then = { startInstant: begins.instant, date: there.date };
  const isToCome = ({ startInstant }: GuestSeat) => startInstant > now || then.startInstant > now;
  const guests = listGuests(db, `s.id = :key AND ${isUnused}`, there.sessionId, now).filter(isToCome);
  if (guests.length === 0) return [];
  const people = guests.map(({ personId }) => personId);
  const busy = busyAt(db, there, people);
  return guests.filter((guest) => whyNotThen(then, guest, now) !== undefined || busy.has(guest.personId));
}

/** Ends these places and tells who had them; who acts is the one who moved or cancelled. */
export function loseSeats(ctx: WriteContext, seats: readonly GuestSeat[], end: MakeUpEnd): void {
  endSeats(
    ctx,
    seats.map(({ id }) => id),
    end,
  );
  queueMessages(
    ctx,
    seats.map(({ personId, missed, organisation, date }) => ({
      kind: "make_up_lost" as const,
      personId,
      params: { missed, organisation, date },
    })),
  );
}

const ownSql = `
  SELECT u.id FROM enrolment e JOIN make_up_seat u ON u.enrolment_id = e.id AND u.ended_at IS NULL
  JOIN session s ON s.id = u.session_id WHERE e.training_id = :trainingId AND s.start_instant > :now`;

/**
 * A training is cancelled: its guests lose their places and are told; what its own participants would make up elsewhere is
 * of no use to them any more, and given back. What was attended stays as it was.
 */
export function fallBackFrom(ctx: WriteContext, trainingId: number): void {
  loseSeats(ctx, listGuests(ctx.db, `t.id = :key AND ${isUnused}`, trainingId, ctx.now), "session_cancelled");
  const own = statement<{ id: number }>(ctx.db, ownSql).all({ trainingId, now: ctx.now });
  endSeats(
    ctx,
    own.map(({ id }) => id),
    "withdrawn",
  );
}
