import type { EndedParticipant } from "~/domain/enrolment/participants";
import { m } from "~/text/messages";
import { DateText } from "~/ui/date-text";
import { Timeline } from "~/ui/timeline";

function howItEnded({ end, successor }: EndedParticipant): string {
  if (end === "substituted") return m.enrolment_end_substituted({ name: successor ?? "" });
  if (end === "transferred") return m.enrolment_end_transferred({ code: successor ?? "" });
  return m.enrolment_end_withdrawn();
}

/** Who left, how and why; closed until someone asks. */
export function EndedEnrolments({ list }: { list: readonly EndedParticipant[] }) {
  if (list.length === 0) return null;
  return (
    <details>
      <summary>{m.enrolment_ended_title({ count: list.length })}</summary>
      <Timeline
        items={list.map((one) => ({
          key: one.id,
          when: <DateText date={one.endedOn} />,
          title: `${one.name}: ${howItEnded(one)}`,
          body: one.reason,
        }))}
      />
    </details>
  );
}
