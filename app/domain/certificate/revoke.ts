import { refuse } from "../refusal";
import { write } from "../write";
import { endAsRevoked } from "./end";
import { requireCertificateSubject } from "./find";
import { RevokeCertificate } from "./schemas";

/** Revokes a certificate that stands, with the reason; it stays to be seen as revoked. */
export const revokeCertificate = write("certificate.revoke", {
  input: RevokeCertificate,
  subject: (ctx, { number }) => requireCertificateSubject(ctx.db, number),
  work: (ctx, { reason }, { certificate: row }) => {
    if (row.endedAt !== null) refuse("conflict", "certificate_ended");
    endAsRevoked(ctx, row.id, reason);
    return row;
  },
  journal: ({ id, number, trainingId }, { reason }) => ({
    subject: "certificate",
    id,
    ...(trainingId !== null && { trainingId }),
    detail: { number, reason },
  }),
});
