import { type Reader, statement } from "#db/client.server";
import { isAgreed } from "../booking/state";
import { displayName } from "../person/name";
import type { User } from "../user";
import { headerOf, type RegisterHeader, requireReadable } from "./queries";

/** A line of the presentielijst. */
export interface ListedParticipant {
  enrolmentId: number;
  /** Surname with its tussenvoegsel as Dutch lists write it: `Berg, van den`. */
  surname: string;
  givenName: string;
  organisation: string | null;
  jobTitle: string | null;
  registration: { register: string; number: string } | null;
  /** The training of who comes from another group to make up what they missed. */
  makesUp: string | null;
}

export interface AttendanceList {
  header: Omit<RegisterHeader, "savedAt">;
  title: string;
  trainers: string[];
  participants: ListedParticipant[];
}

interface PersonRow {
  givenName: string;
  infix: string | null;
  familyName: string;
}

type ParticipantRow = PersonRow & {
  enrolmentId: number;
  organisation: string | null;
  jobTitle: string | null;
  makesUp: string | null;
  register: string | null;
  number: string | null;
};

const participantsSql = `
  SELECT e.id AS enrolmentId, p.given_name AS givenName, p.infix, p.family_name AS familyName, o.name AS organisation,
    p.job_title AS jobTitle, r.register, r.number, CASE i.way WHEN 'guest' THEN own.code END AS makesUp
  FROM session_participant i JOIN enrolment e ON e.id = i.enrolment_id
  JOIN person p ON p.id = e.person_id
  JOIN training own ON own.id = e.training_id
  LEFT JOIN organisation o ON o.id = e.organisation_id
  LEFT JOIN registration r ON r.id = (SELECT min(id) FROM registration WHERE person_id = p.id)
  WHERE i.session_id = :sessionId AND e.placed_at IS NOT NULL
    AND (e.ended_at IS NULL OR e.ended_at > :startInstant)
  ORDER BY p.family_key, p.given_key, e.id`;

const trainersSql = `
  SELECT p.given_name AS givenName, p.infix, p.family_name AS familyName
  FROM booking b JOIN session s ON s.id = b.session_id JOIN person p ON p.id = b.person_id
  WHERE b.session_id = ? AND b.function = 'trainer' AND b.capacity <> 'shadow' AND ${isAgreed("b", "s")}
  ORDER BY p.family_key, p.given_key, p.id`;

const titleSql = `
  SELECT y.certificate_title AS title FROM training t JOIN training_type y ON y.id = t.training_type_id WHERE t.id = ?`;

/** What a session's attendance list holds, for who may read its attendance; refuses `not_found`. Five statements. */
export function requireAttendanceList(db: Reader, user: User, sessionId: number): AttendanceList {
  const register = requireReadable(db, user, sessionId);
  const { trainingId, startInstant } = register;
  const participants = statement<ParticipantRow>(db, participantsSql).all({ sessionId, startInstant });
  const trainers = statement<PersonRow>(db, trainersSql).all(sessionId);
  return {
    header: headerOf(db, register),
    title: statement<{ title: string }>(db, titleSql).get(trainingId)?.title ?? "",
    trainers: trainers.map(({ givenName, infix, familyName }) => displayName(givenName, infix, familyName)),
    participants: participants.map(listed),
  };
}

const listed = ({ givenName, infix, familyName, register, number, ...rest }: ParticipantRow): ListedParticipant => ({
  surname: infix ? `${familyName}, ${infix}` : familyName,
  givenName,
  ...rest,
  registration: register && number ? { register, number } : null,
});
