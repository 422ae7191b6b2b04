import { formatDate, formatMinutes } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { DateText } from "~/ui/date-text";
import { Facts } from "~/ui/facts";
import { Notice } from "~/ui/notice";
import { PageHeader, Panel, Stack } from "~/ui/page";
import { FileCheck } from "./file-check";
import type { PublicCertificate } from "./route";

/** What the certificate with this code states, and whether it stands. */
export function Verified({ certificate }: { certificate: PublicCertificate }) {
  const { number, holder, title, dates, netMinutes, organisation, issuer, issuedOn, sha256 } = certificate;
  return (
    <Stack gap="wide">
      <PageHeader title={m.certificate_verify_title()} />
      <Standing {...certificate} />
      <Panel>
        <Facts
          items={[
            { label: m.certificate_holder(), value: <strong>{holder}</strong> },
            { label: m.certificate_training(), value: title },
            { label: m.certificate_dates(), value: <Dates dates={dates} /> },
            { label: m.certificate_hours(), value: hoursOf(netMinutes) },
            { label: m.certificate_column_organisation(), value: organisation },
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

function Standing({ standing, issuer, replacedBy, revokedOn }: PublicCertificate) {
  if (standing === "valid") {
    return (
      <Notice tone="good" title={m.certificate_verify_result()}>
        {m.certificate_verify_valid({ issuer })}
      </Notice>
    );
  }
  return (
    <Notice tone="warning" title={m.certificate_verify_not_valid()}>
      {standing === "revoked"
        ? m.certificate_verify_revoked({ date: formatDate(revokedOn ?? "", currentLocale(), "plain") })
        : m.certificate_verify_replaced({ number: replacedBy ?? "" })}
    </Notice>
  );
}

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

function hoursOf({ training_day: days, intervision }: PublicCertificate["netMinutes"]): string {
  const words = (label: string, minutes: number) => `${label} ${formatMinutes(minutes, currentLocale())}`;
  return [
    days > 0 ? words(m.certificate_pdf_kind_training_day(), days) : "",
    intervision > 0 ? words(m.certificate_pdf_kind_intervision(), intervision) : "",
    words(m.certificate_pdf_total(), days + intervision),
  ]
    .filter(Boolean)
    .join(" · ");
}
