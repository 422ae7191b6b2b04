import { dayNumber, isoOf, weekdayIndex } from "~/domain/planner/calendar";
import { evaluate } from "~/domain/planner/evaluate";
import { type Random, seededRandom } from "~/domain/planner/random";
import type { Actor, PlanningProblem, Session, Trainer, TrainingPlan, TrainingRequest } from "~/domain/planner/types";
import { defaultWeights } from "~/domain/planner/weights";

const start = dayNumber("2027-03-01");
const date = (day: number) => isoOf(start + day);
const week: Trainer["availability"]["weekly"] = [true, true, true, true, true, false, false];

/** Two trainings, three trainers of whom one in training, two actors, two rooms: so small that everything can be tried. */
export function tinyProblem(seed: number): PlanningProblem {
  const random = seededRandom(seed);
  const some = <Value>(...values: Value[]): Value => values[random.below(values.length)] as Value;
  const home = () => ({ lat: 52 + random.next(), lon: 5 + random.next() });
  const away = () => {
    const from = random.below(60);
    return [{ from: date(from), to: date(from + random.below(3)), available: false }];
  };
  const person = (id: string) => ({
    id,
    orgId: some("O1", "O2"),
    regionId: some("R1", "R2"),
    home: home(),
    availability: { weekly: week, exceptions: away() },
    maxKm: some(90, 300),
  });
  return {
    origin: date(0),
    horizonDays: 80,
    today: date(0),
    regions: [
      { id: "R1", zone: "noord" },
      { id: "R2", zone: "zuid" },
    ],
    publicHolidays: [date(random.below(60))],
    schoolHolidays: [{ zone: "noord", from: date(random.below(20)), to: date(25) }],
    trainers: [0, 1, 2].map((index) => trainerOf(person(`T${index}`), index === 2, some)),
    actors: [0, 1].map((index): Actor => ({ ...person(`A${index}`), maxPerMonth: some(1, 2, 4) })),
    venues: ["V1", "V2"].map((id) => ({
      id,
      regionId: "R1",
      loc: home(),
      capacity: 12,
      closed: [{ from: date(8), to: date(8 + random.below(2)) }],
    })),
    trainings: [0, 1].map((index) => trainingOf(index, some, random)),
    locks: [],
    published: [],
    weights: { ...defaultWeights, unplaced: some(100, 2000), actorLoad: some(4, 30), loadOver: some(3, 20) },
  };
}

type Some = <Value>(...values: Value[]) => Value;

const trainerOf = (person: Omit<Actor, "maxPerMonth">, isTrainee: boolean, some: Some): Trainer => ({
  ...person,
  maxPerQuarter: some(3, 4, 9),
  weight: some(0.5, 1),
  leadFrom: isTrainee ? null : "2026-01-01",
  traineeFrom: isTrainee ? "2026-01-01" : null,
  coSlotsNeeded: isTrainee ? some(1, 2) : 0,
  externalFrom: isTrainee ? null : some("2026-01-01", date(6)),
  experiencedFrom: some(null, "2026-01-01"),
});

function trainingOf(index: number, some: Some, random: Random): TrainingRequest {
  const first = random.below(5);
  return {
    id: `P${index}`,
    clientOrgId: some("O1", "O2", null),
    regionId: "R1",
    cohort: "2027",
    size: 12,
    venueIds: some(["V1"], ["V2"], ["V1", "V2"]),
    earliest: date(first),
    latest: date(first + 11),
    preferred: date(some(2, 6)),
    weekdays: [true, true, some(true, false), false, false, false, false],
    day2GapDays: [7, 8],
    intervisions: 1,
    intervisionGapDays: [28, 29],
    actorsMin: some(0, 1, 1),
    actorsWanted: some(1, 2),
  };
}

/** Every plan of one training that the judge finds sound, from the problem alone: nothing of the search is used. */
export function everySoundPlan(problem: PlanningProblem, training: TrainingRequest): TrainingPlan[] {
  const teams = subsets(problem.actors.map(({ id }) => id));
  const plans: TrainingPlan[] = [];
  for (const days of rowsOfDays(training)) {
    for (const venueId of training.venueIds)
      for (const { id: leadId } of problem.trainers)
        for (const { id: coId } of problem.trainers)
          for (const one of teams)
            for (const other of teams) {
              const plan = { trainingId: training.id, leadId, coId, sessions: sessionsOf(days, venueId, [one, other]) };
              if (isSound(problem, plan)) plans.push(plan);
            }
  }
  return plans;
}

function subsets(ids: readonly string[]): string[][] {
  const [first, ...rest] = ids;
  if (first === undefined) return [[]];
  const without = subsets(rest);
  return [...without, ...without.map((set) => [first, ...set])];
}

const isSound = (problem: PlanningProblem, plan: TrainingPlan): boolean => evaluate(problem, [plan]).score.hard === 0;

const sessionsOf = (days: readonly string[], venueId: string, teams: [string[], string[]]): Session[] =>
  days.map((day, index) => ({
    kind: index === 0 ? "day1" : index === 1 ? "day2" : "intervision",
    date: day,
    ...(index < 2 ? { venueId } : {}),
    actorIds: teams[index] ?? [],
  }));

/** All days of the horizon that have the right weekday and gap: no others could be sound. */
function rowsOfDays(training: TrainingRequest): string[][] {
  const all = Array.from({ length: 80 }, (_, day) => start + day).filter((day) => training.weekdays[weekdayIndex(day)]);
  let rows = all.filter((day) => isoOf(day) >= training.earliest && isoOf(day) <= training.latest).map((day) => [day]);
  for (const [least, most] of [training.day2GapDays, training.intervisionGapDays]) {
    rows = rows.flatMap((row) =>
      all
        .filter((day) => day - (row.at(-1) ?? 0) >= least && day - (row.at(-1) ?? 0) <= most)
        .map((day) => [...row, day]),
    );
  }
  return rows.map((row) => row.map(isoOf));
}

/** The least that any plan of both trainings costs, one or both left over included. */
export function leastOfAll(problem: PlanningProblem): number {
  const [one = [], other = []] = problem.trainings.map((training) =>
    everySoundPlan(problem, training).map((plan) => [plan]),
  );
  let least = Number.POSITIVE_INFINITY;
  for (const first of [[], ...one]) {
    for (const second of [[], ...other]) {
      const { total, hard } = evaluate(problem, [...first, ...second]).score;
      if (hard === 0 && total < least) least = total;
    }
  }
  return least;
}
