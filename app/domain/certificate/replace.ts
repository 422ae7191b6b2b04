import { eq } from "drizzle-orm";
import { certificate } from "#db/schema.server";
import { found, Refusal, refuse } from "../refusal";
import { write } from "../write";
import { findCaseFile } from "./case-file";
import { requireCertificateSubject } from "./find";
import { writeCertificate } from "./freeze";
import { ReplaceCertificate } from "./schemas";

/**
 * Replaces a certificate that stands by a new one with today's facts, which names the old; as after a name was put
 * right. Refuses with the verdict's reasons when the holder no longer qualifies.
 */
export const replaceCertificate = write("certificate.replace", {
  input: ReplaceCertificate,
  subject: (ctx, { number }) => requireCertificateSubject(ctx.db, number),
  work: (ctx, _input, { certificate: old }) => {
    if (old.endedAt !== null) refuse("conflict", "certificate_ended");
    const file = found(findCaseFile(ctx.db, old.enrolmentId, ctx.now));
    if (file.verdict.state !== "qualifies") throw new Refusal("conflict", file.verdict.reasons);
    ctx.db.update(certificate).set({ endedAt: ctx.now }).where(eq(certificate.id, old.id)).run();
    return writeCertificate(ctx, file, old);
  },
  journal: ({ id, number, trainingId }, input) => ({
    subject: "certificate",
    id,
    trainingId,
    detail: { number, replaces: input.number, reason: input.reason },
  }),
});
