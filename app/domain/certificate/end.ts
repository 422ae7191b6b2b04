import { eq } from "drizzle-orm";
import { certificate, certificateRevocation } from "#db/schema.server";
import type { WriteContext } from "../write";

/** Ends a certificate that stands: it stays to be seen, and is set once. */
export function endCertificate({ db, now }: WriteContext, id: number): void {
  db.update(certificate).set({ endedAt: now }).where(eq(certificate.id, id)).run();
}

/** Ends a certificate that stands as revoked, with the reason. */
export function endAsRevoked(ctx: WriteContext, certificateId: number, reason: string): void {
  endCertificate(ctx, certificateId);
  const byId = ctx.user?.id ?? null;
  ctx.db.insert(certificateRevocation).values({ certificateId, reason, at: ctx.now, byId }).run();
}
