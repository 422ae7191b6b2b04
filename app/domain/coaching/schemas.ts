import { z } from "zod";
import { coachingForms, coachingThemes } from "#db/lists-after";
import { id, localDate, localTime, optionalText, textOf } from "../fields";

/** From a day on, today without one. */
export const AppointCoach = z.object({ personId: id, startsOn: localDate.nullish() });

/** The last day on which they coach; today without one. */
export const EndCoach = z.object({ coachRoleId: id, endsOn: localDate.nullish() });

const TimeRow = z.object({ date: localDate.nullish(), startsAt: localTime.nullish(), endsAt: localTime.nullish() });

const where = { locationId: id.nullish(), place: optionalText(200) };

/** Several times at once, each perhaps again in the weeks after it; a row that was left empty is none. */
export const OfferTimes = z.object({
  coachId: id,
  times: z.array(TimeRow).max(12),
  weeks: z.number().int().min(1).max(12).default(1),
  form: z.enum(coachingForms),
  places: z.number().int().min(1).max(30).default(1),
  ...where,
});

export const WithdrawTime = z.object({ sessionId: id });

export const MoveSession = z.object({
  sessionId: id,
  version: z.number().int().min(1),
  date: localDate,
  startsAt: localTime,
  endsAt: localTime,
});

/** `insteadOf` is a booking of one's own that this one takes the place of. */
export const BookCoaching = z.object({ sessionId: id, insteadOf: id.nullish() });

export const CancelBooking = z.object({ bookingId: id });

export const AskForCoaching = z.object({ personId: id, theme: z.enum(coachingThemes) });

export const TakeBackRequest = z.object({ requestId: id });

/** `came` holds the bookings of those who were there. */
export const RecordSession = z.object({
  sessionId: id,
  version: z.number().int().min(1),
  minutes: z.number().int().min(1).max(600),
  theme: z.enum(coachingThemes),
  came: z.array(id).max(30).default([]),
});

export const AgreeAction = z.object({ bookingId: id, text: textOf(300) });

export const OneAction = z.object({ actionId: id });
