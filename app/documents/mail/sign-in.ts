import type { MessageParams } from "~/domain/message/kinds";
import { m } from "~/text/messages";
import { type Compose, paragraph } from "./mail";

/** The code and link are wiped once the mail is sent or too old: then it says only that they were. */
export const signIn: Compose<MessageParams["sign_in"]> = ({ code, linkToken, minutes }, options, product) => {
  const subject = m.mail_sign_in_subject({ product }, options);
  if (code === "") return { subject, blocks: [paragraph(m.mail_sign_in_wiped({}, options))] };
  return {
    subject,
    blocks: [
      paragraph(m.mail_sign_in_code({}, options)),
      { as: "code", text: code },
      paragraph(m.mail_sign_in_link({}, options)),
      {
        as: "link",
        label: m.mail_sign_in_action({}, options),
        path: `/inloggen/link/${encodeURIComponent(linkToken)}`,
      },
      paragraph(m.mail_sign_in_valid({ minutes }, options)),
      paragraph(m.mail_sign_in_unasked({}, options)),
    ],
  };
};
