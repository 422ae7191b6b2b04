import { m } from "~/text/messages";
import type { NoticeTone } from "~/ui/notice";

const notices: Record<string, { tone: NoticeTone; words: () => string }> = {
  ingeschreven: { tone: "good", words: m.enrolment_done_placed },
  wachtlijst: { tone: "warning", words: m.enrolment_done_waiting },
  afgemeld: { tone: "good", words: m.enrolment_done_withdrawn },
  doorgeschoven: { tone: "good", words: m.enrolment_done_promoted },
  geplaatst: { tone: "good", words: m.enrolment_done_place },
  vervangen: { tone: "good", words: m.enrolment_done_substituted },
  overgezet: { tone: "good", words: m.enrolment_done_transferred },
  "overgezet-wachtlijst": { tone: "warning", words: m.enrolment_done_transferred_waiting },
  lijst: { tone: "good", words: m.enrolment_done_imported },
};

/** What the last act did, by the word in the address. */
export function noticeFor(word: string | null) {
  const notice = word === null || !Object.hasOwn(notices, word) ? undefined : notices[word];
  return notice ? { tone: notice.tone, text: notice.words() } : null;
}
