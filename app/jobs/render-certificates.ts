import type { CertificateFacts } from "#db/certificate-facts";
import type { Database } from "#db/client.server";
import { renderCertificate } from "~/documents/render.server";
import {
  findCertificatePdf,
  listUnrendered,
  type StoredPdf,
  storeCertificatePdf,
} from "~/domain/certificate/store-pdf";
import type { Instant } from "~/domain/dates";
import { found } from "~/domain/refusal";

interface Rendering {
  db: Database;
  now: Instant;
  /** The public origin, without a slash at the end: the verification page's address is printed on the certificate. */
  appUrl: string;
}

const atATime = 20;

/** The address where anyone can verify a certificate. */
export const verifyUrlOf = (appUrl: string, code: string): string => `${appUrl}/echtheid/${code}`;

/** A certificate's PDF as it was stored; rendered from its frozen facts and stored first when it has none yet. */
export async function requireCertificatePdf(
  { db, now, appUrl }: Rendering,
  { id, facts }: { id: number; facts: CertificateFacts },
): Promise<StoredPdf> {
  const stored = findCertificatePdf(db, id);
  if (stored) return stored;
  const bytes = await renderCertificate(facts, verifyUrlOf(appUrl, facts.code));
  storeCertificatePdf(db, { certificateId: id, bytes, now });
  return found(findCertificatePdf(db, id));
}

/**
 * Renders every certificate issued since `issuedSince` that has no PDF yet, one after the other; other requests are
 * served in between. One that cannot be rendered does not hold up the rest: it is told at the end, and tried again.
 */
export async function renderMissingCertificates(rendering: Rendering, issuedSince: Instant = 0): Promise<void> {
  const failures: unknown[] = [];
  let afterId = 0;
  for (;;) {
    const missing = listUnrendered(rendering.db, { afterId, issuedSince, limit: atATime });
    for (const one of missing) {
      afterId = one.id;
      try {
        await requireCertificatePdf(rendering, one);
      } catch (error) {
        failures.push(error);
      }
    }
    if (missing.length < atATime) break;
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} certificates could not be rendered.`);
}
