import type { AskedSession, MessageParams } from "~/domain/message/kinds";
import { m } from "~/text/messages";
import { listIn, sessionLines } from "./asked-session";
import { type Block, type Compose, oneLine, paragraph } from "./mail";

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

type Options = Parameters<typeof bookingAsked>[1];

function blocksOf(session: AskedSession, token: string, { locale }: Options): Block[] {
  const lines = sessionLines(session, locale);
  if (token === "") return [{ as: "lines", lines }];
  const label = m.mail_booking_asked_action({ session: oneLine(session.name) }, { locale });
  return [
    { as: "lines", lines },
    { as: "link", label, path: `/antwoord/${encodeURIComponent(token)}` },
  ];
}
