import { formatDate } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { Section } from "~/ui/page";
import { Row, Table } from "~/ui/table";
import type { EndedCertificate } from "./participants.server";

/** What was issued once and stands no more. */
export function Ended({ certificates }: { certificates: EndedCertificate[] }) {
  if (certificates.length === 0) return null;
  const columns = [
    { key: "number" as const, label: m.certificate_column_number() },
    { key: "name" as const, label: m.certificate_column_name() },
    { key: "state" as const, label: m.certificate_column_state() },
  ];
  return (
    <Section title={m.certificate_ended_title()}>
      <Table caption={m.certificate_ended_title()} captionHidden columns={columns}>
        {certificates.map((one) => (
          <Row
            key={one.number}
            columns={columns}
            cells={{
              number: <a href={`/certificaten/${one.number}`}>{one.number}</a>,
              name: one.holder,
              state: stateOf(one),
            }}
          />
        ))}
      </Table>
    </Section>
  );
}

const stateOf = ({ replacedBy, endedOn }: EndedCertificate): string =>
  replacedBy
    ? m.certificate_replaced_by({ number: replacedBy })
    : m.certificate_revoked_on({ date: formatDate(endedOn, currentLocale()) });
