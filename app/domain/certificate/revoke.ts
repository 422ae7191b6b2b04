import { eq } from "drizzle-orm";
import { certificate, certificateRevocation } from "#db/schema.server";
import { refuse } from "../refusal";
import { write } from "../write";
import { requireCertificateSubject } from "./find";
import { RevokeCertificate } from "./schemas";

/** Revokes a certificate that stands, with the reason; it stays to be seen as revoked. */
export const revokeCertificate = write("certificate.revoke", {
  input: RevokeCertificate,
  subject: (ctx, { number }) => requireCertificateSubject(ctx.db, number),
  work: (ctx, { reason }, { certificate: row }) => {
    if (row.endedAt !== null) refuse("conflict", "certificate_ended");
    ctx.db.update(certificate).set({ endedAt: ctx.now }).where(eq(certificate.id, row.id)).run();
    const revocation = { certificateId: row.id, reason, at: ctx.now, byId: ctx.user?.id ?? null };
    ctx.db.insert(certificateRevocation).values(revocation).run();
    return row;
  },
  journal: ({ id, number, trainingId }, { reason }) => ({
    subject: "certificate",
    id,
    trainingId,
    detail: { number, reason },
  }),
});
