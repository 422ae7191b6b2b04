import type { AskedSession, MessageParams } from "~/domain/message/kinds";
import { m } from "~/text/messages";
import { dayInWords } from "./day";
import { type Block, type Compose, paragraph } from "./mail";

/** What is asked, and under each session the link to answer it; a session without a link was answered meanwhile. */
export const bookingAsked: Compose<MessageParams["booking_asked"]> = (params, options) => {
  const { organisation, trainingCode: training } = params;
  const sessions = listIn<AskedSession>(params.sessions);
  const tokens = listIn<string>(params.answerTokens);
  const asActor = params.function === "actor";
  const subject = asActor ? m.mail_booking_asked_subject_actor : m.mail_booking_asked_subject_trainer;
  return {
    subject: subject({ organisation }, options),
    blocks: [
      paragraph(m.mail_booking_asked_text({ organisation, training }, options)),
      ...sessions.flatMap((session, index) => blocksOf(session, tokens[index] ?? "", options)),
      paragraph(m.mail_booking_asked_choice({}, options)),
    ],
  };
};

function blocksOf({ name, date, hours, place }: AskedSession, token: string, options: Parameters<typeof dayLine>[1]) {
  const lines: Block = { as: "lines", lines: [name, `${dayLine(date, options)}, ${hours}`, ...(place ? [place] : [])] };
  if (token === "") return [lines];
  const label = m.mail_booking_asked_action({ session: name }, options);
  return [lines, { as: "link", label, path: `/antwoord/${encodeURIComponent(token)}` } satisfies Block];
}

const dayLine = (date: string, { locale }: { locale: "nl" | "en" }): string => dayInWords(date, locale);

function listIn<Item>(json: string): Item[] {
  if (json === "") return [];
  return JSON.parse(json) as Item[];
}
