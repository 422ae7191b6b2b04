import type { JournalEntry } from "../journal";
import { found, Refusal } from "../refusal";
import { type WriteContext, write } from "../write";
import { type CaseFile, findCaseFile } from "./case-file";
import { writeCertificate } from "./freeze";
import { IssueCertificate } from "./schemas";

/**
 * Issues the certificate of one enrolment; the one that stands already is the answer when there is one.
 * Refuses with the verdict's reasons when it does not qualify, `unprintable_name` when it cannot be printed.
 */
export const issueCertificate = write("certificate.issue", {
  input: IssueCertificate,
  subject: (ctx, { enrolmentId }) => subjectOf(found(findCaseFile(ctx.db, enrolmentId, ctx.now))),
  work: (ctx, _input, { file }) => issueTo(ctx, file),
  journal: ({ isNew, ...issued }) => (isNew ? issuedEntry(issued) : null),
});

const subjectOf = (file: CaseFile) => ({ organisationId: file.training.clientOrganisationId, file });

function issueTo(
  ctx: WriteContext,
  file: CaseFile,
): { isNew: boolean; id: number; number: string; trainingId: number } {
  const trainingId = file.training.id;
  if (file.certificate) {
    return { isNew: false, id: file.certificate.id, number: file.certificate.number, trainingId };
  }
  if (file.verdict.state !== "qualifies") throw new Refusal("conflict", file.verdict.reasons);
  const { id, number } = writeCertificate(ctx, file, null);
  return { isNew: true, id, number, trainingId };
}

const issuedEntry = ({ id, number, trainingId }: { id: number; number: string; trainingId: number }): JournalEntry => ({
  subject: "certificate",
  id,
  trainingId,
  detail: { number },
});
