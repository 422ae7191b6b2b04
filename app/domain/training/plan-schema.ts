import { z } from "zod";
import { id, localDate, localTime, optionalText } from "../fields";

/** One part of the type with its day, times (Europe/Amsterdam) and place. */
export const PlannedSession = z.object({
  partId: id,
  date: localDate,
  startsAt: localTime,
  endsAt: localTime,
  locationId: id.nullish().transform((location) => location ?? null),
});

/** People by id; choices that were left empty don't count. */
const people = z
  .array(id.nullish())
  .max(10)
  .nullish()
  .transform((ids) => [...new Set((ids ?? []).flatMap((one) => one ?? []))]);

/** The first of them come to every session, the next ones to those that need more. */
const schedule = {
  sessions: z.array(PlannedSession).min(1).max(50),
  trainerIds: people,
  actorIds: people,
  /** Why the warnings are passed. */
  waiverReason: optionalText(500),
};

export const PlanTraining = z.object({
  trainingTypeId: id,
  clientOrganisationId: id,
  regionCode: z.string().trim().min(1).max(20),
  ...schedule,
});

/** A training of the plan that has no date yet. */
export const PlanUndated = PlanTraining.pick({
  trainingTypeId: true,
  clientOrganisationId: true,
  regionCode: true,
}).extend({ year: z.number().int().min(2000).max(2100) });

export const PlanDates = z.object({ trainingId: id, version: z.number().int(), ...schedule });

export type PlannedSession = z.output<typeof PlannedSession>;
export type Schedule = Pick<z.output<typeof PlanDates>, keyof typeof schedule>;
