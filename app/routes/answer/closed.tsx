import type { AnswerState } from "~/domain/booking/answer-rules";
import type { Asked } from "~/domain/booking/link";
import { m } from "~/text/messages";
import { Notice } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import { Contact, What } from "./what";

type ClosedState = Exclude<AnswerState, "asked" | "moved" | "accepted">;

const words: Record<ClosedState, { title: () => string; text: () => string }> = {
  declined: { title: m.booking_said_no_title, text: m.booking_said_no },
  filled: { title: m.booking_filled_title, text: m.booking_filled },
  withdrawn: { title: m.booking_withdrawn_title, text: m.booking_withdrawn },
  not_asked: { title: m.booking_withdrawn_title, text: m.booking_withdrawn },
  cancelled: { title: m.booking_cancelled_title, text: m.booking_cancelled },
  over: { title: m.booking_over_title, text: m.booking_over },
};

/** There is nothing to answer any more: why, and a kind word. */
export function Closed({ asked, state }: { asked: Asked; state: ClosedState }) {
  return (
    <Stack gap="wide">
      <PageHeader title={words[state].title()} />
      <Notice tone="info">{words[state].text()}</Notice>
      <What asked={asked} />
      <Contact email={asked.contactEmail} />
    </Stack>
  );
}
