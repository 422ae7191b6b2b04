import { lockedFields, type TrainingStatus } from "#db/lists";
import type { FindingLevel } from "~/domain/booking/staffing-rules";
import { type Instant, localDateOf, localTimeOf } from "~/domain/dates";
import { listTrainingJournal } from "~/domain/journal-queries";
import { may, type Subject } from "~/domain/permissions";
import { listTrainingLocks } from "~/domain/planning/locks";
import type { ReasonCode } from "~/domain/reasons";
import { countCertificates, type SessionWithStaff, showTraining } from "~/domain/training/detail";
import { whyNoAttendance, whyNoPlanning } from "~/domain/training/rules";
import { trainingSubject } from "~/domain/training/visible";
import type { User } from "~/domain/user";
import type { RequestContext } from "~/http/request-context";
import { journalWords } from "~/text/journal.server";
import { inWords } from "~/text/reasons.server";

const journalLines = 20;

/** Everything that the page of a training shows to this user. */
export function trainingPage(context: RequestContext, user: User, code: string, query: URLSearchParams) {
  const { db, now, locale } = context;
  const { training, client, region, type, sessions, places, next, taken } = showTraining(db, user, code, now);
  const subject = trainingSubject(db, training);
  const mayAdvance = may(user, "training.advance", subject);
  const step = next.find(({ status }) => status !== "cancelled");
  const { status, version, minParticipants, maxParticipants } = training;
  return {
    training: { code: training.code, status, version, client, region, type, minParticipants, maxParticipants },
    notice: query.get("gelukt"),
    once: crypto.randomUUID(),
    taken: taken.map(({ at, status, reason }) => ({ status, reason, date: localDateOf(at) })),
    step:
      mayAdvance && step
        ? {
            to: step.status,
            allowed: step.allowed,
            asksReason: step.asksReason,
            missing: step.missing.map(({ reason, waivable }) => ({
              words: inWords(reason, locale),
              solve: solutionFor(reason.code),
              waivable,
            })),
          }
        : null,
    mayCancel: next.some(({ status }) => status === "cancelled") && may(user, "training.cancel", subject),
    sessions: sessions.map((session) =>
      sessionRow(session, { now, status, maySeeStaff: may(user, "booking.make", subject) }),
    ),
    places,
    attendanceOff: whyNoAttendance(status) !== undefined,
    certificates:
      may(user, "certificate.issue", subject) && sessions.length > 0 ? countCertificates(db, training.id, now) : null,
    may: maySee(user, subject),
    locks:
      sessions.length > 0 && !whyNoPlanning(status) && may(user, "planningLock.set", subject)
        ? locksOf(db, training.id)
        : null,
    journal: may(user, "training.readJournal", subject) ? journalPart(context, user, training, query) : null,
  };
}

const solutions: Partial<Record<ReasonCode, "participants" | "staff" | "sessions">> = {
  too_few_participants: "participants",
  too_few_trainers: "staff",
  too_few_certified: "staff",
  too_few_actors: "staff",
  trainee_not_counted: "staff",
  session_in_conflict: "sessions",
  session_not_over: "sessions",
  attendance_not_submitted: "sessions",
};

/** Where what is missing can be mended: whatever is about one of the staff, at the staff. */
const solutionFor = (code: ReasonCode) => solutions[code] ?? (code.startsWith("staff_") ? "staff" : null);

const maySee = (user: User, subject: Subject) => ({
  participants: may(user, "enrolment.read", subject),
  staff: may(user, "booking.make", subject),
  attendance: may(user, "attendance.read", subject),
  intervision: may(user, "intervision.read", subject),
  planning: may(user, "training.plan", subject),
});

interface RowContext {
  now: Instant;
  status: TrainingStatus;
  maySeeStaff: boolean;
}

/** Who is still to answer, and what is wrong with the staff, is for those who can do something about it. */
function sessionRow(session: SessionWithStaff, { now, status, maySeeStaff }: RowContext) {
  const {
    id,
    name,
    group,
    groupSize,
    kind,
    date,
    startsAt,
    endsAt,
    place,
    people,
    staffing,
    marked,
    attendanceSubmitted,
    endInstant,
  } = session;
  const { level, counts, findings } = staffing;
  const isOver = endInstant <= now;
  const isOpen = maySeeStaff && !isOver && !whyNoPlanning(status);
  const countOf = (wanted: FindingLevel) => findings.filter((finding) => finding.level === wanted).length;
  return {
    ...{ id, name, group, groupSize, kind, date, startsAt, endsAt, place, marked, attendanceSubmitted },
    people: people.filter(({ isAgreed }) => isAgreed || maySeeStaff),
    staffing: isOpen ? { level, counts, red: countOf("red"), orange: countOf("orange") } : null,
    isOver,
  };
}

/** Each fact that can be fixed, with who fixed it and when. */
function locksOf(db: RequestContext["db"], trainingId: number) {
  const standing = listTrainingLocks(db, trainingId);
  return lockedFields.map((field) => {
    const lock = standing.find((one) => one.field === field);
    return { field, lock: lock ? { by: lock.by, date: localDateOf(lock.at) } : null };
  });
}

function journalPart(
  { db, locale }: RequestContext,
  user: User,
  training: Parameters<typeof listTrainingJournal>[2],
  query: URLSearchParams,
) {
  const before = Number(query.get("voor"));
  const isPaged = Number.isSafeInteger(before) && before > 0;
  const page = listTrainingJournal(db, user, training, { before: isPaged ? before : undefined, limit: journalLines });
  return {
    isPaged,
    before: page.before,
    lines: page.lines.map((line) => ({
      ...{ id: line.id, who: line.who, date: localDateOf(line.at), time: localTimeOf(line.at) },
      ...journalWords(line, locale),
    })),
  };
}

export type TrainingPageData = ReturnType<typeof trainingPage>;
