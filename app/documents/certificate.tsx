import { Document, Page, StyleSheet, View } from "@react-pdf/renderer";
import type { CertificateFacts } from "#db/certificate-facts";
import { m } from "~/text/messages";
import { Attended } from "./certificate/attended";
import { Foot } from "./certificate/foot";
import { Ornament } from "./certificate/ornament";
import { Qualified } from "./certificate/qualified";
import { Statement, titleOf } from "./certificate/statement";
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
      subject={titleOf(facts)}
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
          {facts.version === 1 ? <Attended facts={facts} scale={scale} /> : <Qualified facts={facts} scale={scale} />}
          <Who facts={facts} scale={scale} />
          <Foot facts={facts} verifyUrl={verifyUrl} scale={scale} />
        </View>
      </Page>
    </Document>
  );
}
