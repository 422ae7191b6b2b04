import type { AnswerState } from "~/domain/booking/answer-rules";
import type { MyBooking } from "~/domain/booking/mine";
import { m } from "~/text/messages";
import type { StatusTone } from "~/ui/status";

interface Look {
  tone: StatusTone;
  words: () => string;
}

const open: Record<Exclude<AnswerState, "over">, Look> = {
  asked: { tone: "info", words: m.booking_state_asked },
  moved: { tone: "warning", words: m.booking_state_moved },
  accepted: { tone: "good", words: m.booking_state_accepted },
  declined: { tone: "neutral", words: m.booking_state_declined },
  filled: { tone: "neutral", words: m.booking_state_filled },
  withdrawn: { tone: "neutral", words: m.booking_state_withdrawn },
  not_asked: { tone: "neutral", words: m.booking_state_withdrawn },
  cancelled: { tone: "neutral", words: m.booking_state_cancelled },
};

/** A trainer's share in the session, where it is not the whole of it. */
export function shareOf({ capacity }: Pick<MyBooking, "capacity">): string | null {
  if (capacity === "full") return null;
  return capacity === "trainee" ? m.booking_as_trainee() : m.booking_as_shadow();
}

/** What became of a booking, in a word and a colour. */
export function lookOf({ asks, state }: Pick<MyBooking, "asks" | "state">): Look {
  if (asks !== "over") return open[asks];
  if (state === "no_show") return { tone: "warning", words: m.booking_state_no_show };
  if (state === "done") return { tone: "good", words: m.booking_state_done };
  return state === "accepted" ? open.accepted : { tone: "neutral", words: m.booking_state_unanswered };
}
