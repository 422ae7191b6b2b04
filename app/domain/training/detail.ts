import { type Reader, statement } from "#db/client.server";
import type { BookingFunction, TrainingStatus } from "#db/lists";
import type { SessionStaffing } from "../booking/staffing";
import { isAgreedState, isStandingState } from "../booking/staffing-count";
import type { Staffing } from "../booking/staffing-rules";
import { listCaseFiles } from "../certificate/case-file";
import { whyWithheld } from "../certificate/withheld";
import type { Instant } from "../dates";
import type { PlaceCounts } from "../enrolment/places";
import { displayName } from "../person/name";
import { found } from "../refusal";
import type { User } from "../user";
import { nextSteps, type Step } from "./rules";
import type { SessionState } from "./sessions";
import { readState } from "./step-facts";
import { findTraining, requireTraining } from "./visible";

/** Whoever stands on a session; who did not say yes to it may still say no. */
export interface NamedStaff {
  name: string;
  function: BookingFunction;
  isAgreed: boolean;
}

export interface SessionWithStaff extends SessionState {
  /** Trainers first. */
  people: NamedStaff[];
  staffing: Staffing;
}

export interface TakenStep {
  status: TrainingStatus;
  at: Instant;
  who: string | null;
  reason: string | null;
}

export interface CertificateCounts {
  issued: number;
  /** Qualify and have none yet. */
  ready: number;
  /** Do not qualify, or not yet. */
  open: number;
}

/** A training as its page and the command line show it. */
export interface TrainingDetail {
  training: ReturnType<typeof requireTraining>["training"];
  client: string;
  region: string;
  type: string;
  sessions: SessionWithStaff[];
  places: PlaceCounts;
  /** What may come next, each with what it lacks. */
  next: Step[];
  /** What came before, the first first. */
  taken: TakenStep[];
}

/** A training if the user may see it (null, the system, sees all); refuses `not_found` otherwise. A fixed number of statements. */
export function showTraining(db: Reader, user: User | null, code: string, now: Instant): TrainingDetail {
  const row = user ? requireTraining(db, user, code) : found(findTraining(db, code));
  const { sessions, staffing, places, facts } = readState(db, row.training, now);
  return {
    ...row,
    places,
    sessions: sessions.map((session) => withStaff(session, staffing.get(session.id))),
    next: nextSteps(facts),
    taken: listTaken(db, row.training.id),
  };
}

function withStaff(session: SessionState, staffed: SessionStaffing | undefined): SessionWithStaff {
  const { people, level, counts, findings } = found(staffed);
  const standing = people
    .filter(({ state }) => isStandingState(state))
    .map(({ name, function: as, state }) => ({ name, function: as, isAgreed: isAgreedState(state) }));
  const ordered = standing.toSorted((one, other) => other.function.localeCompare(one.function));
  return { ...session, people: ordered, staffing: { level, counts, findings } };
}

interface StepRow extends Omit<TakenStep, "who"> {
  givenName: string | null;
  infix: string | null;
  familyName: string | null;
}

const takenSql = `
  SELECT s.status, s.at, s.reason, p.given_name AS givenName, p.infix, p.family_name AS familyName
  FROM training_step s LEFT JOIN person p ON p.id = s.by_id WHERE s.training_id = ? ORDER BY s.at, s.id`;

const listTaken = (db: Reader, trainingId: number): TakenStep[] =>
  statement<StepRow>(db, takenSql)
    .all(trainingId)
    .map(({ givenName, infix, familyName, ...step }) => ({
      ...step,
      who: givenName && familyName ? displayName(givenName, infix, familyName) : null,
    }));

/** How far a training is with its certificates: the same verdict as on the page that issues them. */
export function countCertificates(db: Reader, trainingId: number, now: Instant): CertificateCounts {
  const files = listCaseFiles(db, trainingId, now);
  const without = files.filter(({ certificate }) => certificate === null);
  const ready = without.filter((file) => whyWithheld(file) === null).length;
  return { issued: files.length - without.length, ready, open: without.length - ready };
}
