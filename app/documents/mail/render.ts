import type { Locale, MessageKind } from "#db/lists";
import type { MessageParams } from "~/domain/message/kinds";
import { m } from "~/text/messages";
import { coachingBooked, coachingCancelled, intervisionGroup, makeUpBooked, makeUpLost } from "./after-training";
import { bookingAsked } from "./booking-asked";
import { bookingEnded, bookingFilled } from "./booking-over";
import { certificateReady } from "./certificate-ready";
import { certificationExpiring } from "./certification-expiring";
import { enrolmentPlaced } from "./enrolment-placed";
import { toHtml } from "./html";
import { type Compose, type Mail, type MailPlace, oneLine, paragraph } from "./mail";
import { sessionMoved } from "./session-moved";
import { signIn } from "./sign-in";
import { trainingCancelled } from "./training-cancelled";

interface Kind<Params> {
  compose: Compose<Params>;
  /** Every placeholder of the kind; what else stands in a message is never read. */
  placeholders: { [Name in keyof Params]: true };
}

const over = { organisation: true, sessionName: true, date: true } as const;

const kinds: { [Name in MessageKind]: Kind<MessageParams[Name]> } = {
  sign_in: { compose: signIn, placeholders: { code: true, linkToken: true, minutes: true } },
  session_moved: {
    compose: sessionMoved,
    placeholders: {
      trainingCode: true,
      sessionId: true,
      sessionName: true,
      fromDate: true,
      fromTime: true,
      toDate: true,
      toTime: true,
      place: true,
      answerToken: true,
    },
  },
  training_cancelled: { compose: trainingCancelled, placeholders: { trainingCode: true, reason: true } },
  enrolment_placed: { compose: enrolmentPlaced, placeholders: { trainingCode: true, organisation: true } },
  certificate_ready: { compose: certificateReady, placeholders: { trainingCode: true, certificateNumber: true } },
  booking_asked: {
    compose: bookingAsked,
    placeholders: { trainingCode: true, organisation: true, function: true, sessions: true, answerTokens: true },
  },
  booking_filled: { compose: bookingFilled, placeholders: over },
  booking_ended: { compose: bookingEnded, placeholders: over },
  certification_expiring: { compose: certificationExpiring, placeholders: { qualification: true, until: true } },
  coaching_booked: { compose: coachingBooked, placeholders: { other: true, date: true, hours: true, place: true } },
  coaching_cancelled: { compose: coachingCancelled, placeholders: { other: true, date: true, hours: true } },
  make_up_booked: {
    compose: makeUpBooked,
    placeholders: { seatId: true, missed: true, organisation: true, date: true, hours: true, place: true },
  },
  intervision_group: {
    compose: intervisionGroup,
    placeholders: { trainingCode: true, group: true, guide: true, meetings: true },
  },
  make_up_lost: { compose: makeUpLost, placeholders: { missed: true, organisation: true, date: true } },
};

/**
 * A mail as its reader gets it, in plain text and in HTML. Placeholders are taken from the kind's closed list, as one
 * line of text each (a missing one is empty); links lead to `appUrl` only.
 */
export function renderMail(
  kind: MessageKind,
  params: Readonly<Record<string, string>>,
  locale: Locale,
  place: MailPlace,
): { subject: string; text: string; html: string } {
  const product = place.product ?? m.shell_product({}, { locale });
  const mail = signed(compose(kind, params, locale, product), locale, product);
  return { subject: mail.subject, text: toText(mail, place.appUrl), html: toHtml(mail, locale, place.appUrl) };
}

function compose<Name extends MessageKind>(
  name: Name,
  params: Readonly<Record<string, string>>,
  locale: Locale,
  product: string,
): Mail {
  const { compose, placeholders }: Kind<MessageParams[Name]> = kinds[name];
  const values = Object.keys(placeholders).map((key) => [key, oneLine(Object.hasOwn(params, key) ? params[key] : "")]);
  return compose(Object.fromEntries(values) as MessageParams[Name], { locale }, product);
}

function signed({ subject, blocks }: Mail, locale: Locale, product: string): Mail {
  const options = { locale };
  const closing = [paragraph(m.mail_automatic({ product }, options))];
  return { subject, blocks: [paragraph(m.mail_greeting({}, options)), ...blocks, ...closing] };
}

function toText({ blocks }: Mail, appUrl: string): string {
  const pieces = blocks.map((block) => {
    if (block.as === "lines") return block.lines.join("\n");
    return block.as === "link" ? `${block.label}: ${appUrl}${block.path}` : block.text;
  });
  return `${pieces.join("\n\n")}\n`;
}
