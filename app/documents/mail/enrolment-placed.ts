import type { MessageParams } from "~/domain/message/kinds";
import { m } from "~/text/messages";
import { type Compose, paragraph } from "./mail";

export const enrolmentPlaced: Compose<MessageParams["enrolment_placed"]> = (params, options) => {
  const { trainingCode: training, organisation } = params;
  return {
    subject: m.mail_enrolment_placed_subject({ training }, options),
    blocks: [
      paragraph(m.mail_enrolment_placed_text({ training, organisation }, options)),
      paragraph(m.mail_enrolment_placed_next({}, options)),
      { as: "link", label: m.mail_my_trainings_action({}, options), path: "/mijn" },
    ],
  };
};
