import { z } from "zod";
import { lockedFields, planningRules } from "#db/lists";
import { id, localDate, optionalText } from "../fields";

const day = localDate.nullish().transform((date) => date ?? null);
const gapDays = z
  .number()
  .int()
  .min(1)
  .max(180)
  .nullish()
  .transform((days) => days ?? null);
const version = z.number().int().min(0);

/** What is wished for a training without a date; what is left out follows from its year, its type and its region. */
export const SaveWish = z
  .object({
    trainingId: id,
    version,
    earliestOn: day,
    latestOn: day,
    preferredOn: day,
    /** The days of the week that suit the client: 1 is Monday. */
    weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
    participants: z
      .number()
      .int()
      .min(1)
      .max(500)
      .nullish()
      .transform((count) => count ?? null),
    locationId: id.nullish().transform((location) => location ?? null),
    leastGapDays: gapDays,
    mostGapDays: gapDays,
    actorsNeeded: z
      .number()
      .int()
      .min(0)
      .max(6)
      .nullish()
      .transform((count) => count ?? null),
  })
  .superRefine(({ earliestOn, latestOn, preferredOn, leastGapDays, mostGapDays }, ctx) => {
    const fault = (path: string, message: string) => ctx.addIssue({ code: "custom", path: [path], message });
    if (earliestOn && latestOn && latestOn < earliestOn) fault("latestOn", "end_before_start");
    if (preferredOn && earliestOn && preferredOn < earliestOn) fault("preferredOn", "wish_outside_window");
    if (preferredOn && latestOn && latestOn < preferredOn) fault("preferredOn", "wish_outside_window");
    if ((leastGapDays === null) !== (mostGapDays === null)) {
      fault(leastGapDays === null ? "leastGapDays" : "mostGapDays", "required");
    }
    if (leastGapDays && mostGapDays && mostGapDays < leastGapDays) fault("mostGapDays", "gap_reversed");
  });

export const lockChoices = [...lockedFields, "all"] as const;

/** One of the facts of a training, or all of them. */
export const LockTraining = z.object({ trainingId: id, field: z.enum(lockChoices) });
export const ReleaseTraining = LockTraining;

export const SaveWeight = z.object({
  rule: z.enum(planningRules),
  /** Null: what it usually costs. */
  cost: z
    .number()
    .min(0)
    .max(100_000)
    .nullish()
    .transform((cost) => cost ?? null),
  version,
});

export const SaveWeights = z.object({ weights: z.array(SaveWeight).min(1).max(planningRules.length) });

const actorIds = z
  .array(id.nullish())
  .max(6)
  .nullish()
  .transform((ids) => [...new Set((ids ?? []).flatMap((one) => one ?? []))]);

/** A session of a plan, in the order of the type's parts: the times are those of the part. */
export const PlacedSession = z.object({
  date: localDate,
  locationId: id.nullish().transform((location) => location ?? null),
  actorIds,
});

/** Days, rooms and people for a training: the lead comes to every part, the second to those that ask for two. */
export const Placement = z.object({
  leadId: id,
  secondId: id.nullish().transform((second) => second ?? null),
  sessions: z.array(PlacedSession).min(1).max(26),
});

export const PlaceTraining = Placement.extend({
  trainingId: id,
  version,
  waiverReason: optionalText(500),
});

export type Placement = z.output<typeof Placement>;
