import type { Reader } from "#db/client.server";
import type { Locale } from "#db/lists";
import { type Instant, localDateOf } from "../dates";
import { displayName, sortName } from "../person/name";
import {
  type CaseSession,
  type EnrolmentRow,
  type GroupedRow,
  type MarkRow,
  type PlaceRow,
  readCaseRows,
  type TrainingRow,
} from "./case-rows";
import type { MakeUp, Verdict } from "./facts";
import { verdict } from "./rules";

export type { CaseSession } from "./case-rows";

/** Everything that decides on one participant's certificate, with the verdict. */
export interface CaseFile {
  enrolmentId: number;
  personId: number;
  name: string;
  sortName: string;
  locale: Locale;
  organisation: string | null;
  organisationId: number | null;
  isPlaced: boolean;
  /** A certificate of this enrolment was revoked: only a deliberate act issues another. */
  wasRevoked: boolean;
  training: TrainingRow;
  sessions: CaseSession[];
  /** The sessions of other groups in which they make something up, by id. */
  madeUpIn: ReadonlyMap<number, CaseSession>;
  verdict: Verdict;
  /** The certificate that stands. */
  certificate: { id: number; number: string; issuedAt: Instant } | null;
}

/** The case files of one training's participants, in order of name: six statements, however many there are. */
export function listCaseFiles(db: Reader, trainingId: number, now: Instant): CaseFile[] {
  return caseFiles(db, "e.training_id = :key AND (e.ended_at IS NULL OR c.id IS NOT NULL)", trainingId, now);
}

/** The case files of one person in all their trainings, the newest training first. */
export function listCaseFilesOf(db: Reader, personId: number, now: Instant): CaseFile[] {
  return caseFiles(db, "e.person_id = :key", personId, now).sort(
    (one, other) => (other.sessions[0]?.startInstant ?? now) - (one.sessions[0]?.startInstant ?? now),
  );
}

export function findCaseFile(db: Reader, enrolmentId: number, now: Instant): CaseFile | undefined {
  return caseFiles(db, "e.id = :key", enrolmentId, now)[0];
}

/** The case files of who has no certificate yet in any of these trainings: six statements, however many there are. */
export function listOpenCaseFiles(db: Reader, trainingIds: readonly number[], now: Instant): CaseFile[] {
  const open = "e.training_id IN (SELECT value FROM json_each(:key)) AND e.ended_at IS NULL AND c.id IS NULL";
  return caseFiles(db, open, JSON.stringify(trainingIds), now);
}

function caseFiles(db: Reader, condition: string, key: number | string, now: Instant): CaseFile[] {
  const { enrolments, trainings, sessions, ...of } = readCaseRows(db, condition, key);
  return enrolments.flatMap((enrolment) => {
    const training = trainings.get(enrolment.trainingId);
    if (!training) return [];
    const own = {
      places: of.places.get(enrolment.id) ?? [],
      marks: of.marks.get(enrolment.id) ?? [],
      grouped: of.grouped.get(training.id) ?? [],
      sessions,
    };
    return [caseFile(enrolment, training, own, now)];
  });
}

interface Own {
  places: readonly PlaceRow[];
  marks: readonly MarkRow[];
  grouped: readonly GroupedRow[];
  sessions: ReadonlyMap<number, CaseSession>;
}

function caseFile(enrolment: EnrolmentRow, training: TrainingRow, own: Own, now: Instant): CaseFile {
  const attended = attendanceOf(own);
  const { givenName, infix, familyName } = enrolment;
  const isPlaced = enrolment.placedAt !== null;
  return {
    enrolmentId: enrolment.id,
    personId: enrolment.personId,
    name: displayName(givenName, infix, familyName),
    sortName: sortName(givenName, infix, familyName),
    locale: enrolment.locale ?? "nl",
    organisation: enrolment.organisation,
    organisationId: enrolment.organisationId,
    isPlaced,
    wasRevoked: enrolment.wasRevoked === 1,
    training,
    sessions: attended.sessions,
    madeUpIn: attended.elsewhere,
    certificate: standingCertificate(enrolment),
    verdict: verdict({
      now,
      today: localDateOf(now),
      training,
      enrolment: { placed: isPlaced, ended: enrolment.end },
      ...attended,
    }),
  };
}

/** What the verdict weighs: their own sessions, the marks, and where they make something up. */
function attendanceOf({ places, marks, grouped, sessions }: Own) {
  const markOf = new Map(marks.map((row) => [row.sessionId, row]));
  const isOwn = new Set(places.filter((row) => row.missedSessionId === null).map(({ sessionId }) => sessionId));
  const elsewhere = new Map<number, CaseSession>();
  const makeUps = new Map<number, MakeUp>();
  for (const { sessionId, missedSessionId } of places) {
    const session = sessions.get(sessionId);
    if (missedSessionId === null || !session) continue;
    makeUps.set(missedSessionId, { session, mark: markOf.get(sessionId) ?? null });
    elsewhere.set(sessionId, session);
  }
  const own = [...sessions.values()].filter(({ id }) => isOwn.has(id));
  const met = new Set(own.map(({ position }) => position));
  const lacksGroup = grouped.some(({ position }) => !met.has(position));
  return { sessions: own, marks: markOf, makeUps, elsewhere, lacksGroup };
}

function standingCertificate(row: EnrolmentRow): CaseFile["certificate"] {
  const { certificateId: id, certificateNumber: number, certificateIssuedAt: issuedAt } = row;
  return id !== null && number !== null && issuedAt !== null ? { id, number, issuedAt } : null;
}
