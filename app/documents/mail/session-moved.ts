import type { MessageParams } from "~/domain/message/kinds";
import { m } from "~/text/messages";
import { dayInWords } from "./day";
import { type Compose, paragraph } from "./mail";

export const sessionMoved: Compose<MessageParams["session_moved"]> = (params, options) => {
  const { trainingCode: training, sessionName: session, place } = params;
  const from = { date: dayInWords(params.fromDate, options.locale), time: params.fromTime };
  const to = { date: dayInWords(params.toDate, options.locale), time: params.toTime };
  return {
    subject: m.mail_session_moved_subject({ training, session }, options),
    blocks: [
      paragraph(m.mail_session_moved_text({ training, session }, options)),
      {
        as: "lines",
        lines: [
          m.mail_session_moved_from(from, options),
          m.mail_session_moved_to(to, options),
          ...(place ? [m.mail_session_moved_place({ place }, options)] : []),
        ],
      },
      paragraph(
        params.answerToken === "" ? m.mail_session_moved_cannot({}, options) : m.mail_booking_asked_choice({}, options),
      ),
      params.answerToken === ""
        ? { as: "link", label: m.mail_my_trainings_action({}, options), path: "/mijn" }
        : {
            as: "link",
            label: m.mail_session_moved_answer({}, options),
            path: `/antwoord/${encodeURIComponent(params.answerToken)}`,
          },
    ],
  };
};
