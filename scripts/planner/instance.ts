import { dayNumber, isoOf, weekdayIndex } from "~/domain/planner/calendar";
import { seededRandom } from "~/domain/planner/random";
import type { Actor, PlanningProblem, Stretch, Trainer, TrainingRequest, Venue } from "~/domain/planner/types";
import { defaultWeights } from "~/domain/planner/weights";
import { type Chance, chanceOf, placeIn } from "./chance";
import { publicHolidaysOf, schoolHolidaysOf } from "./holidays";

export interface InstanceOptions {
  trainings: number;
  seed: number;
  /** Tight: two or three days a week, short windows, actors twice a month. Peak: one year for all, three people where there were four. */
  kind?: "normal" | "tight" | "peak";
  trainers?: number;
  actors?: number;
  years?: number;
  intervisions?: number;
}

interface Making extends Required<InstanceOptions> {
  chance: Chance;
  origin: number;
  days: number;
}

const hosts = 10;

/** A year (or more) of trainings of our own making: fictional people and places in the size of the Netherlands. */
export function instanceOf(options: InstanceOptions): PlanningProblem {
  const making = makingOf(options);
  const { chance, origin, days } = making;
  const regions = Array.from({ length: 41 }, (_, index) => {
    const loc = placeIn(chance);
    const zone = loc.lat > 52.4 ? ("noord" as const) : loc.lat > 51.8 ? ("midden" as const) : ("zuid" as const);
    return { id: `R${index}`, zone, loc };
  });
  const venues = regions.flatMap(({ id, loc }) =>
    Array.from({ length: chance.between(1, 3) }, (_, index) => venueOf(making, `V${id}-${index}`, id, loc)),
  );
  const trainings = Array.from({ length: making.trainings }, (_, index) => trainingOf(making, index, regions, venues));
  const years = Array.from({ length: making.years + 1 }, (_, index) => Number(isoOf(origin).slice(0, 4)) + index);
  return {
    origin: isoOf(origin),
    horizonDays: days,
    today: isoOf(origin),
    regions: regions.map(({ id, zone }) => ({ id, zone })),
    publicHolidays: years.flatMap(publicHolidaysOf),
    schoolHolidays: years.flatMap(schoolHolidaysOf),
    trainers: Array.from({ length: making.trainers }, (_, index) => trainerOf(making, index, regions)),
    actors: Array.from({ length: making.actors }, (_, index) => actorOf(making, index, regions)),
    venues,
    trainings,
    locks: [],
    published: [],
    weights: defaultWeights,
  };
}

function makingOf(options: InstanceOptions): Making {
  const { trainings, seed, kind = "normal" } = options;
  const years = options.years ?? (kind === "peak" || trainings <= 100 ? 1 : 3);
  const perYear = trainings / years;
  const share = kind === "peak" ? 0.75 : 1;
  const people = (number: number) => Math.max(6, Math.round(number * share));
  const trainers = options.trainers ?? people(perYear <= 67 ? 8 + perYear / 4 : perYear * 0.34);
  const actors = options.actors ?? people(perYear <= 100 ? 20 : perYear * 0.3);
  const origin = dayNumber("2027-01-04");
  const days = years * 365 + 200;
  const intervisions = options.intervisions ?? 3;
  return {
    trainings,
    seed,
    kind,
    years,
    trainers,
    actors,
    intervisions,
    chance: chanceOf(seededRandom(seed)),
    origin,
    days,
  };
}

interface Region {
  id: string;
  loc: { lat: number; lon: number };
}

function venueOf({ chance, origin, days }: Making, id: string, regionId: string, around: Region["loc"]): Venue {
  const loc = { lat: around.lat + chance.spread(0.1), lon: around.lon + chance.spread(0.15) };
  const from = origin + chance.between(0, days - 30);
  const closed = chance.is(0.4) ? [{ from: isoOf(from), to: isoOf(from + chance.between(5, 25)) }] : [];
  return { id, regionId, loc, capacity: chance.between(14, 24), closed };
}

function availabilityOf({ chance, kind, origin, days }: Making): Trainer["availability"] {
  const share = kind === "tight" ? 0.5 : 0.75;
  const workdays = [0, 1, 2, 3, 4].map(() => chance.is(share));
  for (let day = 0; workdays.filter(Boolean).length < 2; day = (day + 2) % 5) workdays[day] = true;
  const exceptions = Array.from({ length: chance.between(1, 4) }, () => {
    const from = origin + chance.between(0, days);
    return { from: isoOf(from), to: isoOf(from + chance.between(3, 24)), available: false, reason: "leave" };
  });
  const [mo = false, tu = false, we = false, th = false, fr = false] = workdays;
  return { weekly: [mo, tu, we, th, fr, false, false], exceptions };
}

/** A third may stand elsewhere from the beginning, more as the plan goes on; some are still in training. */
function trainerOf(making: Making, index: number, regions: readonly Region[]): Trainer {
  const { chance, kind, origin, days } = making;
  const region = chance.pick(regions);
  const isTrainee = index % 6 === 5;
  const later = isoOf(origin + chance.between(30, Math.round(days / 2)));
  const began = isoOf(origin - chance.between(30, 900));
  return {
    id: `T${index}`,
    orgId: `O${index % hosts}`,
    regionId: region.id,
    home: { lat: region.loc.lat + chance.spread(0.15), lon: region.loc.lon + chance.spread(0.2) },
    availability: availabilityOf(making),
    maxKm: chance.between(90, 200),
    maxPerQuarter: kind === "tight" ? chance.between(9, 16) : chance.between(12, 24),
    weight: chance.pick([0.5, 1, 1, 1, 1.5]),
    leadFrom: isTrainee ? (chance.is(0.5) ? later : null) : began,
    traineeFrom: isTrainee ? began : null,
    coSlotsNeeded: isTrainee ? 2 : 0,
    externalFrom: isTrainee ? null : index % 3 === 0 ? began : chance.is(0.8) ? later : null,
    experiencedFrom: isTrainee || chance.is(0.4) ? null : began,
  };
}

function actorOf(making: Making, index: number, regions: readonly Region[]): Actor {
  const { chance, kind } = making;
  const region = chance.pick(regions);
  return {
    id: `A${index}`,
    orgId: `O${index % hosts}`,
    regionId: region.id,
    home: { lat: region.loc.lat + chance.spread(0.15), lon: region.loc.lon + chance.spread(0.2) },
    availability: availabilityOf(making),
    maxKm: chance.between(80, 180),
    maxPerMonth: kind === "tight" ? 2 : chance.between(3, 6),
  };
}

function trainingOf(
  making: Making,
  index: number,
  regions: readonly Region[],
  venues: readonly Venue[],
): TrainingRequest {
  const { chance, kind, origin, years } = making;
  const region = chance.pick(regions);
  const size = chance.between(10, 15);
  const width = kind === "tight" ? chance.between(35, 63) : chance.between(60, 130);
  const start = origin + chance.between(0, years * 365 - 60 - width);
  const closed = kind === "tight" ? chance.between(2, 3) : chance.between(0, 2);
  const weekdays = [true, true, true, true, true, false, false];
  for (let count = 0; count < closed; count += 1) weekdays[chance.between(0, 4)] = false;
  const near = venues.filter(({ regionId, capacity }) => regionId === region.id && capacity >= size);
  return {
    id: `P${index}`,
    clientOrgId: chance.is(0.85) ? `O${chance.between(0, hosts - 1)}` : null,
    regionId: region.id,
    cohort: isoOf(start).slice(0, 4),
    size,
    venueIds: (near.length > 0 ? near : venues.filter(({ regionId }) => regionId === region.id)).map(({ id }) => id),
    earliest: isoOf(start),
    latest: isoOf(start + width),
    preferred: isoOf(nextWorkday(start + Math.round(width / 3))),
    weekdays,
    day2GapDays: [7, 21],
    intervisions: making.intervisions,
    intervisionGapDays: [28, 56],
    actorsMin: 1,
    actorsWanted: 2,
  };
}

const nextWorkday = (day: number): number => (weekdayIndex(day) < 5 ? day : nextWorkday(day + 1));

/** The same problem, with someone away. */
export const withAbsence = (problem: PlanningProblem, trainerId: string, away: Stretch): PlanningProblem => ({
  ...problem,
  trainers: problem.trainers.map((trainer) =>
    trainer.id === trainerId
      ? {
          ...trainer,
          availability: {
            ...trainer.availability,
            exceptions: [...trainer.availability.exceptions, { ...away, available: false, reason: "ill" }],
          },
        }
      : trainer,
  ),
});
