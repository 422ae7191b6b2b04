import { addDays, daysBetween, type Instant, type LocalDate } from "../dates";
import { schoolHolidaysOn } from "../programme/school-holidays";
import type { Calendar } from "./calendar";
import type { Finding, JudgedSession, Part } from "./facts";
import { Course, orderWarnings, type PlacedPart, startsBefore } from "./order";

interface Courses {
  now: Instant;
  once?: boolean;
  courses: ReadonlyMap<number, readonly PlacedPart[]>;
  calendarOf: (session: JudgedSession) => Calendar;
}

type PartSession = JudgedSession & { part: Part };

const hasPart = (session: JudgedSession): session is PartSession => session.part !== undefined;

/**
 * The order of the judged sessions among the others of their training, and the days between them. A judged session takes the
 * place of the one that stands; of a new training all are new, and each thing is told once.
 */
export function rhythmOf(
  judged: readonly JudgedSession[],
  { courses, calendarOf, now, once = false }: Courses,
): Finding[] {
  const byTraining = new Map<number | null, PartSession[]>();
  for (const session of judged) {
    const own = byTraining.get(session.trainingId);
    if (!hasPart(session)) continue;
    if (own) own.push(session);
    else byTraining.set(session.trainingId, [session]);
  }
  const found: Finding[] = [];
  for (const [trainingId, own] of byTraining) {
    const replaced = new Set(own.map(({ sessionId }) => String(sessionId)));
    const others = (courses.get(trainingId ?? 0) ?? []).filter(({ key }) => !replaced.has(key));
    const parts = own.map(placedPart);
    const courseOf = coursesByGroup([...others, ...parts]);
    const both = trainingId !== null && !once;
    own.forEach((session, index) => {
      const part = parts[index];
      if (!part) return;
      const course = courseOf(part);
      found.push(...orderWarnings(part, course, both));
      if (session.endInstant > now) found.push(...gapWarnings(part, course, () => calendarOf(session), both));
    });
  }
  return found;
}

/** What a group meets: the parts of the whole training and its own, and nothing of another group. */
function coursesByGroup(parts: readonly PlacedPart[]): (part: Part) => Course {
  const whole = new Course(parts);
  const known = new Map<number, Course>();
  return ({ groupId = null }) => {
    if (groupId === null) return whole;
    const course = known.get(groupId) ?? new Course(parts.filter((one) => (one.groupId ?? groupId) === groupId));
    known.set(groupId, course);
    return course;
  };
}

const placedPart = ({ key, name, label, date, startsAt, part }: PartSession): PlacedPart => ({
  ...{ key, name: name ?? label ?? key, date, startsAt },
  ...part,
});

/**
 * Warns about the days between a part and the one before it, with `both` the one after it too. Far off is less than half of
 * what the type asks, or more than twice as much; days of a school holiday in between do not count then.
 */
export function gapWarnings(own: PlacedPart, course: Course, calendar: () => Calendar, both: boolean): Finding[] {
  const before = course.previous(own);
  const after = both ? course.next(own) : undefined;
  if (!before && !after) return [];
  return [
    ...(before ? gapWarning(own, before, own, calendar) : []),
    ...(after ? gapWarning(own, own, after, calendar) : []),
  ];
}

/** Out of order is told of already. */
function gapWarning(own: PlacedPart, earlier: PlacedPart, later: PlacedPart, calendar: () => Calendar): Finding[] {
  const usual = later.usualGapDays ?? 0;
  if (usual === 0 || startsBefore(later, earlier)) return [];
  const days = daysBetween(earlier.date, later.date);
  const code =
    days * 2 < usual ? "gap_too_short" : isTooLong(earlier.date, days, usual, calendar) ? "gap_too_long" : null;
  if (!code) return [];
  const other = own === later ? earlier : later;
  const params = { name: other.name, date: { date: other.date }, days, usual };
  return [{ key: own.key, level: "warning", reason: { code, params }, otherKey: other.key }];
}

function isTooLong(from: LocalDate, days: number, usual: number, calendar: () => Calendar): boolean {
  if (days <= usual * 2) return false;
  const { zones, schoolHolidays } = calendar();
  const until = addDays(from, days);
  const between = schoolHolidays.filter(
    ({ zone, startsOn, endsOn }) => zones.includes(zone) && from < endsOn && startsOn < until,
  );
  let working = days;
  for (let day = 1; day < days && working > usual * 2; day += 1) {
    if (schoolHolidaysOn(addDays(from, day), zones, between).length > 0) working -= 1;
  }
  return working > usual * 2;
}
