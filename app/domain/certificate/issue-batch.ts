import { eq } from "drizzle-orm";
import { training } from "#db/schema.server";
import type { Reason } from "../reasons";
import { found, reason } from "../refusal";
import { write } from "../write";
import { type CaseFile, listCaseFiles } from "./case-file";
import { writeCertificate } from "./freeze";
import { unprintable } from "./glyphs";
import { IssueCertificates } from "./schemas";

export interface BatchResult {
  issued: { number: string; name: string }[];
  /** Who gets none now, and why. */
  withheld: { name: string; reasons: Reason[] }[];
}

/** Issues the certificates of a training to all who qualify and have none; names those who do not, with the reasons. */
export const issueCertificates = write("certificate.issue", {
  input: IssueCertificates,
  subject: (ctx, { trainingCode }) => {
    const row = found(ctx.db.select().from(training).where(eq(training.code, trainingCode)).get());
    return { organisationId: row.clientOrganisationId, trainingId: row.id };
  },
  work: (ctx, _input, { trainingId }): BatchResult => {
    const open = listCaseFiles(ctx.db, trainingId, ctx.now).filter(({ certificate }) => certificate === null);
    const ready = open.filter((file) => whyWithheld(file) === null);
    return {
      issued: ready.map((file) => ({ number: writeCertificate(ctx, file, null).number, name: file.name })),
      withheld: open.flatMap((file) => {
        const reasons = whyWithheld(file);
        return reasons ? [{ name: file.name, reasons }] : [];
      }),
    };
  },
  journal: ({ issued }, _input, { trainingId }) =>
    issued.length === 0
      ? null
      : { subject: "training", id: trainingId, trainingId, detail: { numbers: issued.map(({ number }) => number) } },
});

/** Why this case file gets no certificate now; null when it does. */
export function whyWithheld(file: CaseFile): Reason[] | null {
  if (file.verdict.state !== "qualifies") return file.verdict.reasons;
  const characters = unprintable(file.name);
  if (characters.length === 0) return null;
  return [reason("unprintable_name", { name: file.name, characters: characters.join(" ") })];
}
