import { z } from "zod";
import { id } from "../fields";

/** What was missed, by whose enrolment. */
export const Missed = z.object({ enrolmentId: id, missedSessionId: id });

/** `sessionId`: where they make it up. */
export const BookMakeUp = Missed.extend({ sessionId: id });

export const WithdrawMakeUp = Missed;
