import type { ConsentGiver, ConsentPurpose, ContactChannel } from "#db/lists";
import type { ReasonCode } from "~/domain/reasons";
import { m } from "~/text/messages";

export const channelName: Record<ContactChannel, () => string> = {
  mail: m.actor_channel_mail,
  phone: m.actor_channel_phone,
  text_message: m.actor_channel_text_message,
  via_supporter: m.actor_channel_via_supporter,
};

export const purposeName: Record<ConsentPurpose, () => string> = {
  file: m.actor_purpose_file,
  supporter_contact: m.actor_purpose_supporter_contact,
  name_on_lists: m.actor_purpose_name_on_lists,
  photo: m.actor_purpose_photo,
};

export const giverName: Record<ConsentGiver, () => string> = {
  self: m.actor_giver_self,
  guardian: m.actor_giver_guardian,
};

const marks: Partial<Record<ReasonCode, () => string>> = {
  actor_file_missing: m.actor_mark_file,
  actor_consent_missing: m.actor_mark_consent,
  actor_consent_withdrawn: m.actor_mark_consent,
  actor_consent_other_giver: m.actor_mark_consent,
  actor_no_supporter: m.actor_mark_supporter,
};

/** What someone lacks in a word or two, each once. */
export const marksOf = (codes: readonly ReasonCode[]): string[] => [
  ...new Set(codes.flatMap((code) => marks[code]?.() ?? [])),
];
