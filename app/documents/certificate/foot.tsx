import { Text, View } from "@react-pdf/renderer";
import type { CertificateFacts } from "#db/certificate-facts";
import { groupedCode } from "~/domain/certificate/rules";
import { formatDate } from "~/text/dates";
import { m } from "~/text/messages";
import { ink } from "../ink";
import { QrCode } from "./qr";

interface Props {
  facts: CertificateFacts;
  verifyUrl: string;
  scale: number;
}

/** Left who signs and when; right how anyone can check it. */
export function Foot({ facts, verifyUrl, scale }: Props) {
  return (
    <View
      style={{ flexDirection: "row", flexShrink: 0, justifyContent: "space-between", alignItems: "flex-end", gap: 30 }}
    >
      <View style={{ flex: 1 }}>
        <Text style={{ fontSize: 10 * scale, color: ink.quiet }}>
          {m.certificate_pdf_issued_on(
            { date: formatDate(facts.issuedOn, facts.locale, "long") },
            { locale: facts.locale },
          )}
        </Text>
        <View style={{ height: 30 * scale, width: 200, borderBottomWidth: 0.8, borderBottomColor: ink.text }} />
        <Text style={{ fontSize: 11 * scale, fontWeight: 600, marginTop: 4 * scale }}>{facts.signatory.name}</Text>
        <Text style={{ fontSize: 10 * scale, color: ink.quiet }}>{`${facts.signatory.title}, ${facts.issuer}`}</Text>
      </View>
      <Check facts={facts} verifyUrl={verifyUrl} scale={scale} />
      <QrCode text={verifyUrl} size={74} />
    </View>
  );
}

function Check({ facts, verifyUrl, scale }: Props) {
  const options = { locale: facts.locale };
  const address = verifyUrl.replace(/^https?:\/\//, "").replace(/\/[^/]*$/, "");
  const lines = [
    m.certificate_pdf_code({ code: groupedCode(facts.code) }, options),
    m.certificate_pdf_verify({ address }, options),
    ...(facts.replaces ? [m.certificate_pdf_replaces({ number: facts.replaces }, options)] : []),
  ];
  return (
    <View style={{ width: 232, textAlign: "right", fontSize: 8.5 * scale, lineHeight: 1.3, marginRight: -18 }}>
      <Text style={{ fontSize: 10 * scale, fontWeight: 600, color: ink.primary }}>
        {m.certificate_pdf_number({ number: facts.number }, options)}
      </Text>
      <Text style={{ color: ink.quiet }}>{lines.join("\n")}</Text>
    </View>
  );
}
