import { type Instant, localDateOf, localTimeOf } from "~/domain/dates";
import { listTrainingJournal } from "~/domain/journal-queries";
import { may, type Subject } from "~/domain/permissions";
import { countCertificates, type SessionWithStaff, showTraining } from "~/domain/training/detail";
import { whyNoAttendance } from "~/domain/training/rules";
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
              solve: solutions[reason.code] ?? null,
              waivable,
            })),
          }
        : null,
    mayCancel: next.some(({ status }) => status === "cancelled") && may(user, "training.cancel", subject),
    sessions: sessions.map((session) => sessionRow(session, now)),
    places,
    attendanceOff: whyNoAttendance(status) !== undefined,
    certificates:
      may(user, "certificate.issue", subject) && sessions.length > 0 ? countCertificates(db, training.id, now) : null,
    may: maySee(user, subject),
    journal: may(user, "training.readJournal", subject) ? journalPart(context, user, training, query) : null,
  };
}

const solutions: Record<string, "participants" | "staff" | "sessions" | undefined> = {
  too_few_participants: "participants",
  too_few_trainers: "staff",
  too_few_actors: "staff",
  session_in_conflict: "sessions",
  session_not_over: "sessions",
  attendance_not_submitted: "sessions",
};

const maySee = (user: User, subject: Subject) => ({
  participants: may(user, "enrolment.read", subject),
  staff: may(user, "booking.make", subject),
  attendance: may(user, "attendance.read", subject),
  planning: may(user, "training.plan", subject),
});

function sessionRow(session: SessionWithStaff, now: Instant) {
  const { id, name, date, startsAt, endsAt, place, trainers, actors, marked, attendanceSubmitted } = session;
  const { trainersNeeded, trainersBooked, actorsNeeded, actorsBooked, endInstant } = session;
  return {
    ...{ id, name, date, startsAt, endsAt, place, marked, attendanceSubmitted },
    people: [...trainers, ...actors],
    trainers: { count: trainersBooked, needed: trainersNeeded },
    actors: { count: actorsBooked, needed: actorsNeeded },
    isOver: endInstant <= now,
  };
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
