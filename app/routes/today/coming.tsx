import type { ComingSession } from "~/domain/report/coming";
import { m } from "~/text/messages";
import { DateText } from "~/ui/date-text";
import { EmptyState } from "~/ui/notice";
import { Section } from "~/ui/page";
import { Row, Table } from "~/ui/table";

interface ComingProps {
  title: string;
  empty: string;
  items: ComingSession[];
  more?: boolean;
  /** Whether a session has a page that the reader may open. */
  linked: boolean;
}

/** Sessions to come: when, what and where; nobody's name. */
export function Coming({ title, empty, items, more = false, linked }: ComingProps) {
  const columns = [
    { key: "when", label: m.today_when() },
    { key: "session", label: m.today_session() },
    { key: "training", label: m.today_training() },
    { key: "place", label: m.today_place() },
  ] as const;
  return (
    <Section title={title}>
      {items.length === 0 && <EmptyState icon="calendar" title={empty} />}
      {items.length > 0 && (
        <Table caption={title} captionHidden columns={columns}>
          {items.map(({ sessionId, trainingCode, organisation, session, date, startsAt, endsAt, place }) => {
            const when = <DateText date={date} time={[startsAt, endsAt]} />;
            return (
              <Row
                key={sessionId}
                columns={columns}
                cells={{
                  when: linked ? <a href={`/bijeenkomsten/${sessionId}`}>{when}</a> : when,
                  session,
                  training: linked ? m.today_training_of({ code: trainingCode, organisation }) : organisation,
                  place: place ?? m.today_no_place(),
                }}
              />
            );
          })}
        </Table>
      )}
      {more && <p>{m.today_coming_more({ shown: items.length })}</p>}
    </Section>
  );
}
