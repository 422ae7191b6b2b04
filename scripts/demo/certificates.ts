import type { TrainingFacts } from "#db/certificate-facts";
import { certificateNumber, type Verdict, verdict, verificationCode } from "~/domain/certificate/rules";
import type { Instant } from "~/domain/dates";
import type { Marks, StoredSession } from "./attendance";
import { fullName } from "./people";
import type { EnrolmentDraft, Stage, TrainingDraft } from "./shapes";

export interface Ended {
  code: string;
  trainingId: number;
  draft: TrainingDraft;
  sessions: readonly StoredSession[];
  enrolments: readonly EnrolmentDraft[];
  marks: Marks;
  closedDay: number;
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

/** The last number given out in each year. */
export type Series = Map<number, number>;

/** Issues certificates for nearly all who qualify, in order of time, so that a year's numbers have no gaps. */
export function issueCertificates(stage: Stage, trainings: readonly Ended[], series: Series): Set<number> {
  const issues = trainings.flatMap((ended) => listIssues(stage, ended));
  issues.sort((a, b) => a.at - b.at || a.enrolment.id - b.enrolment.id);
  for (const issue of issues) writeIssue(stage, issue, series);
  return new Set(issues.filter((issue) => issue.endedAt === null).map((issue) => issue.enrolment.id));
}

function listIssues(stage: Stage, ended: Ended): Issue[] {
  const day = officeDay(stage, ended.closedDay + stage.random.int(1, 4));
  const judged = ended.enrolments.map((enrolment) => ({ enrolment, verdict: judge(stage, ended, enrolment) }));
  return judged
    .filter((each) => each.verdict.state === "qualifies" && stage.random.chance(issuedShare))
    .flatMap((each, index) => {
      const at = stage.calendar.instant(day, "10:00") + index * 1000;
      return withAftermath(stage, { ...each, ended, day, at, ...fresh });
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
  const { attendanceShare, makeUpDays } = stage.type;
  return verdict({
    now: stage.now,
    today: stage.calendar.dateOf(stage.today),
    training: { status: "closed", attendanceShare, makeUpDays },
    enrolment: { placed: enrolment.placed, ended: enrolment.ended },
    sessions: ended.sessions.map((session) => ({ ...session, ...factsOf(session) })),
    marks: ended.marks.get(enrolment.id) ?? new Map(),
  });
}

const factsOf = ({ part: { name, kind, netMinutes, isCompulsory } }: StoredSession) => ({
  name,
  kind,
  netMinutes,
  isCompulsory,
});

function writeIssue(stage: Stage, issue: Issue, series: Series): void {
  const { batch, calendar, coordinator, random } = stage;
  const issuedOn = calendar.dateOf(issue.day);
  const year = Number(issuedOn.slice(0, 4));
  const sequence = (series.get(year) ?? 0) + 1;
  series.set(year, sequence);
  issue.number = certificateNumber(year, sequence);
  const code = verificationCode(random.bytes(16));
  issue.id = batch.add("certificate", {
    number: issue.number,
    year,
    sequence,
    code,
    enrolmentId: issue.enrolment.id,
    certificationId: null,
    personId: issue.enrolment.person.id,
    trainingId: issue.ended.trainingId,
    facts: freeze(stage, issue, { number: issue.number, code, issuedOn }),
    issuedAt: issue.at,
    issuedById: coordinator.id,
    replacesId: issue.replaces?.id ?? null,
    endedAt: issue.endedAt,
  });
  if (issue.revoked && issue.endedAt !== null) {
    const reason = "Presentie bleek niet te kloppen";
    batch.add("certificateRevocation", { certificateId: issue.id, reason, at: issue.endedAt, byId: coordinator.id });
  }
}

function freeze(
  { programme, type }: Stage,
  { ended, enrolment, verdict: judged, replaces }: Issue,
  named: { number: string; code: string; issuedOn: string },
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
    training: { code: ended.code, title: type.certificateTitle, statement: type.certificateStatement },
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
