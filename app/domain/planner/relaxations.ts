import { dayNumber, isoOf } from "./calendar";
import { otherRooms } from "./fixes";
import type { Actor, Availability, FixCode, HardRule, Id, PlanningProblem, Trainer, TrainingRequest } from "./types";

/** A problem with one rule less, or one thing changed, and what that is called. */
export interface Relaxation {
  rule: HardRule;
  /** What a coordinator can do; nothing where it is only a question. */
  change?: FixCode;
  problem: PlanningProblem;
  /** The other plans are left out: nobody and no room is taken. */
  isAlone?: boolean;
}

const always: Availability = { weekly: [true, true, true, true, true, true, true], exceptions: [] };
const anywhere = 100_000;
const mostRooms = 20;

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
      problem: training(() => ({ weekdays: [true, true, true, true, true, false, false] })),
    },
    ...rooms(problem, id, training),
    {
      rule: "teamSize",
      change: "one_actor",
      problem: training(({ actorsMin }) => ({ actorsMin: Math.min(1, actorsMin) })),
    },
    {
      rule: "notExternal",
      change: "external_trainer",
      problem: trainers(({ leadFrom }) => ({ externalFrom: leadFrom })),
    },
    { rule: "unqualified", change: "trainee_certified", problem: trainers(certified) },
    { rule: "tooFar", change: "trainer_further", problem: trainers(() => ({ maxKm: anywhere })) },
    { rule: "tooFar", change: "actor_further", problem: actors(() => ({ maxKm: anywhere })) },
    { rule: "quarterCap", change: "more_in_quarter", problem: trainers(() => ({ maxPerQuarter: 999 })) },
    { rule: "actorMonthCap", change: "more_in_month", problem: actors(() => ({ maxPerMonth: 999 })) },
    { rule: "unavailable", problem: trainers(() => ({ availability: always })) },
    { rule: "unavailable", problem: actors(() => ({ availability: always })) },
    { rule: "rest", problem: actors(() => ({ restDays: 0 })) },
    { rule: "publicHoliday", problem: { ...problem, publicHolidays: [] } },
    {
      rule: "lockBroken",
      change: "unlock",
      problem: { ...problem, locks: problem.locks.filter(({ trainingId }) => trainingId !== id) },
    },
    { rule: "doubleBooked", problem, isAlone: true },
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
    ...([7, 14, 28] as const).map(
      (days): Relaxation => ({
        rule: "window",
        change: `later_${days}` as const,
        problem: training(({ latest }) => ({ latest: moved(latest, days) })),
      }),
    ),
    ...([7, 14, 28] as const).map(
      (days): Relaxation => ({
        rule: "window",
        change: `earlier_${days}` as const,
        problem: training(({ earliest }) => ({ earliest: moved(earliest, -days) })),
      }),
    ),
    {
      rule: "gap",
      change: "wider_gap",
      problem: training(({ day2GapDays: [least, most] }) => ({ day2GapDays: [Math.min(least, 1), most + 14] })),
    },
  ];
}

function rooms(problem: PlanningProblem, id: Id, training: OfTraining): Relaxation[] {
  const size = problem.trainings.find((one) => one.id === id)?.size ?? 0;
  const near = otherRooms(problem, id, mostRooms).map((venue) => venue.id);
  return [
    { rule: "venueTooSmall", change: "other_room", problem: training(() => ({ venueIds: near })) },
    {
      rule: "venueTooSmall",
      change: "smaller_group",
      problem: training(() => ({ size: Math.min(size, largest(problem, id)) })),
    },
    {
      rule: "venueClosed",
      problem: { ...problem, venues: problem.venues.map((one) => ({ ...one, closed: [] })) },
    },
  ];
}

function largest({ venues, trainings }: PlanningProblem, id: Id): number {
  const offered = trainings.find((one) => one.id === id)?.venueIds ?? [];
  return Math.max(0, ...venues.filter((venue) => offered.includes(venue.id)).map(({ capacity }) => capacity));
}
