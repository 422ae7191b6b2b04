import { z } from "zod";
import { holidayFirmness, schoolZones } from "#db/lists";
import { id, localDate, textOf } from "../fields";

/** One school holiday in one zone, both days included. `holidayId` is null for a new one. */
export const EditSchoolHoliday = z
  .object({
    holidayId: id.nullable(),
    name: textOf(100),
    zone: z.enum(schoolZones),
    startsOn: localDate,
    endsOn: localDate,
    firmness: z.enum(holidayFirmness),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { message: "end_before_start", path: ["endsOn"] });

export const RemoveSchoolHoliday = z.object({ holidayId: id });
