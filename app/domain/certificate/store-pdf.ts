import { createHash } from "node:crypto";
import { and, asc, eq, gt, gte, isNull, sql } from "drizzle-orm";
import type { Database, Reader } from "#db/client.server";
import { certificate, certificatePdf } from "#db/schema.server";
import type { Instant } from "../dates";

interface Unrendered {
  afterId: number;
  issuedSince: Instant;
  limit: number;
}

/** The sign keeps SQLite from walking all certificates by id: those of the last day are found by their issue. */
const idByIssue = sql<number>`+${certificate.id}`;

/** Certificates issued since an instant that have no PDF yet, in order of id, after `afterId`; at most `limit`. */
export function listUnrendered(db: Reader, { afterId, issuedSince, limit }: Unrendered) {
  const isWanted = and(
    isNull(certificatePdf.certificateId),
    gt(idByIssue, afterId),
    gte(certificate.issuedAt, issuedSince),
  );
  return db
    .select({ id: certificate.id, facts: certificate.facts })
    .from(certificate)
    .leftJoin(certificatePdf, eq(certificatePdf.certificateId, certificate.id))
    .where(isWanted)
    .orderBy(asc(idByIssue))
    .limit(limit)
    .all();
}

export interface StoredPdf {
  bytes: Buffer;
  /** Hexadecimal. */
  sha256: string;
}

/** The PDF that was stored for a certificate, if it has been rendered. */
export const findCertificatePdf = (db: Reader, certificateId: number): StoredPdf | undefined =>
  db
    .select({ bytes: certificatePdf.bytes, sha256: certificatePdf.sha256 })
    .from(certificatePdf)
    .where(eq(certificatePdf.certificateId, certificateId))
    .get();

/**
 * Stores a certificate's PDF with its SHA-256 (hexadecimal). The first bytes stay: storing again changes nothing and
 * answers with what stands.
 */
export function storeCertificatePdf(
  db: Database,
  { certificateId, bytes, now }: { certificateId: number; bytes: Buffer; now: Instant },
): { sha256: string } {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  db.insert(certificatePdf).values({ certificateId, bytes, sha256, renderedAt: now }).onConflictDoNothing().run();
  const stored = db
    .select({ sha256: certificatePdf.sha256 })
    .from(certificatePdf)
    .where(eq(certificatePdf.certificateId, certificateId))
    .get();
  return stored ?? { sha256 };
}
