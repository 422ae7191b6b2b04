import type { DayToRecord } from "~/domain/allowance/to-record";
import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { EmptyState } from "~/ui/notice";
import { Section } from "~/ui/page";
import { Pagination } from "~/ui/pagination";
import { Row, Table } from "~/ui/table";

interface ToRecordProps {
  days: DayToRecord[];
  total: number;
  page: number;
  pages: number;
  hrefFor: (page: number) => string;
}

/** The days on which somebody acted and of which nothing was recorded yet. */
export function ToRecord({ days, total, page, pages, hrefFor }: ToRecordProps) {
  const columns = [
    { key: "date", label: m.allowance_date() },
    { key: "name", label: m.allowance_actor() },
    { key: "training", label: m.allowance_training() },
    { key: "act", label: m.allowance_record(), hidden: true },
  ] as const;
  return (
    <Section title={m.allowance_to_record({ count: total })}>
      {total === 0 && (
        <EmptyState icon="check" title={m.allowance_to_record_none()}>
          {m.allowance_to_record_none_text()}
        </EmptyState>
      )}
      {total > 0 && (
        <Table caption={m.allowance_to_record({ count: total })} captionHidden columns={columns}>
          {days.map(({ bookingId, personId, name, date, trainingCode, session, hasFile }) => (
            <Row
              key={bookingId}
              columns={columns}
              cells={{
                date: <DateText date={date} />,
                name: <a href={`/acteurs/vergoedingen/acteur/${personId}`}>{name}</a>,
                training: m.allowance_of_training({ code: trainingCode, session }),
                act: hasFile ? (
                  <LinkButton compact to={`/acteurs/vergoedingen/dag/${bookingId}`}>
                    {m.allowance_record()}
                    <span className="visually-hidden">
                      {" "}
                      {name} <DateText date={date} />
                    </span>
                  </LinkButton>
                ) : (
                  <a href={`/acteurs/${personId}`}>{m.allowance_file_first()}</a>
                ),
              }}
            />
          ))}
        </Table>
      )}
      {pages > 1 && <Pagination {...{ page, pages, total, hrefFor }} label={m.allowance_to_record_pages()} />}
    </Section>
  );
}
