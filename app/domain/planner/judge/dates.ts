import { dayNumber, weekdayIndex } from "../calendar";
import type { Session, Violation } from "../types";
import { type Case, hard, isOver, isTrainingDay } from "./world";

/** What is wrong with the days of one plan. */
export function dateViolations(one: Case): Violation[] {
  const shape = shapeViolations(one);
  return [
    ...shape,
    ...(shape.length === 0 ? gapViolations(one) : []),
    ...one.plan.sessions.flatMap((session) => (isOver(one, session) ? [] : dayViolations(one, session))),
  ];
}

/** Two training days and then the intervisions, in the order of time. */
function shapeViolations({ training, plan }: Case): Violation[] {
  const kinds = plan.sessions.map(({ kind }) => kind).join();
  const wanted = ["day1", "day2", ...Array.from({ length: training.intervisions }, () => "intervision")].join();
  if (kinds === wanted) return [];
  const params = { sessions: plan.sessions.length, wanted: training.intervisions + 2 };
  return [hard("gap", { key: "sessions_incomplete", trainingIds: [training.id], params })];
}

function gapViolations(one: Case): Violation[] {
  const { training, plan } = one;
  return plan.sessions.slice(1).flatMap((session, index) => {
    const before = plan.sessions[index]?.date ?? session.date;
    const [least, most] = session.kind === "day2" ? training.day2GapDays : training.intervisionGapDays;
    const days = dayNumber(session.date) - dayNumber(before);
    if ((days >= least && days <= most) || isOver(one, session)) return [];
    return [hard("gap", { trainingIds: [training.id], dates: [before, session.date], params: { days, least, most } })];
  });
}

function dayViolations(one: Case, session: Session): Violation[] {
  const { world, training } = one;
  const { date } = session;
  const about = { trainingIds: [training.id], dates: [date], params: { date, kind: session.kind } };
  const found = windowViolations(one, session);
  if (training.weekdays[weekdayIndex(dayNumber(date))] !== true) found.push(hard("dayNotAllowed", about));
  if (world.holidays.has(date)) found.push(hard("publicHoliday", about));
  return found;
}

function windowViolations({ world, training, plan }: Case, session: Session): Violation[] {
  const { problem, published } = world;
  const { date } = session;
  const about = { trainingIds: [training.id], dates: [date] };
  const found: Violation[] = [];
  const { earliest, latest } = training;
  if (isTrainingDay(session) && (date < earliest || date > latest)) {
    found.push(hard("window", { ...about, params: { date, earliest, latest } }));
  }
  const day = dayNumber(date) - dayNumber(problem.origin);
  if (!(day >= 0 && day < problem.horizonDays))
    found.push(hard("window", { ...about, key: "outside_horizon", params: { date } }));
  const standing = published.get(training.id)?.sessions[plan.sessions.indexOf(session)]?.date;
  if (date < problem.today && standing !== date)
    found.push(hard("window", { ...about, key: "in_the_past", params: { date } }));
  return found;
}
