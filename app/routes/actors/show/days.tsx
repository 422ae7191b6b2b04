import type { TalkToHold } from "~/domain/actor/list";
import type { ActorBooking } from "~/domain/actor/page";
import { m } from "~/text/messages";
import { DateText } from "~/ui/date-text";
import { EmptyState } from "~/ui/notice";
import { Section } from "~/ui/page";
import { Status, type StatusTone } from "~/ui/status";
import { Row, Table } from "~/ui/table";
import { TalkForm } from "../talks";

type Words = [StatusTone, () => string];

const coming: Partial<Record<ActorBooking["state"], Words>> = {
  proposed: ["neutral", m.actor_state_proposed],
  asked: ["info", m.actor_state_asked],
  accepted: ["good", m.actor_state_accepted],
};

const past: Partial<Record<ActorBooking["state"], Words>> = {
  accepted: ["good", m.actor_state_done],
  done: ["good", m.actor_state_done],
};

const hasActed = ({ state }: ActorBooking): boolean => state === "accepted" || state === "done";

const When = ({ day }: { day: ActorBooking }) => (
  <a href={`/bijeenkomsten/${day.sessionId}`}>
    <DateText date={day.date} time={[day.startsAt, day.endsAt]} />
  </a>
);

const trainingOf = ({ session, trainingCode: code, client }: ActorBooking): string =>
  m.actor_day_training_of({ session, code, client });

function State({ day, words }: { day: ActorBooking; words: typeof coming }) {
  const [tone, say] = words[day.state] ?? ["neutral", m.actor_state_unanswered];
  return <Status tone={tone}>{say()}</Status>;
}

/** The days to come, each with the talk beforehand. */
export function ComingDays({ days, today }: { days: ActorBooking[]; today: string }) {
  const columns = [
    { key: "when", label: m.actor_day_when() },
    { key: "training", label: m.actor_day_training() },
    { key: "state", label: m.actor_day_state() },
    { key: "talk", label: m.actor_day_pre_talk() },
  ] as const;
  return (
    <Section title={m.actor_coming_title()}>
      {days.length === 0 && <EmptyState icon="calendar" title={m.actor_coming_none()} />}
      {days.length > 0 && (
        <Table caption={m.actor_coming_title()} captionHidden columns={columns}>
          {days.map((day) => (
            <Row
              key={day.id}
              columns={columns}
              cells={{
                when: <When day={day} />,
                training: trainingOf(day),
                state: <State day={day} words={coming} />,
                talk: day.preTalkOn ? (
                  <DateText date={day.preTalkOn} />
                ) : (
                  <details className="file-change">
                    <summary>{m.actor_talk_note()}</summary>
                    <TalkForm bookingId={day.id} kind="pre_talk" today={today} />
                  </details>
                ),
              }}
            />
          ))}
        </Table>
      )}
    </Section>
  );
}

/** The days that were, each with when the aftercare talk was held. */
export function PastDays({ days, waiting }: { days: ActorBooking[]; waiting: TalkToHold[] }) {
  const columns = [
    { key: "when", label: m.actor_day_when() },
    { key: "training", label: m.actor_day_training() },
    { key: "state", label: m.actor_day_state() },
    { key: "talk", label: m.actor_day_aftercare() },
  ] as const;
  const waits = new Set(waiting.map(({ day }) => day));
  return (
    <Section title={m.actor_past_title()}>
      {days.length === 0 && <EmptyState icon="clock" title={m.actor_past_none()} />}
      {days.length > 0 && (
        <Table caption={m.actor_past_title()} captionHidden columns={columns}>
          {days.map((day) => (
            <Row
              key={day.id}
              columns={columns}
              cells={{
                when: <When day={day} />,
                training: trainingOf(day),
                state: <State day={day} words={past} />,
                talk: <Aftercare day={day} waits={waits.has(day.date)} />,
              }}
            />
          ))}
        </Table>
      )}
    </Section>
  );
}

function Aftercare({ day, waits }: { day: ActorBooking; waits: boolean }) {
  if (day.aftercareOn) return <DateText date={day.aftercareOn} />;
  if (!hasActed(day)) return <span>{m.actor_talk_not_asked()}</span>;
  return waits ? <Status tone="warning">{m.actor_mark_talk()}</Status> : <span>{m.actor_talk_same_day()}</span>;
}
