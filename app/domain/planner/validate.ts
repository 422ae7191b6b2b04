import { dayNumber, isAvailable, isoOf } from "./calendar";
import { evaluate } from "./evaluate";
import { hard } from "./judge/world";
import type { Actor, Id, PlanningProblem, TrainingRequest, Violation } from "./types";

/** What is wrong with a problem before anyone tries to solve it: it stops nothing, it tells why trainings stay over. */
export function validate(problem: PlanningProblem): Violation[] {
  return [
    ...twice(problem),
    ...problem.trainings.flatMap((training) => [...windowFaults(training), ...venueFaults(problem, training)]),
    ...staffFaults(problem),
    ...lockFaults(problem),
  ];
}

function twice({ trainers, actors, venues, trainings }: PlanningProblem): Violation[] {
  return [trainers, actors, venues, trainings].flatMap((list) => {
    const ids = list.map(({ id }) => id);
    const seen = new Set<Id>();
    const repeated = new Set(ids.filter((id) => seen.size === seen.add(id).size));
    return [...repeated].map((id) => hard("doubleBooked", { key: "id_twice", params: { id } }));
  });
}

function windowFaults(training: TrainingRequest): Violation[] {
  const { id, earliest, latest, day2GapDays, intervisionGapDays, weekdays } = training;
  const trainingIds = [id];
  const found: Violation[] = [];
  const width = dayNumber(latest) - dayNumber(earliest);
  if (width < 0) found.push(hard("window", { key: "window_reversed", trainingIds, params: { earliest, latest } }));
  else if (width < day2GapDays[0]) {
    found.push(
      hard("gap", { key: "window_shorter_than_gap", trainingIds, params: { days: width, least: day2GapDays[0] } }),
    );
  }
  for (const [least, most] of [day2GapDays, intervisionGapDays]) {
    if (least > most) found.push(hard("gap", { key: "gap_reversed", trainingIds, params: { least, most } }));
  }
  if (!weekdays.includes(true)) found.push(hard("dayNotAllowed", { key: "no_weekday", trainingIds }));
  return found;
}

function venueFaults({ venues }: PlanningProblem, { id, venueIds, size }: TrainingRequest): Violation[] {
  const offered = venues.filter((venue) => venueIds.includes(venue.id));
  const unknown = venueIds.filter((venueId) => !venues.some((venue) => venue.id === venueId));
  const faults = unknown.map((venue) =>
    hard("venueClosed", { key: "venue_unknown", trainingIds: [id], params: { venue } }),
  );
  if (offered.length === 0) return [...faults, hard("venueClosed", { key: "no_venue", trainingIds: [id] })];
  const largest = Math.max(...offered.map(({ capacity }) => capacity));
  if (largest >= size) return faults;
  return [
    ...faults,
    hard("venueTooSmall", { key: "venues_too_small", trainingIds: [id], params: { capacity: largest, size } }),
  ];
}

function staffFaults(problem: PlanningProblem): Violation[] {
  const { trainers, actors, trainings } = problem;
  const found: Violation[] = [];
  if (trainings.length > 0 && !trainers.some(({ leadFrom }) => leadFrom !== null)) {
    found.push(hard("unqualified", { key: "nobody_certified" }));
  }
  const idle = (id: Id) => hard("unavailable", { key: "never_available", personIds: [id], params: { person: id } });
  return [
    ...found,
    ...[...trainers, ...actors].filter((one) => !isEverAvailable(problem, one)).map(({ id }) => idle(id)),
  ];
}

function isEverAvailable(
  { origin, horizonDays }: PlanningProblem,
  { availability }: Pick<Actor, "availability">,
): boolean {
  const first = dayNumber(origin);
  for (let day = first; day < first + horizonDays; day += 1) if (isAvailable(availability, isoOf(day))) return true;
  return false;
}

/** Locks on what was never published, and what is fixed but breaks a rule: two fixed bookings of one person on one day. */
function lockFaults(problem: PlanningProblem): Violation[] {
  const published = new Map(problem.published.map((plan) => [plan.trainingId, plan]));
  const locked = problem.locks.flatMap(({ trainingId }) => published.get(trainingId) ?? []);
  const loose = problem.locks.filter(({ trainingId }) => !published.has(trainingId));
  const broken = evaluate(problem, [...new Set(locked)]).violations.filter(({ level }) => level === "hard");
  return [
    ...loose.map(({ trainingId }) => hard("lockBroken", { key: "lock_without_plan", trainingIds: [trainingId] })),
    ...broken,
  ];
}
