import type { MessageParams } from "~/domain/message/kinds";
import { m } from "~/text/messages";
import { type Compose, paragraph } from "./mail";

export const certificateReady: Compose<MessageParams["certificate_ready"]> = (params, options) => {
  const { trainingCode: training, certificateNumber: number } = params;
  return {
    subject: m.mail_certificate_ready_subject({ number }, options),
    blocks: [
      paragraph(m.mail_certificate_ready_text({ training, number }, options)),
      {
        as: "link",
        label: m.mail_certificate_ready_action({}, options),
        path: `/certificaten/${encodeURIComponent(number)}`,
      },
    ],
  };
};
