import { z } from "zod";
import { dayNumber, isoOf } from "./calendar";
import type { PlanningProblem, TrainingPlan } from "./types";
import { defaultWeights } from "./weights";

const id = z.string().min(1).max(200);
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => isRealDay(text), { message: "not_a_date" });
const number = z.number().min(0).max(1_000_000);
const whole = number.int();
const place = z.object({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) });
const zone = z.enum(["noord", "midden", "zuid"]);
const stretch = z.object({ from: date, to: date });
const gap = z.tuple([whole, whole]);

function isRealDay(text: string): boolean {
  const day = dayNumber(text);
  return Number.isInteger(day) && isoOf(day) === text;
}

const week = z.tuple([z.boolean(), z.boolean(), z.boolean(), z.boolean(), z.boolean(), z.boolean(), z.boolean()]);

const availability = z.object({
  weekly: week,
  exceptions: z.array(stretch.extend({ available: z.boolean(), reason: z.string().optional() })),
});

const person = { id, orgId: z.string(), regionId: z.string(), home: place, availability, maxKm: number };

const Trainer = z.object({
  ...person,
  maxPerQuarter: whole,
  weight: number,
  leadFrom: date.nullable(),
  traineeFrom: date.nullable(),
  coSlotsNeeded: whole,
  externalFrom: date.nullable(),
  experiencedFrom: date.nullable(),
});

const Actor = z.object({ ...person, maxPerMonth: whole, restDays: whole.max(366).optional() });

const Venue = z.object({ id, regionId: z.string(), loc: place, capacity: whole, closed: z.array(stretch) });

const Training = z.object({
  id,
  clientOrgId: z.string().nullable(),
  regionId: z.string(),
  cohort: z.string(),
  size: whole,
  venueIds: z.array(id),
  earliest: date,
  latest: date,
  preferred: date,
  weekdays: z.array(z.boolean()).max(7),
  day2GapDays: gap,
  intervisions: whole.max(24),
  intervisionGapDays: gap,
  actorsMin: whole.max(6),
  actorsWanted: whole.max(6),
});

const Plan = z.object({
  trainingId: id,
  leadId: id,
  coId: id,
  sessions: z.array(
    z.object({
      kind: z.enum(["day1", "day2", "intervision"]),
      date,
      venueId: id.optional(),
      actorIds: z.array(id),
    }),
  ),
});

const weight = (rule: keyof typeof defaultWeights) => number.default(defaultWeights[rule]);

const Weights = z.object({
  unplaced: weight("unplaced"),
  travelTrainer: weight("travelTrainer"),
  travelActor: weight("travelActor"),
  outOfRegion: weight("outOfRegion"),
  preferredDate: weight("preferredDate"),
  schoolHoliday: weight("schoolHoliday"),
  secondActorMissing: weight("secondActorMissing"),
  actorChange: weight("actorChange"),
  twoNewTrainers: weight("twoNewTrainers"),
  traineeSlotMissing: weight("traineeSlotMissing"),
  loadOver: weight("loadOver"),
  loadUnder: weight("loadUnder"),
  actorLoad: weight("actorLoad"),
  changeDate: weight("changeDate"),
  changeTrainer: weight("changeTrainer"),
  changeActor: weight("changeActor"),
});

const Problem = z.object({
  origin: date,
  horizonDays: whole.min(1).max(3660),
  today: date,
  regions: z.array(z.object({ id, zone })),
  publicHolidays: z.array(date),
  schoolHolidays: z.array(stretch.extend({ zone })),
  trainers: z.array(Trainer).max(10_000),
  actors: z.array(Actor).max(10_000),
  venues: z.array(Venue).max(20_000),
  trainings: z.array(Training).max(20_000),
  locks: z
    .array(z.object({ trainingId: id, fields: z.array(z.enum(["all", "dates", "lead", "co", "actors", "venue"])) }))
    .default([]),
  published: z.array(Plan).default([]),
  weights: Weights.prefault({}),
});

/** A whole solution, or only its plans. */
const Plans = z.union([z.array(Plan), z.object({ plans: z.array(Plan) }).transform(({ plans }) => plans)]);

/** What is wrong with a file, each with the place in it: `trainers.3.home.lat`. */
export interface ShapeFault {
  path: string;
  message: string;
}

type Read<Value> = { value: Value } | { faults: ShapeFault[] };

function read<Value>(result: z.ZodSafeParseResult<Value>): Read<Value> {
  if (result.success) return { value: result.data };
  return { faults: result.error.issues.map(({ path, message }) => ({ path: path.join("."), message })) };
}

/** Reads a problem from parsed JSON. */
export const readProblem = (raw: unknown): Read<PlanningProblem> => read(Problem.safeParse(raw));

/** Reads plans from parsed JSON: a solution, or a list of plans. */
export const readPlans = (raw: unknown): Read<TrainingPlan[]> => read(Plans.safeParse(raw));
