import { m } from "~/text/messages";
import { money } from "~/text/money";
import { LinkButton } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { EmptyState } from "~/ui/notice";
import { Section } from "~/ui/page";
import { Row, Table } from "~/ui/table";

interface ListedExport {
  id: number;
  on: string;
  count: number;
  totalCents: number;
}

/** The lists that went out for payment: each can be downloaded again. */
export function Exports({ exports }: { exports: ListedExport[] }) {
  const columns = [
    { key: "on", label: m.allowance_exported_on() },
    { key: "count", label: m.allowance_exported_count(), align: "end" },
    { key: "total", label: m.allowance_total(), align: "end" },
    { key: "act", label: m.allowance_download(), hidden: true },
  ] as const;
  return (
    <Section title={m.allowance_exports()}>
      {exports.length === 0 && <EmptyState icon="download" title={m.allowance_exports_none()} />}
      {exports.length > 0 && (
        <Table caption={m.allowance_exports()} captionHidden columns={columns}>
          {exports.map(({ id, on, count, totalCents }) => (
            <Row
              key={id}
              columns={columns}
              cells={{
                on: <DateText date={on} />,
                count: String(count),
                total: money(totalCents),
                act: (
                  <LinkButton compact icon="download" to={`/acteurs/vergoedingen/${id}.csv`}>
                    {m.allowance_download()}
                    <span className="visually-hidden">
                      {" "}
                      <DateText date={on} />
                    </span>
                  </LinkButton>
                ),
              }}
            />
          ))}
        </Table>
      )}
    </Section>
  );
}
