import type { ComingSession } from "~/domain/report/coming";
import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { EmptyState } from "~/ui/notice";
import { Section } from "~/ui/page";
import { Row, Table } from "~/ui/table";

interface SessionsProps {
  trainer: ComingSession[];
  actor: ComingSession[];
  /** Where it says when they can; null for who may not know. */
  availability: string | null;
}

/** The sessions to come for which a trainer or an actor is booked. */
export function Sessions({ trainer, actor, availability }: SessionsProps) {
  const rows = [
    ...trainer.map((row) => ({ ...row, as: m.person_role_trainer() })),
    ...actor.map((row) => ({ ...row, as: m.person_role_actor() })),
  ].sort((one, other) => `${one.date}${one.startsAt}`.localeCompare(`${other.date}${other.startsAt}`));
  const columns = [
    { key: "when", label: m.today_when() },
    { key: "session", label: m.today_session() },
    { key: "training", label: m.today_training() },
    { key: "as", label: m.person_role() },
    { key: "place", label: m.today_place() },
  ] as const;
  return (
    <Section
      title={m.person_sessions_coming()}
      actions={
        availability && (
          <LinkButton icon="calendar" to={availability}>
            {m.availability_link()}
          </LinkButton>
        )
      }
    >
      {rows.length === 0 && <EmptyState icon="calendar" title={m.person_sessions_none()} />}
      {rows.length > 0 && (
        <Table caption={m.person_sessions_coming()} captionHidden columns={columns}>
          {rows.map(({ sessionId, date, startsAt, endsAt, session, trainingCode, organisation, as, place }) => (
            <Row
              key={`${sessionId} ${as}`}
              columns={columns}
              cells={{
                when: (
                  <a href={`/bijeenkomsten/${sessionId}`}>
                    <DateText date={date} time={[startsAt, endsAt]} />
                  </a>
                ),
                session,
                training: m.today_training_of({ code: trainingCode, organisation }),
                as,
                place: place ?? m.today_no_place(),
              }}
            />
          ))}
        </Table>
      )}
    </Section>
  );
}
