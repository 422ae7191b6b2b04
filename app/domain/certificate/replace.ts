import type { certificate } from "#db/schema.server";
import { found, Refusal, refuse } from "../refusal";
import { type WriteContext, write } from "../write";
import { findCaseFile } from "./case-file";
import { endCertificate } from "./end";
import { requireCertificateSubject } from "./find";
import { type Issued, writeCertificate } from "./freeze";
import { ReplaceCertificate } from "./schemas";
import { replaceTrainerCertificate } from "./trainer-certificate";

/**
 * Replaces a certificate that stands by a new one with today's facts, which names the old; as after a name was put
 * right. Refuses with the verdict's reasons when the holder no longer qualifies, `qualification_withdrawn` when the
 * qualification was withdrawn.
 */
export const replaceCertificate = write("certificate.replace", {
  input: ReplaceCertificate,
  subject: (ctx, { number }) => requireCertificateSubject(ctx.db, number),
  work: (ctx, _input, { certificate: old }) => {
    if (old.endedAt !== null) refuse("conflict", "certificate_ended");
    return writeSuccessor(ctx, old);
  },
  journal: ({ id, number, trainingId }, input) => ({
    subject: "certificate",
    id,
    ...(trainingId !== null && { trainingId }),
    detail: { number, replaces: input.number, reason: input.reason },
  }),
});

function writeSuccessor(ctx: WriteContext, old: typeof certificate.$inferSelect): Issued {
  const { facts, certificationId, enrolmentId } = old;
  if (facts.version === 2 && certificationId !== null) {
    endCertificate(ctx, old.id);
    return replaceTrainerCertificate(ctx, certificationId, { ...old, facts });
  }
  const file = found(enrolmentId === null ? null : findCaseFile(ctx.db, enrolmentId, ctx.now));
  if (file.verdict.state !== "qualifies") throw new Refusal("conflict", file.verdict.reasons);
  endCertificate(ctx, old.id);
  return writeCertificate(ctx, file, old);
}
