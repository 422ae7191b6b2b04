import { z } from "zod";
import { optionalText, reasonText } from "../fields";

const which = { code: z.string().trim().min(1).max(20), version: z.number().int() };

/** The next status; the reason is asked when something that is missing is passed. */
export const AdvanceTraining = z.object({
  ...which,
  to: z.enum(["confirmed", "delivered", "closed"]),
  reason: optionalText(500),
});

export const CancelTraining = z.object({ ...which, reason: reasonText });
