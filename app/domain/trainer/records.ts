import { type Reader, statement } from "#db/client.server";
import type { Instant } from "../dates";
import { displayName } from "../person/name";
import type { AssessmentFacts, Attended, CertificationFacts, Followed, PauseFacts } from "./facts";

/** What was recorded of some people, by person; assessments by candidacy. */
export interface RecordsOf {
  assessments: ReadonlyMap<number, AssessmentFacts[]>;
  followed: ReadonlyMap<number, Followed[]>;
  attended: ReadonlyMap<number, AttendedOf>;
  certifications: ReadonlyMap<number, CertificationFacts[]>;
  pauses: ReadonlyMap<number, PauseFacts[]>;
}

export interface AttendedOf {
  intervisions: Attended[];
  refresherDays: Attended[];
}

const these = "(SELECT value FROM json_each(:ids))";
const idsOf = (personIds: readonly number[]) => ({ ids: JSON.stringify(personIds) });

function grouped<Row extends { key: number }>(rows: readonly Row[]): Map<number, Omit<Row, "key">[]> {
  const all = new Map<number, Omit<Row, "key">[]>();
  for (const { key, ...row } of rows) {
    const own = all.get(key);
    if (own) own.push(row);
    else all.set(key, [row]);
  }
  return all;
}

const assessmentSql = `
  SELECT a.candidacy_id AS key, a.id, a.step_id AS stepId, a.verdict, a.is_equivalent AS isEquivalent,
    a.assessed_on AS assessedOn, a.remark, a.scores, a.session_id AS sessionId, a.document_on AS documentOn,
    a.screening_profile AS screeningProfile, p.given_name AS givenName, p.infix, p.family_name AS familyName
  FROM candidacy c JOIN assessment a ON a.candidacy_id = c.id JOIN person p ON p.id = a.assessor_id
  WHERE c.person_id IN ${these} AND a.withdrawn_at IS NULL ORDER BY a.id`;

type AssessmentRow = Omit<AssessmentFacts, "assessor" | "isEquivalent" | "scores"> & {
  key: number;
  isEquivalent: 0 | 1;
  scores: string;
  givenName: string;
  infix: string | null;
  familyName: string;
};

/** The judgements that were not withdrawn, by candidacy. One statement. */
export function readAssessments(db: Reader, personIds: readonly number[]): ReadonlyMap<number, AssessmentFacts[]> {
  const rows = statement<AssessmentRow>(db, assessmentSql).all(idsOf(personIds));
  return grouped(
    rows.map(({ givenName, infix, familyName, scores, isEquivalent, ...row }) => ({
      ...row,
      scores: JSON.parse(scores) as AssessmentFacts["scores"],
      isEquivalent: isEquivalent === 1,
      assessor: displayName(givenName, infix, familyName),
    })),
  );
}

const followedSql = `
  SELECT c.person_id AS key, t.training_type_id AS trainingTypeId, y.name AS training,
    json_extract(c.facts, '$.issuedOn') AS date, c.number
  FROM certificate c JOIN training t ON t.id = c.training_id JOIN training_type y ON y.id = t.training_type_id
  WHERE c.person_id IN ${these} AND c.ended_at IS NULL ORDER BY c.issued_at`;

/** The trainings they followed up to a certificate that still stands. One statement. */
export const readFollowed = (db: Reader, personIds: readonly number[]): ReadonlyMap<number, Followed[]> =>
  grouped(statement<Followed & { key: number }>(db, followedSql).all(idsOf(personIds)));

const attendedSql = `
  SELECT e.person_id AS key, s.id AS sessionId, t.code AS trainingCode, s.name, s.date, s.kind
  FROM enrolment e JOIN attendance_mark m ON m.enrolment_id = e.id AND m.superseded_at IS NULL
    JOIN session s ON s.id = m.session_id JOIN attendance_submission a ON a.session_id = s.id
    JOIN training t ON t.id = s.training_id JOIN training_type y ON y.id = t.training_type_id
  WHERE e.person_id IN ${these} AND m.mark IN ('present', 'late', 'left_early') AND s.end_instant <= :now
    AND t.status <> 'cancelled' AND (s.kind = 'intervision' OR y.purpose = 'refresher')
  ORDER BY s.date, s.id`;

/** The intervisions they took part in, and the days of training meant to refresh trainers. One statement. */
export function readAttended(db: Reader, personIds: readonly number[], now: Instant): ReadonlyMap<number, AttendedOf> {
  type Row = Attended & { key: number; kind: string };
  const rows = grouped(statement<Row>(db, attendedSql).all({ ...idsOf(personIds), now }));
  const without = ({ kind: _kind, ...row }: Omit<Row, "key">): Attended => row;
  return new Map(
    [...rows].map(([personId, own]) => [
      personId,
      {
        intervisions: own.filter(({ kind }) => kind === "intervision").map(without),
        refresherDays: own.filter(({ kind }) => kind !== "intervision").map(without),
      },
    ]),
  );
}

const certificationSql = `
  SELECT c.person_id AS key, c.id, c.qualification, c.starts_on AS startsOn, c.ends_on AS endsOn,
    c.grace_months AS graceMonths, c.withdrawn_on AS withdrawnOn, c.withdrawn_reason AS withdrawnReason,
    c.candidacy_id AS candidacyId, c.reason, c.validity_months AS validityMonths, c.renew_deliveries AS renewDeliveries,
    c.renew_intervisions AS renewIntervisions, c.renew_refresher_days AS renewRefresherDays, c.renews_id AS renewsId,
    EXISTS (SELECT 1 FROM certification n WHERE n.renews_id = c.id) AS isRenewed
  FROM certification c WHERE c.person_id IN ${these} ORDER BY c.starts_on, c.id`;

/** Every period in which they hold or held a qualification, the earliest first. One statement. */
export function readCertifications(
  db: Reader,
  personIds: readonly number[],
): ReadonlyMap<number, CertificationFacts[]> {
  type Row = Omit<CertificationFacts, "isRenewed"> & { key: number; isRenewed: 0 | 1 };
  const rows = statement<Row>(db, certificationSql).all(idsOf(personIds));
  return grouped(rows.map(({ isRenewed, ...row }) => ({ ...row, isRenewed: isRenewed === 1 })));
}

const pauseSql = `
  SELECT person_id AS key, id, kind, starts_on AS startsOn, ends_on AS endsOn, reason
  FROM pause WHERE person_id IN ${these} ORDER BY starts_on, id`;

/** When they are or were away, the earliest first. One statement. */
export const readPauses = (db: Reader, personIds: readonly number[]): ReadonlyMap<number, PauseFacts[]> =>
  grouped(statement<PauseFacts & { key: number }>(db, pauseSql).all(idsOf(personIds)));
