import type { TrainingStatus } from "#db/lists";
import type { Instant } from "../dates";
import type { Reason } from "../reasons";
import { type BookingFacts, isProposed, mustAnswerAgain, saidYes } from "./state";

export const answerStates = [
  "asked",
  "moved",
  "accepted",
  "declined",
  "filled",
  "withdrawn",
  "cancelled",
  "over",
  "not_asked",
] as const;
/** Where a question stands for the one who was asked. `moved`: they said yes to another start than the session has now. */
export type AnswerState = (typeof answerStates)[number];

export interface AnswerFacts {
  booking: BookingFacts;
  session: { startInstant: Instant };
  training: { status: TrainingStatus };
}

/** Where a question stands. One can answer until the session begins. */
export function answerState({ booking, session, training }: AnswerFacts, now: Instant): AnswerState {
  if (booking.end) return endStates[booking.end];
  if (training.status === "cancelled") return "cancelled";
  if (session.startInstant <= now) return "over";
  if (isProposed(booking)) return "not_asked";
  if (mustAnswerAgain(booking, session)) return "moved";
  return saidYes(booking, session) ? "accepted" : "asked";
}

const endStates: Record<NonNullable<BookingFacts["end"]>, AnswerState> = {
  declined: "declined",
  filled: "filled",
  replaced: "filled",
  withdrawn: "withdrawn",
  no_show: "over",
};

const closed: Partial<Record<AnswerState, Reason>> = {
  declined: { code: "booking_declined" },
  filled: { code: "booking_filled" },
  withdrawn: { code: "booking_withdrawn" },
  cancelled: { code: "training_cancelled" },
  over: { code: "booking_begun" },
  not_asked: { code: "booking_not_asked" },
};

/** Why no answer can be given any more; nothing while one can. After a yes one may still say no. */
export const whyNoAnswer = (state: AnswerState): Reason | undefined => closed[state];
