import { Text, View } from "@react-pdf/renderer";
import type { CertificateFacts } from "#db/certificate-facts";
import { m } from "~/text/messages";
import { ink } from "../ink";

/** Who gave the training, for whom and within which programme: a label above each value, side by side. */
export function Who({ facts, scale }: { facts: CertificateFacts; scale: number }) {
  const options = { locale: facts.locale };
  const trainers = m.certificate_pdf_trainers({ count: facts.trainers.length }, options);
  const parts = [
    { label: m.certificate_pdf_organisation({}, options), value: facts.organisation, width: 205 },
    { label: trainers, value: facts.trainers.join("\n"), width: 205 },
    { label: m.certificate_pdf_programme({}, options), value: facts.programme, width: 200 },
  ];
  return (
    <View style={{ flexDirection: "row", flexShrink: 0, gap: 13 }}>
      {parts
        .filter(({ value }) => value !== "")
        .map(({ label, value, width }) => (
          <View key={label} style={{ width }}>
            <Text style={{ fontSize: 9 * scale, fontWeight: 600, color: ink.primary }}>{label}</Text>
            <Text style={{ fontSize: 10 * scale, lineHeight: 1.2 }}>{value}</Text>
          </View>
        ))}
    </View>
  );
}
