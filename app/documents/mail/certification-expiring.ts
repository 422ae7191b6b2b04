import type { Qualification } from "#db/lists";
import type { MessageParams } from "~/domain/message/kinds";
import { m } from "~/text/messages";
import { dayInWords } from "./day";
import { type Compose, paragraph } from "./mail";

const subjects = {
  certified: m.mail_certification_expiring_certified,
  externally_deployable: m.mail_certification_expiring_externally_deployable,
  training_actor: m.mail_certification_expiring_training_actor,
} as const satisfies Record<Qualification, unknown>;

const isKnown = (name: string): name is Qualification => Object.hasOwn(subjects, name);

/** A mail whose placeholder is missing is still a mail. */
const subjectOf = (name: string) => subjects[isKnown(name) ? name : "certified"];

/** A certification ends in half a year, or in three months. */
export const certificationExpiring: Compose<MessageParams["certification_expiring"]> = (params, options) => {
  const subject = subjectOf(params.qualification)({ until: dayInWords(params.until, options.locale) }, options);
  return {
    subject,
    blocks: [
      paragraph(subject),
      paragraph(m.mail_certification_expiring_text({}, options)),
      { as: "link", label: m.mail_certification_expiring_action({}, options), path: "/mijn/trainer" },
    ],
  };
};
