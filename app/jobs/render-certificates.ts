import type { Database } from "#db/client.server";
import { renderCertificate } from "~/documents/render.server";
import { listUnrendered, storeCertificatePdf } from "~/domain/certificate/store-pdf";
import type { Instant } from "~/domain/dates";

interface Rendering {
  db: Database;
  now: Instant;
  /** The public origin, without a slash at the end: the verification page's address is printed on the certificate. */
  appUrl: string;
}

const atATime = 20;

/** The address where anyone can verify a certificate. */
export const verifyUrlOf = (appUrl: string, code: string): string => `${appUrl}/echtheid/${code}`;

/**
 * Renders every certificate that has no PDF yet, one after the other; other requests are served in between. One that
 * cannot be rendered does not hold up the rest: it is told at the end, and tried again next time.
 */
export async function renderMissingCertificates({ db, now, appUrl }: Rendering): Promise<void> {
  const failures: unknown[] = [];
  let afterId = 0;
  for (;;) {
    const missing = listUnrendered(db, afterId, atATime);
    for (const { id, facts } of missing) {
      afterId = id;
      try {
        const bytes = await renderCertificate(facts, verifyUrlOf(appUrl, facts.code));
        storeCertificatePdf(db, { certificateId: id, bytes, now });
      } catch (error) {
        failures.push(error);
      }
    }
    if (missing.length < atATime) break;
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} certificates could not be rendered.`);
}
