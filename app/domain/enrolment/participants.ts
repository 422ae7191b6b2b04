import { and, eq, inArray, isNull, lte, sql } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import type { EnrolmentEnd } from "#db/lists";
import { attendanceMark, registration, session } from "#db/schema.server";
import { type Instant, type LocalDate, localDateOf } from "../dates";
import { may } from "../permissions";
import { displayName } from "../person/name";
import { registrationWords } from "../person/registration-words";
import { refuse } from "../refusal";
import { requireTraining, trainingSubject } from "../training/visible";
import type { User } from "../user";
import { countGuests, countPlaces } from "./places";

export interface Participant {
  id: number;
  personId: number;
  name: string;
  organisation: string | null;
  /** The rest is null for a trainer, who sees names and organisations. */
  email: string | null;
  jobTitle: string | null;
  registrations: string[];
  isWalkIn: boolean;
  registeredOn: LocalDate;
  /** Sessions that are over, those with a mark, and those attended in whole or part. */
  attendance: { over: number; recorded: number; attended: number };
}

export interface EndedParticipant {
  id: number;
  name: string;
  end: EnrolmentEnd;
  endedOn: LocalDate;
  reason: string | null;
  /** Who took the place, or the training that they went to. */
  successor: string | null;
}

interface Row {
  id: number;
  personId: number;
  givenName: string;
  infix: string | null;
  familyName: string;
  organisation: string | null;
  email: string;
  jobTitle: string | null;
  isWalkIn: number;
  registeredAt: Instant;
}

/** How many of the waiting list, and of the ended enrolments, a page shows. */
export const pageSize = 50;

/**
 * A training's participants as the user may see them: who has a place (by name), a page of the waiting list in order, and who
 * left, the latest first. Refuses `not_found` to who may not see them. A fixed number of statements.
 */
export function listParticipants(db: Reader, user: User, code: string, now: Instant, waitingPage = 1) {
  const { training, client, rights } = requireReadable(db, user, code);
  const counts = countPlaces(db, training.id);
  const placed = rowsWhere(db, training.id, true, sql`p.family_key, p.given_key, e.id LIMIT 500`);
  const skipped = (waitingPage - 1) * pageSize;
  const inLine = sql`e.registered_at, e.id LIMIT ${pageSize} OFFSET ${skipped}`;
  const waiting = rowsWhere(db, training.id, false, inLine);
  const view = viewer(db, training.id, [...placed, ...waiting], now, rights.seesContact);
  return {
    training: { ...training, client },
    rights,
    ...counts,
    guests: countGuests(db, training.id, now),
    placedList: placed.map(view),
    waitingList: waiting.map(view),
    endedList: rights.mayChange ? listEnded(db, training.id) : [],
  };
}

/** The training and what the user may do with its participants; refuses `not_found` to who may not see them. */
export function requireReadable(db: Reader, user: User, code: string) {
  const { training, client } = requireTraining(db, user, code);
  const subject = trainingSubject(db, training);
  if (!may(user, "enrolment.read", subject)) refuse("not_found", "not_found");
  const mayChange = may(user, "enrolment.enrol", subject);
  return { training, client, rights: { mayChange, seesContact: may(user, "enrolment.readContact", subject) } };
}

const rowsWhere = (db: Reader, trainingId: number, isPlaced: boolean, order: ReturnType<typeof sql>) =>
  db.all<Row>(sql`
    SELECT e.id, e.person_id AS "personId", p.given_name AS "givenName", p.infix, p.family_name AS "familyName",
      o.name AS "organisation", p.email, p.job_title AS "jobTitle", e.is_walk_in AS "isWalkIn",
      e.registered_at AS "registeredAt"
    FROM enrolment e JOIN person p ON p.id = e.person_id LEFT JOIN organisation o ON o.id = e.organisation_id
    WHERE e.training_id = ${trainingId} AND e.ended_at IS NULL AND (e.placed_at IS NOT NULL) = ${isPlaced ? 1 : 0}
    ORDER BY ${order}`);

function viewer(db: Reader, trainingId: number, rows: readonly Row[], now: Instant, seesContact: boolean) {
  const registrations = seesContact ? registrationsOf(db, rows) : new Map<number, string[]>();
  const attendance = attendanceOf(db, trainingId, now);
  return ({ givenName, infix, familyName, registeredAt, isWalkIn, email, jobTitle, ...row }: Row): Participant => ({
    ...row,
    name: displayName(givenName, infix, familyName),
    email: seesContact ? email : null,
    jobTitle: seesContact ? jobTitle : null,
    registrations: registrations.get(row.personId) ?? [],
    isWalkIn: isWalkIn === 1,
    registeredOn: localDateOf(registeredAt),
    attendance: attendance(row.id),
  });
}

function registrationsOf(db: Reader, people: readonly { personId: number }[]): Map<number, string[]> {
  const ids = people.map(({ personId }) => personId);
  const texts = new Map<number, string[]>();
  for (const { personId, ...held } of db.select().from(registration).where(inArray(registration.personId, ids)).all()) {
    texts.set(personId, [...(texts.get(personId) ?? []), registrationWords(held)]);
  }
  return texts;
}

function attendanceOf(db: Reader, trainingId: number, now: Instant) {
  const isOver = and(eq(session.trainingId, trainingId), lte(session.endInstant, now));
  const over = db.select({ id: session.id }).from(session).where(isOver).all().length;
  const marks = db
    .select({ enrolmentId: attendanceMark.enrolmentId, mark: attendanceMark.mark })
    .from(attendanceMark)
    .innerJoin(session, eq(session.id, attendanceMark.sessionId))
    .where(and(isOver, isNull(attendanceMark.supersededAt)))
    .all();
  const recorded = new Map<number, { recorded: number; attended: number }>();
  for (const { enrolmentId, mark } of marks) {
    const one = recorded.get(enrolmentId) ?? { recorded: 0, attended: 0 };
    const attended = one.attended + (mark === "excused" || mark === "absent" ? 0 : 1);
    recorded.set(enrolmentId, { recorded: one.recorded + 1, attended });
  }
  return (id: number) => ({ over, ...(recorded.get(id) ?? { recorded: 0, attended: 0 }) });
}

interface EndedRow extends Omit<EndedParticipant, "name" | "endedOn" | "successor"> {
  givenName: string;
  infix: string | null;
  familyName: string;
  endedAt: Instant;
  successorName: string | null;
  successorCode: string | null;
}

function listEnded(db: Reader, trainingId: number): EndedParticipant[] {
  const rows = db.all<EndedRow>(sql`
    SELECT e.id, e.end, e.ended_at AS "endedAt", e.end_reason AS "reason",
      p.given_name AS "givenName", p.infix, p.family_name AS "familyName", t.code AS "successorCode",
      n.given_name || ' ' || coalesce(n.infix || ' ', '') || n.family_name AS "successorName"
    FROM enrolment e JOIN person p ON p.id = e.person_id LEFT JOIN enrolment s ON s.id = e.successor_id
      LEFT JOIN person n ON n.id = s.person_id LEFT JOIN training t ON t.id = s.training_id
    WHERE e.training_id = ${trainingId} AND e.ended_at IS NOT NULL ORDER BY e.ended_at DESC, e.id DESC LIMIT ${pageSize}`);
  return rows.map(({ givenName, infix, familyName, endedAt, successorName, successorCode, ...row }) => ({
    ...row,
    name: displayName(givenName, infix, familyName),
    endedOn: localDateOf(endedAt),
    successor: row.end === "transferred" ? successorCode : successorName,
  }));
}
