import type { Validity } from "~/domain/certificate/validity";
import { formatDate } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { Notice } from "~/ui/notice";
import type { PublicCertificate } from "./route";

/** Whether it stands, and of a qualification whether it holds today, in one glance. */
export function VerifiedStanding({ certificate }: { certificate: PublicCertificate }) {
  const { standing, issuer, replacedBy, revokedOn } = certificate;
  if (standing !== "valid") {
    return (
      <Notice tone="warning" title={m.certificate_verify_not_valid()}>
        {standing === "revoked"
          ? m.certificate_verify_revoked({ date: inWords(revokedOn ?? "") })
          : m.certificate_verify_replaced({ number: replacedBy ?? "" })}
      </Notice>
    );
  }
  const validity = "validity" in certificate ? certificate.validity : null;
  const isValid = validity === null || validity.state === "holds";
  return (
    <Notice
      tone={isValid ? "good" : "warning"}
      title={isValid ? m.certificate_verify_result() : m.certificate_verify_real()}
    >
      {saidOf(validity, issuer)}
    </Notice>
  );
}

const inWords = (date: string): string => formatDate(date, currentLocale(), "plain");

function saidOf(validity: Validity | null, issuer: string): string {
  switch (validity?.state) {
    case undefined:
      return m.certificate_verify_valid({ issuer });
    case "holds":
      return validity.until === null
        ? m.certificate_verify_valid_always({ issuer })
        : m.certificate_verify_valid_until({ issuer, date: inWords(validity.until) });
    case "not_yet":
      return m.certificate_verify_not_yet({ issuer, date: inWords(validity.from) });
    case "over":
      return m.certificate_verify_over({ issuer, date: inWords(validity.since) });
    case "withdrawn":
      return m.certificate_verify_withdrawn({ issuer, date: inWords(validity.since) });
  }
}
