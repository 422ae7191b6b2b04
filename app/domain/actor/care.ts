import type { LocalDate } from "../dates";
import type { CareAgreement, GivenConsent } from "./care-rules";

/** A standing booking as an actor, whether it was answered or not. */
export interface ActingDay {
  sessionId: number;
  date: LocalDate;
}

/** A day on which someone acted and of which no aftercare talk was noted, with its bookings. */
export interface OpenTalk {
  date: LocalDate;
  bookings: readonly { bookingId: number; sessionId: number }[];
}

/** What the care for an actor rests upon. */
export interface Care {
  agreement: CareAgreement | null;
  consents: GivenConsent[];
  actingDays: ActingDay[];
  openTalks: OpenTalk[];
}
