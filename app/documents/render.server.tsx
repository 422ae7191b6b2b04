import { type DocumentProps, renderToBuffer } from "@react-pdf/renderer";
import type { ReactElement } from "react";
import type { CertificateFacts } from "#db/certificate-facts";
import { AttendanceListDocument, type AttendanceListFacts } from "./attendance-list";
import { CertificateDocument } from "./certificate";
import { scales } from "./certificate/sizes";
import { loadFonts } from "./fonts.server";

/**
 * The certificate's PDF: the same facts and address give the same bytes. Facts too long for one page at the
 * designed size are set smaller, step by step; nothing is ever left out.
 *
 * @param verifyUrl the full address of this certificate's verification page
 */
export async function renderCertificate(facts: CertificateFacts, verifyUrl: string): Promise<Buffer> {
  const printable = composed(facts);
  let bytes: Buffer = Buffer.alloc(0);
  for (const scale of scales) {
    bytes = await render(CertificateDocument({ facts: printable, verifyUrl, scale }));
    if (pageCount(bytes) === 1) return bytes;
  }
  return bytes;
}

/** The printable attendance list (presentielijst) of one session, with room for signatures; as many pages as it takes. */
export function renderAttendanceList(facts: AttendanceListFacts): Promise<Buffer> {
  return render(AttendanceListDocument({ facts: composed(facts) }));
}

async function render(document: ReactElement<DocumentProps>): Promise<Buffer> {
  await loadFonts();
  return renderToBuffer(document);
}

/** Letters with their accents as one character (Unicode NFC), as the fonts hold them; a ligature as its letters. */
function composed<Facts>(facts: Facts): Facts {
  const text = JSON.stringify(facts).normalize("NFC");
  return JSON.parse(text.replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize("NFKC"))) as Facts;
}

function pageCount(bytes: Buffer): number {
  return Number(/\/Type \/Pages\s+\/Count (\d+)/.exec(bytes.toString("latin1"))?.[1]);
}
