import { Document, Page, StyleSheet, Text, View } from "@react-pdf/renderer";
import type { CertificateFacts } from "#db/certificate-facts";
import { m } from "~/text/messages";
import { Attended } from "./certificate/attended";
import { Foot } from "./certificate/foot";
import { Ornament } from "./certificate/ornament";
import { nameSize } from "./certificate/sizes";
import { Who } from "./certificate/who";
import { ink } from "./ink";
import { composedOnly } from "./shaping";

export interface CertificateProps {
  facts: CertificateFacts;
  /** The full address of the verification page of this certificate. */
  verifyUrl: string;
  /** 1 is the designed size; less when the facts are many or long. */
  scale?: number;
}

const pageHeight = 595;
const textWidth = 638;

const page = StyleSheet.create({
  page: { fontFamily: "Sans", fontFeatureSettings: composedOnly, color: ink.text },
  band: { position: "absolute", left: 0, top: 0 },
  text: {
    minHeight: pageHeight,
    justifyContent: "space-between",
    paddingTop: 36,
    paddingBottom: 36,
    paddingLeft: 160,
    paddingRight: 44,
  },
});

/** One A4 page, landscape, in the language of its facts; the same facts always give the same page. */
export function CertificateDocument({ facts, verifyUrl, scale = 1 }: CertificateProps) {
  const options = { locale: facts.locale };
  return (
    <Document
      title={m.certificate_pdf_title({ number: facts.number, holder: facts.holder }, options)}
      author={facts.issuer}
      subject={facts.training.title}
      creator={facts.programme}
      producer={facts.programme}
      language={facts.locale}
      creationDate={new Date(`${facts.issuedOn}T12:00:00Z`)}
    >
      <Page size="A4" orientation="landscape" style={page.page}>
        <View style={page.band}>
          <Ornament />
        </View>
        <View style={page.text}>
          <Statement facts={facts} scale={scale} />
          <Attended facts={facts} scale={scale} />
          <Who facts={facts} scale={scale} />
          <Foot facts={facts} verifyUrl={verifyUrl} scale={scale} />
        </View>
      </Page>
    </Document>
  );
}

function Statement({ facts, scale }: { facts: CertificateFacts; scale: number }) {
  const options = { locale: facts.locale };
  const small = { fontSize: 12 * scale, color: ink.quiet };
  const name = nameSize(facts.holder, textWidth, 36 * scale);
  const title = nameSize(facts.training.title, textWidth, 21 * scale);
  return (
    <View style={{ flexShrink: 0 }}>
      <Text style={{ fontFamily: "Serif", fontSize: 42 * scale, color: ink.primary, lineHeight: 1.15 }}>
        {m.certificate_pdf_heading({}, options)}
      </Text>
      <Text style={{ ...small, marginTop: 6 * scale }}>
        {m.certificate_pdf_declares({ issuer: facts.issuer }, options)}
      </Text>
      <Text style={{ fontFamily: "Serif", fontSize: name, lineHeight: 1.2, marginTop: 4 * scale }}>{facts.holder}</Text>
      {facts.registration ? <Text style={{ ...small, marginTop: 3 * scale }}>{registrationLine(facts)}</Text> : null}
      <Text style={{ ...small, marginTop: 10 * scale }}>{m.certificate_pdf_completed({}, options)}</Text>
      <Text
        style={{ fontFamily: "Serif", fontSize: title, color: ink.primary, lineHeight: 1.25, marginTop: 2 * scale }}
      >
        {facts.training.title}
      </Text>
      <Text style={{ fontSize: 11.5 * scale, lineHeight: 1.35, marginTop: 3 * scale, maxWidth: 560 }}>
        {facts.training.statement}
      </Text>
    </View>
  );
}

function registrationLine({ registration, locale }: CertificateFacts): string {
  if (!registration) return "";
  const { register, number } = registration;
  if (register === "other") return m.certificate_pdf_registered_elsewhere({ number }, { locale });
  return m.certificate_pdf_registered({ register, number }, { locale });
}
