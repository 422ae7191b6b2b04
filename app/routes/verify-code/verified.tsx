import { formatMinutes } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { qualificationTitle, validityInWords } from "~/text/qualifications";
import { DateText } from "~/ui/date-text";
import { Facts } from "~/ui/facts";
import { PageHeader, Panel, Stack } from "~/ui/page";
import { FileCheck } from "./file-check";
import type { PublicCertificate } from "./route";
import { VerifiedStanding } from "./verified-standing";

/** What the certificate with this code states, whether it stands, and whether it holds today. */
export function Verified({ certificate }: { certificate: PublicCertificate }) {
  const { number, holder, organisation, issuer, issuedOn, sha256 } = certificate;
  return (
    <Stack gap="wide">
      <PageHeader title={m.certificate_verify_title()} />
      <VerifiedStanding certificate={certificate} />
      <Panel>
        <Facts
          items={[
            { label: m.certificate_holder(), value: <strong>{holder}</strong> },
            ...("qualification" in certificate ? ofQualification(certificate) : ofTraining(certificate)),
            { label: m.certificate_column_organisation(), value: organisation || null },
            { label: m.certificate_issuer(), value: issuer },
            { label: m.certificate_issued_on(), value: <DateText date={issuedOn} style="long" /> },
            { label: m.certificate_verify_number(), value: number },
          ]}
        />
      </Panel>
      <p>{m.certificate_verify_compare()}</p>
      {sha256 && <FileCheck sha256={sha256} />}
      <p>
        <a href="/echtheid">{m.certificate_verify_again()}</a>
      </p>
    </Stack>
  );
}

type Qualified = Extract<PublicCertificate, { qualification: unknown }>;
type Trained = Extract<PublicCertificate, { dates: unknown }>;

const ofTraining = ({ title, dates, netMinutes }: Trained) => [
  { label: m.certificate_training(), value: title },
  { label: m.certificate_dates(), value: <Dates dates={dates} /> },
  { label: m.certificate_hours(), value: hoursOf(netMinutes) },
];

const ofQualification = ({ qualification, startsOn, endsOn }: Qualified) => [
  { label: m.certificate_qualified(), value: qualificationTitle(qualification, currentLocale()) },
  {
    label: m.certificate_pdf_validity(),
    value: <strong>{validityInWords(startsOn, endsOn, currentLocale())}</strong>,
  },
];

const Dates = ({ dates }: { dates: string[] }) => (
  <>
    {dates.map((date, index) => (
      <span key={date}>
        {index > 0 && ", "}
        <DateText date={date} />
      </span>
    ))}
  </>
);

function hoursOf({ training_day: days, intervision }: Trained["netMinutes"]): string {
  const words = (label: string, minutes: number) => `${label} ${formatMinutes(minutes, currentLocale())}`;
  return [
    days > 0 ? words(m.certificate_pdf_kind_training_day(), days) : "",
    intervision > 0 ? words(m.certificate_pdf_kind_intervision(), intervision) : "",
    words(m.certificate_pdf_total(), days + intervision),
  ]
    .filter(Boolean)
    .join(" · ");
}
