import { z } from "zod";
import { bookingAnswers, bookingCapacities, bookingFunctions } from "#db/lists";
import { id, optionalText } from "../fields";

/** How someone gets on a session: asked by mail, having said yes already (by telephone, say), or put forward for now. */
export const bookingHows = ["ask", "agreed", "propose"] as const;
export type BookingHow = (typeof bookingHows)[number];

const how = z.enum(bookingHows).default("agreed");
const capacity = z.enum(bookingCapacities).default("full");

export const MakeBooking = z.object({
  trainingId: id,
  personId: id,
  function: z.enum(bookingFunctions),
  capacity,
  /** One session, or every session of the training that is not over yet. */
  sessionId: z.union([id, z.literal("all")]),
  how,
});

export const AskPeople = z.object({
  sessionId: id,
  function: z.enum(bookingFunctions),
  capacity,
  personIds: z.array(id).min(1).max(20),
  /** After this many yeses the others need not answer any more. */
  places: z.number().int().min(1).max(20).default(1),
});

export const AskProposed = z.object({ trainingId: id });

export const AskAgain = z.object({ bookingId: id });

export const EndBooking = z.object({ bookingId: id, reason: optionalText(500) });

export const ReplaceBooking = z.object({ bookingId: id, personId: id, how });

export const NoteAbsence = z.object({ bookingId: id });

const answer = z.enum(bookingAnswers);
/** The start that the person saw when they answered. */
const startInstant = z.number().int();

export const AnswerBooking = z.object({ bookingId: id, answer, startInstant });

export const AnswerByLink = z.object({ token: z.string().max(100), answer, startInstant });
