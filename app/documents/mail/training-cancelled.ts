import type { MessageParams } from "~/domain/message/kinds";
import { m } from "~/text/messages";
import { type Compose, paragraph } from "./mail";

export const trainingCancelled: Compose<MessageParams["training_cancelled"]> = ({ trainingCode, reason }, options) => ({
  subject: m.mail_training_cancelled_subject({ training: trainingCode }, options),
  blocks: [
    paragraph(m.mail_training_cancelled_text({ training: trainingCode }, options)),
    ...(reason ? [paragraph(m.mail_training_cancelled_reason({ reason }, options))] : []),
    { as: "link", label: m.mail_my_trainings_action({}, options), path: "/mijn" },
  ],
});
