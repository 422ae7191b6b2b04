import type { TrainingFacts } from "#db/certificate-facts";
import { type Verdict, verdict } from "~/domain/certificate/rules";
import type { Instant } from "~/domain/dates";
import type { Marks, StoredSession } from "./attendance";
import { addCertificate, type Named, nextNumber, type Series } from "./certificate-rows";
import { fullName } from "./people";
import type { Qualified } from "./qualified";
import type { EnrolmentDraft, Stage, TrainingDraft, TrainingType } from "./shapes";

export interface Ended {
  code: string;
  trainingId: number;
  draft: TrainingDraft;
  sessions: readonly StoredSession[];
  enrolments: readonly EnrolmentDraft[];
  marks: Marks;
  closedDay: number;
  type: TrainingType;
  /** Everybody gets a certificate that stands. */
  isSure: boolean;
}

/** A certificate that is going to be issued; one that replaces another comes later than it. */
interface Issue {
  day: number;
  at: Instant;
  ended: Ended;
  enrolment: EnrolmentDraft;
  verdict: Verdict;
  replaces: Issue | null;
  endedAt: Instant | null;
  revoked: boolean;
  /** Settled when it is written. */
  id: number;
  number: string;
}

const issuedShare = 0.97;

/**
 * Issues certificates for nearly all who qualify and for the qualifications, in order of time, so that a year's numbers
 * have no gaps. Gives the enrolments of which one stands.
 */
export function issueCertificates(
  stage: Stage,
  trainings: readonly Ended[],
  qualified: readonly Qualified[],
  series: Series,
): Set<number> {
  const issues = trainings.flatMap((ended) => listIssues(stage, ended));
  const inOrder = [
    ...issues.map((issue) => ({
      at: issue.at,
      key: issue.enrolment.id,
      write: () => writeIssue(stage, issue, series),
    })),
    ...qualified.map((one) => ({
      at: one.at,
      key: one.certificationId,
      write: () => writeQualified(stage, one, series),
    })),
  ].toSorted((one, other) => one.at - other.at || one.key - other.key);
  for (const { write } of inOrder) write();
  return new Set(issues.filter((issue) => issue.endedAt === null).map((issue) => issue.enrolment.id));
}

function listIssues(stage: Stage, ended: Ended): Issue[] {
  const day = officeDay(stage, ended.closedDay + stage.random.int(1, 4));
  const judged = ended.enrolments.map((enrolment) => ({ enrolment, verdict: judge(stage, ended, enrolment) }));
  return judged
    .filter((each) => each.verdict.state === "qualifies" && (ended.isSure || stage.random.chance(issuedShare)))
    .flatMap((each, index) => {
      const at = stage.calendar.instant(day, "10:00") + index * 1000;
      const issue = { ...each, ended, day, at, ...fresh };
      return ended.isSure ? [issue] : withAftermath(stage, issue);
    });
}

/** This day, or the Monday after it; never after yesterday. */
function officeDay({ calendar, today }: Stage, day: number): number {
  const weekday = calendar.weekdayOf(day);
  return Math.min(weekday > 5 ? day + 8 - weekday : day, today - 1);
}

const fresh = { replaces: null, endedAt: null, revoked: false, id: 0, number: "" };

/** One in a hundred is replaced (a name put right) and a few are revoked. */
function withAftermath(stage: Stage, issue: Issue): Issue[] {
  const day = officeDay(stage, issue.day + stage.random.int(5, 30));
  const fate = stage.random.int(1, 200);
  if (day <= issue.day || fate > 3) return [issue];
  const at = stage.calendar.instant(day, "11:00") + stage.random.int(0, 7200) * 1000;
  issue.endedAt = at;
  if (fate > 2) return [{ ...issue, revoked: true }];
  return [issue, { ...issue, day, at, replaces: issue, endedAt: null }];
}

function judge(stage: Stage, ended: Ended, enrolment: EnrolmentDraft): Verdict {
  const { attendanceShare, makeUpDays } = ended.type;
  return verdict({
    now: stage.now,
    today: stage.calendar.dateOf(stage.today),
    training: { status: "closed", attendanceShare, makeUpDays },
    enrolment: { placed: enrolment.placed, ended: enrolment.ended },
    sessions: ended.sessions.map((session) => ({ ...session, ...factsOf(session) })),
    marks: ended.marks.get(enrolment.id) ?? new Map(),
    makeUps: new Map(),
  });
}

const factsOf = ({ part: { name, kind, netMinutes, isCompulsory } }: StoredSession) => ({
  name,
  kind,
  netMinutes,
  isCompulsory,
});

function writeIssue(stage: Stage, issue: Issue, series: Series): void {
  const { batch, coordinator } = stage;
  const named = nextNumber(stage, issue.day, series);
  issue.number = named.number;
  issue.id = addCertificate(stage, freeze(stage, issue, named), {
    enrolmentId: issue.enrolment.id,
    certificationId: null,
    personId: issue.enrolment.person.id,
    trainingId: issue.ended.trainingId,
    issuedAt: issue.at,
    replacesId: issue.replaces?.id ?? null,
    endedAt: issue.endedAt,
  });
  if (issue.revoked && issue.endedAt !== null) {
    const reason = "Presentie bleek niet te kloppen";
    batch.add("certificateRevocation", { certificateId: issue.id, reason, at: issue.endedAt, byId: coordinator.id });
  }
}

function writeQualified(stage: Stage, { facts, personId, certificationId, at, day }: Qualified, series: Series): void {
  const stated = { ...facts, ...nextNumber(stage, day, series), replaces: null };
  const earned = { enrolmentId: null, trainingId: null, certificationId, personId };
  addCertificate(stage, stated, { ...earned, issuedAt: at, replacesId: null, endedAt: null });
}

function freeze(
  { programme }: Stage,
  { ended, enrolment, verdict: judged, replaces }: Issue,
  named: Named,
): TrainingFacts {
  const attended = new Set(judged.sessions.filter((session) => session.minutes > 0).map((session) => session.id));
  const sessions = ended.sessions.filter((session) => attended.has(session.id));
  return {
    version: 1,
    ...named,
    holder: fullName(enrolment.person),
    registration: enrolment.person.registration,
    programme: programme.name,
    issuer: programme.issuer,
    signatory: { name: programme.signatoryName, title: programme.signatoryTitle },
    training: { code: ended.code, title: ended.type.certificateTitle, statement: ended.type.certificateStatement },
    organisation: enrolment.organisation,
    sessions: sessions.map(({ part: { name, kind, netMinutes }, date, room }) => ({
      name,
      kind,
      date,
      place: `${room.name}, ${room.city}`,
      netMinutes,
    })),
    netMinutes: judged.netMinutes,
    trainers: [...new Set(ended.sessions.flatMap((session) => session.trainers.map(fullName)))],
    replaces: replaces?.number ?? null,
    locale: "nl",
  };
}
