import { dayNumber, isoOf } from "./calendar";
import type { Actor, Availability, HardRule, Id, PlanningProblem, Trainer, TrainingRequest } from "./types";

/** A problem with one rule less, or one thing changed, and what that is called. */
export interface Relaxation {
  rule: HardRule;
  change: string;
  problem: PlanningProblem;
  /** The other plans are left out: nobody and no room is taken. */
  isAlone?: boolean;
  /** Something a coordinator can do, not only a question. */
  isFix?: boolean;
}

const always: Availability = { weekly: [true, true, true, true, true, true, true], exceptions: [] };
const anywhere = 100_000;

/** Every rule dropped by itself, and every change that is within reach, for one training. */
export function relaxationsFor(problem: PlanningProblem, id: Id): Relaxation[] {
  const training = (change: (one: TrainingRequest) => Partial<TrainingRequest>): PlanningProblem => ({
    ...problem,
    trainings: problem.trainings.map((one) => (one.id === id ? { ...one, ...change(one) } : one)),
  });
  const trainers = (change: (one: Trainer) => Partial<Trainer>): PlanningProblem => ({
    ...problem,
    trainers: problem.trainers.map((one) => ({ ...one, ...change(one) })),
  });
  const actors = (change: (one: Actor) => Partial<Actor>): PlanningProblem => ({
    ...problem,
    actors: problem.actors.map((one) => ({ ...one, ...change(one) })),
  });
  return [
    ...windows(training),
    {
      rule: "dayNotAllowed",
      change: "other_weekdays",
      isFix: true,
      problem: training(() => ({ weekdays: [true, true, true, true, true, false, false] })),
    },
    ...rooms(problem, id, training),
    {
      rule: "teamSize",
      change: "one_actor",
      isFix: true,
      problem: training(({ actorsMin }) => ({ actorsMin: Math.min(1, actorsMin) })),
    },
    {
      rule: "notExternal",
      change: "external_trainer",
      isFix: true,
      problem: trainers(({ leadFrom }) => ({ externalFrom: leadFrom })),
    },
    { rule: "unqualified", change: "trainee_certified", isFix: true, problem: trainers(certified) },
    { rule: "tooFar", change: "trainer_further", isFix: true, problem: trainers(() => ({ maxKm: anywhere })) },
    { rule: "tooFar", change: "actor_further", isFix: true, problem: actors(() => ({ maxKm: anywhere })) },
    { rule: "quarterCap", change: "more_in_quarter", isFix: true, problem: trainers(() => ({ maxPerQuarter: 999 })) },
    { rule: "actorMonthCap", change: "more_in_month", isFix: true, problem: actors(() => ({ maxPerMonth: 999 })) },
    { rule: "unavailable", change: "trainers_available", problem: trainers(() => ({ availability: always })) },
    { rule: "unavailable", change: "actors_available", problem: actors(() => ({ availability: always })) },
    { rule: "publicHoliday", change: "public_holidays", problem: { ...problem, publicHolidays: [] } },
    {
      rule: "lockBroken",
      change: "unlock",
      isFix: true,
      problem: { ...problem, locks: problem.locks.filter(({ trainingId }) => trainingId !== id) },
    },
    { rule: "doubleBooked", change: "alone", problem, isAlone: true },
  ];
}

const certified = ({ leadFrom, traineeFrom, externalFrom }: Trainer): Partial<Trainer> => ({
  leadFrom:
    leadFrom !== null && traineeFrom !== null && leadFrom > traineeFrom ? traineeFrom : (leadFrom ?? traineeFrom),
  externalFrom: externalFrom ?? traineeFrom,
});

type OfTraining = (change: (one: TrainingRequest) => Partial<TrainingRequest>) => PlanningProblem;

function windows(training: OfTraining): Relaxation[] {
  const moved = (date: string, days: number) => isoOf(dayNumber(date) + days);
  return [
    ...[7, 14, 28].map(
      (days): Relaxation => ({
        rule: "window",
        change: `later_${days}`,
        isFix: true,
        problem: training(({ latest }) => ({ latest: moved(latest, days) })),
      }),
    ),
    ...[7, 14, 28].map(
      (days): Relaxation => ({
        rule: "window",
        change: `earlier_${days}`,
        isFix: true,
        problem: training(({ earliest }) => ({ earliest: moved(earliest, -days) })),
      }),
    ),
    {
      rule: "gap",
      change: "wider_gap",
      isFix: true,
      problem: training(({ day2GapDays: [least, most] }) => ({ day2GapDays: [Math.min(least, 1), most + 14] })),
    },
  ];
}

function rooms(problem: PlanningProblem, id: Id, training: OfTraining): Relaxation[] {
  const size = problem.trainings.find((one) => one.id === id)?.size ?? 0;
  const large = problem.venues.filter(({ capacity }) => capacity >= size).map((venue) => venue.id);
  return [
    { rule: "venueTooSmall", change: "other_room", isFix: true, problem: training(() => ({ venueIds: large })) },
    {
      rule: "venueTooSmall",
      change: "smaller_group",
      isFix: true,
      problem: training(() => ({ size: Math.min(size, largest(problem, id)) })),
    },
    {
      rule: "venueClosed",
      change: "rooms_open",
      problem: { ...problem, venues: problem.venues.map((one) => ({ ...one, closed: [] })) },
    },
  ];
}

function largest({ venues, trainings }: PlanningProblem, id: Id): number {
  const offered = trainings.find((one) => one.id === id)?.venueIds ?? [];
  return Math.max(0, ...venues.filter((venue) => offered.includes(venue.id)).map(({ capacity }) => capacity));
}
