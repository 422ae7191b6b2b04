import type { BookingFunction, Qualification } from "#db/lists";
import type { LocalDate } from "../dates";

export interface AskedSession {
  name: string;
  date: LocalDate;
  hours: string;
  place: string;
}

/** The placeholders of each kind of mail: a closed list, all of them text as it will be read. */
export interface MessageParams {
  sign_in: { code: string; linkToken: string; minutes: string };
  session_moved: {
    trainingCode: string;
    /** Never shown: a second move finds by it what has not left yet. */
    sessionId: string;
    sessionName: string;
    fromDate: string;
    fromTime: string;
    toDate: string;
    toTime: string;
    place: string;
    /** For who was booked: with it they say whether they can come then. Empty for participants. */
    answerToken: string;
  };
  training_cancelled: { trainingCode: string; reason: string };
  enrolment_placed: { trainingCode: string; organisation: string };
  certificate_ready: { trainingCode: string; certificateNumber: string };
  /** `sessions` is a JSON list of `AskedSession`, `answerTokens` one of as many tokens in the same order. */
  booking_asked: {
    trainingCode: string;
    organisation: string;
    function: BookingFunction;
    sessions: string;
    answerTokens: string;
  };
  booking_filled: { organisation: string; sessionName: string; date: string };
  booking_ended: { organisation: string; sessionName: string; date: string };
  certification_expiring: { qualification: Qualification; until: string };
  /** To the coach and to whoever coached each hears of: `other` is who they will meet. */
  coaching_booked: { other: string; date: string; hours: string; place: string };
  coaching_cancelled: { other: string; date: string; hours: string };
  make_up_booked: {
    /** Never shown: by it what has not left yet is found when the place ends. */
    seatId: string;
    missed: string;
    organisation: string;
    date: string;
    hours: string;
    place: string;
  };
  /** `meetings` is a JSON list of `AskedSession`. */
  intervision_group: { trainingCode: string; group: string; guide: string; meetings: string };
  /** The place to make up in is no longer there: the session was cancelled or moved. */
  make_up_lost: { missed: string; organisation: string; date: string };
}

export type { MessageKind } from "#db/lists";
