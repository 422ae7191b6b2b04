import type { CertificateFacts } from "#db/certificate-facts";
import { m } from "~/text/messages";
import { DateText } from "~/ui/date-text";
import { Facts } from "~/ui/facts";
import { Panel, Section } from "~/ui/page";

/** The words of the certificate: what the PDF says too, for who cannot read that. */
export function Stated({ facts }: { facts: CertificateFacts }) {
  const { holder, training, organisation, trainers, programme, issuer, signatory, issuedOn, replaces } = facts;
  return (
    <Section title={m.certificate_stated()}>
      <Panel>
        <Facts
          items={[
            { label: m.certificate_holder(), value: <strong>{holder}</strong> },
            { label: m.certificate_registration(), value: registrationOf(facts) },
            { label: m.certificate_completed(), value: <Completed {...training} /> },
            { label: m.certificate_column_organisation(), value: organisation },
            { label: m.certificate_pdf_trainers({ count: trainers.length }), value: trainers.join(", ") },
            { label: m.certificate_pdf_programme(), value: programme },
            { label: m.certificate_issuer(), value: issuer },
            { label: m.certificate_issued_on(), value: <DateText date={issuedOn} style="long" /> },
            { label: m.certificate_signed_by(), value: `${signatory.name}, ${signatory.title}` },
            {
              label: m.certificate_replaces(),
              value: replaces && <a href={`/certificaten/${replaces}`}>{replaces}</a>,
            },
          ]}
        />
      </Panel>
    </Section>
  );
}

function registrationOf({ registration }: CertificateFacts): string | null {
  if (!registration) return null;
  const { register, number } = registration;
  if (register === "other") return m.certificate_registration_elsewhere({ number });
  return m.certificate_registration_value({ register, number });
}

const Completed = ({ title, statement }: CertificateFacts["training"]) => (
  <>
    <strong>{title}</strong>
    <br />
    {statement}
  </>
);
