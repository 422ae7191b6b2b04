import { z } from "zod";
import { gapUnits, sessionKinds, trainingPurposes } from "#db/lists";
import { minutesBetween } from "../dates";
import { id, localDate, localTime, textOf } from "../fields";

export const mostParts = 20;

const Part = z
  .object({
    name: textOf(200),
    kind: z.enum(sessionKinds),
    startsAt: localTime,
    endsAt: localTime,
    netMinutes: z.number().int().min(1).max(1440),
    /** Since the previous part. */
    gapAmount: z.number().int().min(0).max(365),
    gapUnit: z.enum(gapUnits),
    isCompulsory: z.boolean().default(false),
    trainersNeeded: z.number().int().min(0).max(20),
    /** How many of them are certified on the day; one, where a trainer is needed, when it is left out. */
    certifiedNeeded: z.number().int().min(0).max(20).optional(),
    /** Whether a trainer in training may be one of them. */
    traineeAllowed: z.boolean().default(false),
    actorsNeeded: z.number().int().min(0).max(20),
  })
  .superRefine(({ startsAt, endsAt, netMinutes, trainersNeeded, certifiedNeeded = 0 }, ctx) => {
    if (certifiedNeeded > trainersNeeded) {
      ctx.addIssue({ code: "custom", message: "more_certified_than_trainers", path: ["certifiedNeeded"] });
    }
    const length = minutesBetween(startsAt, endsAt);
    if (length <= 0) ctx.addIssue({ code: "custom", message: "end_not_after_start", path: ["endsAt"] });
    else if (netMinutes > length)
      ctx.addIssue({ code: "custom", message: "net_longer_than_session", path: ["netMinutes"] });
  });

const described = z
  .object({
    name: textOf(200),
    minParticipants: z.number().int().min(1).max(500),
    maxParticipants: z.number().int().min(1).max(500),
    hardMaximum: z.number().int().min(1).max(500),
    attendanceShare: z.number().int().min(1).max(100),
    makeUpDays: z.number().int().min(0).max(1825),
    certificateTitle: textOf(200),
    certificateStatement: textOf(1000),
    /** Left out: for professionals when it is new, otherwise as it was. */
    purpose: z.enum(trainingPurposes).optional(),
    /** From this day on no new training of this type is planned. */
    retiredOn: localDate.nullish(),
    parts: z.array(Part),
  })
  .superRefine(({ minParticipants, maxParticipants, hardMaximum, parts }, ctx) => {
    if (minParticipants > maxParticipants || maxParticipants > hardMaximum) {
      ctx.addIssue({ code: "custom", message: "minimum_above_maximum", path: ["maxParticipants"] });
    }
    if (parts.length === 0 || parts.length > mostParts) ctx.addIssue({ code: "custom", message: "too_many_parts" });
  });

export const AddTrainingType = described;
export const EditTrainingType = described.safeExtend({ trainingTypeId: id, version: z.number().int() });
export type DescribedType = z.output<typeof described>;
