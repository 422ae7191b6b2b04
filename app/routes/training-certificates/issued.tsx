import { m } from "~/text/messages";
import { DateText } from "~/ui/date-text";
import { Section } from "~/ui/page";
import { Row, Table } from "~/ui/table";
import type { Participant } from "./participants.server";

/** Who has a certificate that stands. */
export function Issued({ people }: { people: Participant[] }) {
  if (people.length === 0) return null;
  const columns = [
    { key: "name" as const, label: m.certificate_column_name() },
    { key: "organisation" as const, label: m.certificate_column_organisation() },
    { key: "number" as const, label: m.certificate_column_number() },
    { key: "issued" as const, label: m.certificate_column_issued() },
    { key: "pdf" as const, label: m.certificate_pdf() },
  ];
  return (
    <Section title={m.certificate_count_issued()}>
      <Table caption={m.certificate_count_issued()} captionHidden columns={columns}>
        {people.map(({ enrolmentId, sortName, organisation, certificate }) => (
          <Row
            key={enrolmentId}
            columns={columns}
            cells={{
              name: sortName,
              organisation,
              number: certificate && <a href={`/certificaten/${certificate.number}`}>{certificate.number}</a>,
              issued: certificate && <DateText date={certificate.issuedOn} />,
              pdf: certificate && <PdfLink number={certificate.number} />,
            }}
          />
        ))}
      </Table>
    </Section>
  );
}

const PdfLink = ({ number }: { number: string }) => (
  <a href={`/certificaten/${number}.pdf`} aria-label={m.certificate_download_of({ number })}>
    {m.certificate_pdf()}
  </a>
);
