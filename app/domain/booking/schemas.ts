import { z } from "zod";
import { bookingFunctions } from "#db/lists";
import { id } from "../fields";

export const MakeBooking = z.object({
  trainingId: id,
  personId: id,
  function: z.enum(bookingFunctions),
  /** One session, or every session of the training that is not over yet. */
  sessionId: z.union([id, z.literal("all")]),
});

export const EndBooking = z.object({ bookingId: id });
