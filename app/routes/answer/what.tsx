import type { Asked } from "~/domain/booking/link";
import { formatTimeRange } from "~/text/dates";
import { m } from "~/text/messages";
import { DateText } from "~/ui/date-text";
import { Facts } from "~/ui/facts";
import { Panel } from "~/ui/page";
import "./answer.css";

/** When and where, the date large; what it is only for a trainer, who has to prepare it. */
export function What({ asked }: { asked: Asked }) {
  const { organisation, session, trainingCode, date, startsAt, endsAt, place } = asked;
  const isTrainer = asked.function === "trainer";
  return (
    <Panel>
      <p className="answer-date">
        <DateText date={date} style="long" />
      </p>
      <p className="answer-hours">{m.booking_hours({ hours: formatTimeRange(startsAt, endsAt) })}</p>
      <Facts
        items={[
          { label: m.booking_place(), value: place || m.booking_place_unknown() },
          { label: m.booking_organisation(), value: organisation },
          { label: m.booking_session(), value: isTrainer ? `${session} (${trainingCode})` : null },
        ]}
      />
    </Panel>
  );
}

/** Whom to ask, where that is known. */
export function Contact({ email }: { email: string | null }) {
  if (!email) return null;
  return (
    <p>
      {m.booking_contact()} <a href={`mailto:${email}`}>{email}</a>
    </p>
  );
}
