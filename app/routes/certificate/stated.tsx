import type { CertificateFacts, QualificationFacts, TrainingFacts } from "#db/certificate-facts";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { qualificationStatement, qualificationTitle, validityInWords } from "~/text/qualifications";
import { DateText } from "~/ui/date-text";
import { Facts } from "~/ui/facts";
import { Panel, Section } from "~/ui/page";

/** The words of the certificate: what the PDF says too, for who cannot read that. */
export function Stated({ facts }: { facts: CertificateFacts }) {
  const { holder, organisation, programme, issuer, signatory, issuedOn, replaces } = facts;
  const { about, along } = facts.version === 1 ? ofTraining(facts) : ofQualification(facts);
  return (
    <Section title={m.certificate_stated()}>
      <Panel>
        <Facts
          items={[
            { label: m.certificate_holder(), value: <strong>{holder}</strong> },
            ...about,
            { label: m.certificate_column_organisation(), value: organisation || null },
            along,
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

const ofTraining = (facts: TrainingFacts) => ({
  about: [
    { label: m.certificate_registration(), value: registrationOf(facts) },
    { label: m.certificate_completed(), value: <Completed {...facts.training} /> },
  ],
  along: { label: m.certificate_pdf_trainers({ count: facts.trainers.length }), value: facts.trainers.join(", ") },
});

function ofQualification({ qualification, track, startsOn, endsOn }: QualificationFacts) {
  const locale = currentLocale();
  const [title, statement] = [qualificationTitle(qualification, locale), qualificationStatement(qualification, locale)];
  return {
    about: [
      { label: m.certificate_qualified(), value: <Completed title={title} statement={statement} /> },
      { label: m.certificate_pdf_validity(), value: <strong>{validityInWords(startsOn, endsOn, locale)}</strong> },
    ],
    along: { label: m.certificate_pdf_track(), value: track },
  };
}

function registrationOf({ registration }: TrainingFacts): string | null {
  if (!registration) return null;
  const { register, number } = registration;
  if (register === "other") return m.certificate_registration_elsewhere({ number });
  return m.certificate_registration_value({ register, number });
}

const Completed = ({ title, statement }: { title: string; statement: string }) => (
  <>
    <strong>{title}</strong>
    <br />
    {statement}
  </>
);
