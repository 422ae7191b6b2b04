import type { MessageParams } from "~/domain/message/kinds";
import { m } from "~/text/messages";
import { dayInWords } from "./day";
import { type Compose, paragraph } from "./mail";

/** Of several who were asked another was first: thanks, and nothing to do. */
export const bookingFilled: Compose<MessageParams["booking_filled"]> = (
  { organisation, sessionName, date },
  options,
) => ({
  subject: m.mail_booking_filled_subject({ organisation }, options),
  blocks: [
    paragraph(m.mail_booking_filled_text({ session: sessionName, date: dayInWords(date, options.locale) }, options)),
    paragraph(m.mail_booking_filled_thanks({}, options)),
  ],
});

/** Someone is not needed any more. */
export const bookingEnded: Compose<MessageParams["booking_ended"]> = (
  { organisation, sessionName, date },
  options,
) => ({
  subject: m.mail_booking_ended_subject({ organisation }, options),
  blocks: [
    paragraph(m.mail_booking_ended_text({ session: sessionName, date: dayInWords(date, options.locale) }, options)),
    paragraph(m.mail_booking_ended_question({}, options)),
  ],
});
