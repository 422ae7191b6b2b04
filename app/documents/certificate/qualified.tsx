import { Text, View } from "@react-pdf/renderer";
import type { QualificationFacts } from "#db/certificate-facts";
import { m } from "~/text/messages";
import { stepInWords, validityInWords } from "~/text/qualifications";
import { ink } from "../ink";

interface Props {
  facts: QualificationFacts;
  scale: number;
}

/** From when until when it holds, and what was done for it. */
export function Qualified({ facts, scale }: Props) {
  return (
    <View style={{ flexShrink: 0, marginVertical: 8 * scale }}>
      <Validity facts={facts} scale={scale} />
      {facts.steps.length > 0 ? <Steps facts={facts} scale={scale} /> : null}
    </View>
  );
}

function Validity({ facts: { startsOn, endsOn, locale }, scale }: Props) {
  return (
    <View
      style={{
        flexDirection: "row",
        alignItems: "center",
        gap: 12 * scale,
        backgroundColor: ink.shade,
        borderLeftWidth: 3,
        borderLeftColor: ink.accent,
        paddingVertical: 8 * scale,
        paddingHorizontal: 12 * scale,
      }}
    >
      <Text style={{ fontSize: 10 * scale, fontWeight: 600, color: ink.primary }}>
        {m.certificate_pdf_validity({}, { locale })}
      </Text>
      <Text style={{ flex: 1, fontSize: 14 * scale, fontWeight: 600 }}>
        {validityInWords(startsOn, endsOn, locale)}
      </Text>
    </View>
  );
}

function Steps({ facts: { steps, locale }, scale }: Props) {
  return (
    <View style={{ marginTop: 10 * scale }}>
      <View
        style={{
          flexDirection: "row",
          justifyContent: "space-between",
          fontSize: 9 * scale,
          fontWeight: 600,
          color: ink.primary,
          borderBottomWidth: 1,
          borderBottomColor: ink.primary,
          paddingBottom: 3 * scale,
          marginBottom: 2 * scale,
        }}
      >
        <Text>{m.certificate_pdf_steps({}, { locale })}</Text>
        <Text>{m.certificate_pdf_steps_dates({}, { locale })}</Text>
      </View>
      {steps.map((step) => (
        <View
          key={step.name}
          style={{ flexDirection: "row", fontSize: 10 * scale, paddingVertical: 1.6 * scale, gap: 8 * scale }}
        >
          <Text style={{ flex: 1 }}>{step.name}</Text>
          <Text style={{ width: 300, textAlign: "right" }}>{stepInWords(step, locale)}</Text>
        </View>
      ))}
    </View>
  );
}
