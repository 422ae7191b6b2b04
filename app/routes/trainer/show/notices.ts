import { m } from "~/text/messages";

/** What the last act did, by the word in the address. */
const notices: Record<string, () => string> = {
  start: m.trainer_notice_start,
  stop: m.trainer_notice_stop,
  grant: m.trainer_notice_grant,
  renew: m.trainer_notice_renew,
  withdraw: m.trainer_notice_withdraw,
  "withdraw-assessment": m.trainer_notice_withdraw_assessment,
  pause: m.trainer_notice_pause,
  return: m.trainer_notice_return,
  "add-registration": m.intervision_registration_notice_add,
  "end-registration": m.intervision_registration_notice_end,
  beoordeeld: m.trainer_notice_assessed,
  vastgelegd: m.trainer_notice_recorded,
};

export const noticeOf = (word: string | null): string | null =>
  word !== null && Object.hasOwn(notices, word) ? (notices[word]?.() ?? null) : null;
