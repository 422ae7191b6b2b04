import { z } from "zod";
import { id, localDate, localTime } from "../fields";
import { dayPartNames, exceptionKinds, faultsOf } from "./week-rules";

/** Own times of a day; a row of the form that was left empty is one without either. */
const OwnTimes = z.object({ startsAt: localTime.nullish(), endsAt: localTime.nullish() });

const SaidDay = z
  .object({
    parts: z.array(z.enum(dayPartNames)).default([]),
    own: z.array(OwnTimes).max(6).default([]),
  })
  .superRefine((day, ctx) => {
    for (const { row, field, code } of faultsOf(day)) {
      ctx.addIssue({ code: "custom", message: code, path: ["own", row, field] });
    }
  });

/** The whole week at once, Monday first; a day with nothing is a day on which they cannot. */
export const SaveWeek = z.object({ personId: id, days: z.array(SaidDay).length(7) });

/** Both days included; without a last day it is one day. */
export const AddException = z
  .object({ personId: id, startsOn: localDate, endsOn: localDate.nullish(), kind: z.enum(exceptionKinds) })
  .refine(({ startsOn, endsOn }) => !endsOn || startsOn <= endsOn, { message: "end_before_start", path: ["endsOn"] });

export const RemoveException = z.object({ exceptionId: id });

const atMost = (limit: number) => z.number().int().min(0).max(limit).nullish();

/** How many sessions someone takes on at most; what is left empty has no limit. */
export const SaveLimits = z.object({
  personId: id,
  version: z.number().int().min(0),
  perWeek: atMost(14),
  perMonth: atMost(62),
  perQuarter: atMost(186),
});

export const SaveHome = z.object({
  personId: id,
  version: z.number().int().min(0),
  municipalityId: id.nullish(),
  travelRadiusKm: z.number().int().min(1).max(400).nullish(),
});
