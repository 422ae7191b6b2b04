import type { Asked } from "~/domain/booking/link";
import type { RefusalView } from "~/http/refusal-view";
import { formatDate } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { FormErrors } from "~/ui/form-errors";
import { Notice } from "~/ui/notice";
import { PageHeader, Stack } from "~/ui/page";
import { YesNo } from "~/ui/yes-no";
import { Contact, What } from "./what";

interface QuestionProps {
  asked: Asked;
  refusal: RefusalView | null;
}

/** The question itself: who asks, when and where, and two buttons. */
export function Question({ asked, refusal }: QuestionProps) {
  const { organisation, startInstant, contactEmail } = asked;
  const title = asked.function === "actor" ? m.booking_answer_actor : m.booking_answer_trainer;
  return (
    <Stack gap="wide">
      <PageHeader title={title({ organisation })} lead={<p>{m.booking_answer_lead()}</p>} />
      {refusal?.kind === "stale" ? (
        <Notice tone="warning">{refusal.messages.join(" ")}</Notice>
      ) : (
        <FormErrors refusal={refusal} />
      )}
      <Moved asked={asked} />
      <What asked={asked} />
      <YesNo
        fields={{ startInstant }}
        name="answer"
        yes={{ value: "accepted", words: m.booking_yes() }}
        no={{ value: "declined", words: m.booking_no() }}
      />
      <p>{m.booking_answer_choice()}</p>
      <Contact email={contactEmail} />
    </Stack>
  );
}

function Moved({ asked: { movedFrom, state } }: { asked: Asked }) {
  if (!movedFrom) return null;
  const from = `${formatDate(movedFrom.date, currentLocale(), "long")}, ${movedFrom.startsAt}`;
  return (
    <Notice tone="warning" title={m.booking_moved_title()}>
      {state === "moved" ? m.booking_moved_after_yes({ from }) : m.booking_moved({ from })}
    </Notice>
  );
}
