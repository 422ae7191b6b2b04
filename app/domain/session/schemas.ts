import { z } from "zod";
import { id, localDate, localTime, optionalText } from "../fields";

/** Where and when a session should be: day and times in Europe/Amsterdam. */
export const Target = z.object({
  date: localDate,
  startsAt: localTime,
  endsAt: localTime,
  locationId: id.nullish().transform((location) => location ?? null),
});

export const MoveSession = Target.extend({
  sessionId: id,
  version: z.number().int(),
  /** Why the warnings are passed. */
  waiverReason: optionalText(500),
});

export type Target = z.output<typeof Target>;
