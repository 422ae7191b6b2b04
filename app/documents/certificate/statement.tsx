import { Text, View } from "@react-pdf/renderer";
import type { CertificateFacts, TrainingFacts } from "#db/certificate-facts";
import { m } from "~/text/messages";
import { qualificationStatement, qualificationTitle } from "~/text/qualifications";
import { ink } from "../ink";
import { nameSize } from "./sizes";

const textWidth = 638;

/** Who declares what of whom: the head of the certificate. */
export function Statement({ facts, scale }: { facts: CertificateFacts; scale: number }) {
  const options = { locale: facts.locale };
  const small = { fontSize: 12 * scale, color: ink.quiet };
  const { under, lead, title, statement } = wordsOf(facts);
  return (
    <View style={{ flexShrink: 0 }}>
      <Text style={{ fontFamily: "Serif", fontSize: 42 * scale, color: ink.primary, lineHeight: 1.15 }}>
        {m.certificate_pdf_heading({}, options)}
      </Text>
      <Text style={{ ...small, marginTop: 6 * scale }}>
        {m.certificate_pdf_declares({ issuer: facts.issuer }, options)}
      </Text>
      <Text
        style={{
          fontFamily: "Serif",
          fontSize: nameSize(facts.holder, textWidth, 36 * scale),
          lineHeight: 1.2,
          marginTop: 4 * scale,
        }}
      >
        {facts.holder}
      </Text>
      {under === null ? null : <Text style={{ ...small, marginTop: 3 * scale }}>{under}</Text>}
      <Text style={{ ...small, marginTop: 10 * scale }}>{lead}</Text>
      <Text
        style={{
          fontFamily: "Serif",
          fontSize: nameSize(title, textWidth, 21 * scale),
          color: ink.primary,
          lineHeight: 1.25,
          marginTop: 2 * scale,
        }}
      >
        {title}
      </Text>
      <Text style={{ fontSize: 11.5 * scale, lineHeight: 1.35, marginTop: 3 * scale, maxWidth: 560 }}>{statement}</Text>
    </View>
  );
}

/** What the certificate is about: the training that was followed, or what someone became. */
export const titleOf = (facts: CertificateFacts): string =>
  facts.version === 1 ? facts.training.title : qualificationTitle(facts.qualification, facts.locale);

function wordsOf(facts: CertificateFacts) {
  const { locale } = facts;
  const title = titleOf(facts);
  if (facts.version === 1) {
    const lead = m.certificate_pdf_completed({}, { locale });
    return { under: registrationLine(facts), lead, title, statement: facts.training.statement };
  }
  const lead = m.certificate_pdf_qualified({}, { locale });
  return { under: null, lead, title, statement: qualificationStatement(facts.qualification, locale) };
}

function registrationLine({ registration, locale }: TrainingFacts): string | null {
  if (!registration) return null;
  const { register, number } = registration;
  if (register === "other") return m.certificate_pdf_registered_elsewhere({ number }, { locale });
  return m.certificate_pdf_registered({ register, number }, { locale });
}
