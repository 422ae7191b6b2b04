import { type Reader, statement } from "#db/client.server";
import type { BookingAnswer, BookingEnd } from "#db/lists";
import { type BookingState, bookingState } from "../booking/state";
import { type Instant, type LocalDate, type LocalTime, localDateOf } from "../dates";
import { may } from "../permissions";
import { displayName } from "../person/name";
import { found } from "../refusal";
import type { User } from "../user";
import { readCare } from "./care-facts";
import { lacksOf, talksOf } from "./list";

/** A booking as an actor that stands, with the talks around it. */
export interface ActorBooking {
  id: number;
  sessionId: number;
  session: string;
  trainingCode: string;
  client: string;
  date: LocalDate;
  startsAt: LocalTime;
  endsAt: LocalTime;
  state: BookingState;
  isOver: boolean;
  preTalkOn: LocalDate | null;
  aftercareOn: LocalDate | null;
}

interface PersonRow {
  id: number;
  shownAs: string;
  givenName: string;
  infix: string | null;
  familyName: string;
  organisationId: number | null;
  organisation: string | null;
  hasFile: number;
}

const personSql = `
  SELECT p.id, coalesce(f.display_name, p.given_name) AS shownAs, p.given_name AS givenName, p.infix,
    p.family_name AS familyName, p.organisation_id AS organisationId, o.name AS organisation,
    f.person_id IS NOT NULL AS hasFile
  FROM person p LEFT JOIN actor_file f ON f.person_id = p.id LEFT JOIN organisation o ON o.id = p.organisation_id
  WHERE p.id = ? AND (f.person_id IS NOT NULL
    OR EXISTS (SELECT 1 FROM role_assignment r WHERE r.person_id = p.id AND r.role = 'actor'))`;

/**
 * What planning knows of an actor, without opening the file: when they come and came, which talks wait, and who opened the
 * file. Refuses `not_found` to whoever may not open it. Eight statements.
 */
export function requireActor(db: Reader, user: User, personId: number, now: Instant) {
  const { givenName, infix, familyName, hasFile, ...row } = found(statement<PersonRow>(db, personSql).get(personId));
  found(may(user, "actor.openFile", { organisationId: row.organisationId }) ? row : null);
  const today = localDateOf(now);
  const care = readCare(db, [personId], { from: today, until: today }, now)(personId);
  return {
    ...row,
    name: displayName(givenName, infix, familyName),
    hasFile: hasFile === 1,
    talks: talksOf(care, today),
    lacks: lacksOf(care, today),
    coming: listActorBookings(db, comingSql, personId, now),
    past: listActorBookings(db, pastSql, personId, now),
    openings: listOpenings(db, personId),
  };
}

interface BookingRow extends Omit<ActorBooking, "state" | "isOver"> {
  startInstant: Instant;
  endInstant: Instant;
  askedAt: Instant | null;
  answer: BookingAnswer | null;
  answeredFor: Instant | null;
  end: BookingEnd | null;
  attendanceSubmitted: number;
}

const heldOn = (kind: string) => `(SELECT c.held_on FROM care_talk c WHERE c.booking_id = b.id AND c.kind = '${kind}')`;

const bookingsSql = (condition: string) => `
  SELECT b.id, s.id AS sessionId, s.name AS session, t.code AS trainingCode, o.name AS client, s.date,
    s.starts_at AS startsAt, s.ends_at AS endsAt, s.start_instant AS startInstant, s.end_instant AS endInstant,
    b.asked_at AS askedAt, b.answer, b.answered_for AS answeredFor, b."end",
    EXISTS (SELECT 1 FROM attendance_submission a WHERE a.session_id = s.id) AS attendanceSubmitted,
    ${heldOn("pre_talk")} AS preTalkOn, ${heldOn("aftercare")} AS aftercareOn
  FROM booking b JOIN session s ON s.id = b.session_id JOIN training t ON t.id = s.training_id
  JOIN organisation o ON o.id = t.client_organisation_id
  WHERE b.person_id = :personId AND b.function = 'actor' AND b.ended_at IS NULL AND t.status <> 'cancelled' AND ${condition}`;

const shown = 20;
const comingSql = `${bookingsSql("s.end_instant > :now")} ORDER BY s.start_instant, s.id LIMIT ${shown}`;
const pastSql = `${bookingsSql("s.end_instant <= :now")} ORDER BY s.start_instant DESC, s.id DESC LIMIT ${shown}`;

function listActorBookings(db: Reader, sql: string, personId: number, now: Instant): ActorBooking[] {
  return statement<BookingRow>(db, sql)
    .all({ personId, now })
    .map(({ startInstant, endInstant, askedAt, answer, answeredFor, end, attendanceSubmitted, ...row }) => {
      const session = { startInstant, endInstant, attendanceSubmitted: attendanceSubmitted === 1 };
      const state = bookingState({ askedAt, answer, answeredFor, end }, session, now);
      return { ...row, state, isOver: endInstant <= now };
    });
}

interface OpeningRow {
  id: number;
  at: Instant;
  givenName: string | null;
  infix: string | null;
  familyName: string | null;
}

const openingsSql = `
  SELECT j.id, j.at, u.given_name AS givenName, u.infix, u.family_name AS familyName
  FROM journal j LEFT JOIN person u ON u.id = j.user_id
  WHERE j.subject_kind = 'person' AND j.subject_id = ? AND j.verb = 'actor.openFile' ORDER BY j.id DESC LIMIT 10`;

const listOpenings = (db: Reader, personId: number) =>
  statement<OpeningRow>(db, openingsSql)
    .all(String(personId))
    .map(({ id, at, givenName, infix, familyName }) => ({
      ...{ id, at },
      who: givenName && familyName ? displayName(givenName, infix, familyName) : null,
    }));
