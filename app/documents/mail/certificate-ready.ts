import type { MessageParams } from "~/domain/message/kinds";
import { m } from "~/text/messages";
import { type Compose, paragraph } from "./mail";

/** A certificate waits; without a training it is one of a qualification. */
export const certificateReady: Compose<MessageParams["certificate_ready"]> = (params, options) => {
  const { trainingCode: training, certificateNumber: number } = params;
  return {
    subject: m.mail_certificate_ready_subject({ number }, options),
    blocks: [
      paragraph(
        training === ""
          ? m.mail_certificate_ready_qualified({ number }, options)
          : m.mail_certificate_ready_text({ training, number }, options),
      ),
      {
        as: "link",
        label: m.mail_certificate_ready_action({}, options),
        path: `/certificaten/${encodeURIComponent(number)}`,
      },
    ],
  };
};
