import { eq } from "drizzle-orm";
import { training } from "#db/schema.server";
import type { Reason } from "../reasons";
import { found } from "../refusal";
import { write } from "../write";
import { listCaseFiles } from "./case-file";
import { writeCertificate } from "./freeze";
import { IssueCertificates } from "./schemas";
import { whyNotAtOnce } from "./withheld";

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
    const ready = open.filter((file) => whyNotAtOnce(file) === null);
    return {
      issued: ready.map((file) => ({ number: writeCertificate(ctx, file, null).number, name: file.name })),
      withheld: open.flatMap((file) => {
        const reasons = whyNotAtOnce(file);
        return reasons ? [{ name: file.name, reasons }] : [];
      }),
    };
  },
  journal: ({ issued }, _input, { trainingId }) =>
    issued.length === 0
      ? null
      : { subject: "training", id: trainingId, trainingId, detail: { numbers: issued.map(({ number }) => number) } },
});
