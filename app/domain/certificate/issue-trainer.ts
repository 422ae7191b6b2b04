import { eq } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { certification, person } from "#db/schema.server";
import { found } from "../refusal";
import { write } from "../write";
import { IssueTrainerCertificate } from "./schemas";
import { writeTrainerCertificate } from "./trainer-certificate";

/**
 * Issues the certificate of a certification that has none that stands, as after one was revoked by mistake; the one that
 * stands already is the answer when there is one. Refuses `qualification_withdrawn` and `unprintable_name`.
 */
export const issueTrainerCertificate = write("certificate.issue", {
  input: IssueTrainerCertificate,
  subject: (ctx, { certificationId }) => holderOf(ctx.db, certificationId),
  work: (ctx, { certificationId }) => writeTrainerCertificate(ctx, certificationId),
  journal: ({ id, number, isNew }) => (isNew ? { subject: "certificate", id, detail: { number } } : null),
});

const holderOf = (db: Reader, certificationId: number) =>
  found(
    db
      .select({ personId: person.id, organisationId: person.organisationId })
      .from(certification)
      .innerJoin(person, eq(person.id, certification.personId))
      .where(eq(certification.id, certificationId))
      .get(),
  );
