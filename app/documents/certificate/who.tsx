import { Text, View } from "@react-pdf/renderer";
import type { CertificateFacts } from "#db/certificate-facts";
import { m } from "~/text/messages";
import { ink } from "../ink";

/** For whom, by whom or along which track, and within which programme: a label above each value, side by side. */
export function Who({ facts, scale }: { facts: CertificateFacts; scale: number }) {
  const options = { locale: facts.locale };
  const parts = [
    { label: m.certificate_pdf_organisation({}, options), value: facts.organisation, width: 205 },
    { ...middleOf(facts), width: 205 },
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

function middleOf(facts: CertificateFacts): { label: string; value: string } {
  const options = { locale: facts.locale };
  if (facts.version === 2) return { label: m.certificate_pdf_track({}, options), value: facts.track ?? "" };
  const { trainers } = facts;
  return { label: m.certificate_pdf_trainers({ count: trainers.length }, options), value: trainers.join("\n") };
}
