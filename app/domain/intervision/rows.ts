import { type Reader, statement } from "#db/client.server";
import type { GuideRegister, IntervisionTheme } from "#db/lists-after";
import type { Instant, LocalDate, LocalTime } from "../dates";
import { displayName } from "../person/name";
import type { Member } from "./facts";

interface Named {
  givenName: string;
  infix: string | null;
  familyName: string;
}

const nameOf = ({ givenName, infix, familyName }: Named): string => displayName(givenName, infix, familyName);

/** A participant with the group in which they are, if any. */
export interface MemberRow extends Member {
  trainingId: number;
  groupId: number | null;
}

const memberColumns = `e.id AS enrolmentId, e.person_id AS personId, p.given_name AS givenName, p.infix,
  p.family_name AS familyName, o.name AS organisation, e.organisation_id AS organisationId, p.manager_id AS managerId,
  t.code AS trainingCode, e.training_id AS trainingId, m.group_id AS groupId`;

const memberJoins = `JOIN person p ON p.id = e.person_id JOIN training t ON t.id = e.training_id
  LEFT JOIN organisation o ON o.id = e.organisation_id`;

const takesPart = "e.placed_at IS NOT NULL AND e.ended_at IS NULL";
const byName = "ORDER BY p.family_key, p.given_key, e.id";

const participantsSql = `SELECT ${memberColumns}
  FROM json_each(?) i CROSS JOIN enrolment e ON e.training_id = i.value ${memberJoins}
  LEFT JOIN intervision_member m ON m.enrolment_id = e.id AND m.left_at IS NULL
  WHERE ${takesPart} ${byName}`;

const membersSql = `SELECT ${memberColumns}
  FROM json_each(?) i CROSS JOIN intervision_member m ON m.group_id = i.value AND m.left_at IS NULL
  JOIN enrolment e ON e.id = m.enrolment_id ${memberJoins} WHERE ${takesPart} ${byName}`;

type RawMember = Omit<MemberRow, "name"> & Named;

const memberOf = ({ givenName, infix, familyName, ...row }: RawMember): MemberRow => ({
  ...row,
  name: nameOf({ givenName, infix, familyName }),
});

/** Who takes part in these trainings, by name: placed and not ended. One statement. */
export const readParticipants = (db: Reader, trainingIds: readonly number[]): MemberRow[] =>
  statement<RawMember>(db, participantsSql).all(JSON.stringify(trainingIds)).map(memberOf);

/** Who is in these groups now, by name. One statement. */
export const readMembers = (db: Reader, groupIds: readonly number[]): MemberRow[] =>
  statement<RawMember>(db, membersSql).all(JSON.stringify(groupIds)).map(memberOf);

export interface GroupRow {
  id: number;
  name: string;
  version: number;
  homeId: number;
  homeCode: string;
  guideId: number | null;
  guideName: string | null;
}

const groupsSql = (condition: string) => `
  SELECT g.id, g.name, g.version, g.training_id AS homeId, h.code AS homeCode, g.guide_id AS guideId,
    p.given_name AS givenName, p.infix, p.family_name AS familyName
  FROM intervision_group g JOIN training h ON h.id = g.training_id LEFT JOIN person p ON p.id = g.guide_id
  WHERE ${condition}`;

const groupsOfSql = groupsSql(`g.ended_at IS NULL AND (g.training_id = :id OR g.id IN (
    SELECT m.group_id FROM enrolment e JOIN intervision_member m ON m.enrolment_id = e.id AND m.left_at IS NULL
    WHERE e.training_id = :id AND ${takesPart}))
  ORDER BY g.training_id <> :id, h.code, length(g.name), g.name`);

type RawGroup = Omit<GroupRow, "guideName"> & { [Part in keyof Named]: string | null };

const groupOf = ({ givenName, infix, familyName, ...row }: RawGroup): GroupRow => ({
  ...row,
  guideName: givenName && familyName ? displayName(givenName, infix, familyName) : null,
});

/** The groups of a training that did not end: its own, and those of others in which its participants are. One statement. */
export const readGroupsOf = (db: Reader, trainingId: number): GroupRow[] =>
  statement<RawGroup>(db, groupsOfSql).all({ id: trainingId }).map(groupOf);

/** In SQL: groups of its own stand, or some of its participants are in one of another training; `id` is the training's. */
export const isDividedIn = (id: string): string => `(
  EXISTS (SELECT 1 FROM intervision_group g WHERE g.training_id = ${id} AND g.ended_at IS NULL) OR EXISTS (
    SELECT 1 FROM enrolment e JOIN intervision_member m ON m.enrolment_id = e.id AND m.left_at IS NULL
    WHERE e.training_id = ${id} AND ${takesPart}))`;

const metInGroupsSql = `
  SELECT EXISTS (SELECT 1 FROM session s WHERE s.training_id = :id AND s.group_id IS NOT NULL) OR EXISTS (
    SELECT 1 FROM enrolment e JOIN intervision_member m ON m.enrolment_id = e.id WHERE e.training_id = :id) AS isSo`;

/** Whether a training meets, or once met, in groups: whoever is in none then misses meetings. One statement. */
export const meetsInGroups = (db: Reader, trainingId: number): boolean =>
  statement<{ isSo: 0 | 1 }>(db, metInGroupsSql).get({ id: trainingId })?.isSo === 1;

/** An intervision of a training, of all of it or of one group. */
export interface MeetingRow {
  sessionId: number;
  trainingId: number;
  groupId: number | null;
  position: number;
  name: string;
  date: LocalDate;
  startsAt: LocalTime;
  endsAt: LocalTime;
  startInstant: Instant;
  place: string | null;
  submittedAt: Instant | null;
  minutes: number | null;
  theme: IntervisionTheme | null;
  remark: string | null;
}

const meetingsSql = (from: string) => `
  SELECT s.id AS sessionId, s.training_id AS trainingId, s.group_id AS groupId, s.position, s.name, s.date,
    s.starts_at AS startsAt, s.ends_at AS endsAt, s.start_instant AS startInstant, l.name || ', ' || l.city AS place,
    a.at AS submittedAt, r.minutes, r.theme, r.organisational_remark AS remark
  FROM json_each(?) i CROSS JOIN session s ON ${from}
  LEFT JOIN location l ON l.id = s.location_id LEFT JOIN attendance_submission a ON a.session_id = s.id
  LEFT JOIN intervision_record r ON r.session_id = s.id
  WHERE s.kind = 'intervision' ORDER BY s.position, s.id`;

const ofGroupsSql = meetingsSql("s.group_id = i.value");
const ofTrainingsSql = meetingsSql("s.training_id = i.value");

/** The meetings of these groups in the order of the parts. One statement. */
export const readMeetings = (db: Reader, groupIds: readonly number[]): MeetingRow[] =>
  statement<MeetingRow>(db, ofGroupsSql).all(JSON.stringify(groupIds));

/** Every intervision of these trainings, their groups' too, in the order of the parts. One statement. */
export const readIntervisions = (db: Reader, trainingIds: readonly number[]): MeetingRow[] =>
  statement<MeetingRow>(db, ofTrainingsSql).all(JSON.stringify(trainingIds));

/** A registration that may hold on some day. */
export interface RegistrationRow {
  id: number;
  personId: number;
  register: GuideRegister;
  number: string;
  startsOn: LocalDate;
  endsOn: LocalDate | null;
}

const registrationsSql = `
  SELECT r.id, r.person_id AS personId, r.register, r.number, r.starts_on AS startsOn, r.ends_on AS endsOn
  FROM json_each(?) i CROSS JOIN guide_registration r ON r.person_id = i.value ORDER BY r.register, r.starts_on, r.id`;

/** The registrations of these people as a guide. One statement. */
export const readRegistrations = (db: Reader, personIds: readonly number[]): RegistrationRow[] =>
  statement<RegistrationRow>(db, registrationsSql).all(JSON.stringify(personIds));
