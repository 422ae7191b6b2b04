import { randomBytes } from "node:crypto";
import type { CertificateFacts } from "#db/certificate-facts";
import { type Reader, statement } from "#db/client.server";
import { certificate } from "#db/schema.server";
import { type LocalDate, localDateOf, yearOf } from "../dates";
import { Refusal } from "../refusal";
import type { WriteContext } from "../write";
import { certificateNumber, verificationCode } from "./code";
import { whyUnprintable } from "./withheld";

/** What tells one certificate from all others. */
export interface Named {
  number: string;
  code: string;
  issuedOn: LocalDate;
}

/** What earned a certificate, and whose it is. */
type Earned = { personId: number } & (
  | { enrolmentId: number; trainingId: number; certificationId?: never }
  | { certificationId: number; enrolmentId?: never; trainingId?: never }
);

/** The certificate that a new one takes the place of. */
export type Replaced = { id: number; number: string } | null;

/**
 * Writes a certificate with the next number of the year and freezes the facts. Refuses `unprintable_name` when the
 * certificate's fonts cannot print the name.
 */
export function writeFrozen(
  ctx: WriteContext,
  earned: Earned,
  replaces: Replaced,
  freeze: (named: Named & Pick<CertificateFacts, "replaces">) => CertificateFacts,
): Named & { id: number } {
  const issuedOn = localDateOf(ctx.now);
  const year = yearOf(issuedOn);
  const sequence = nextInSeries(ctx.db, year);
  const named = { number: certificateNumber(year, sequence), code: verificationCode(randomBytes(16)), issuedOn };
  const facts = freeze({ ...named, replaces: replaces?.number ?? null });
  assertPrintable(facts.holder);
  const { id } = ctx.db
    .insert(certificate)
    .values({
      ...earned,
      number: named.number,
      code: named.code,
      year,
      sequence,
      facts,
      issuedAt: ctx.now,
      issuedById: ctx.user?.id ?? null,
      replacesId: replaces?.id ?? null,
    })
    .returning({ id: certificate.id })
    .get();
  return { ...named, id };
}

/** Refuses a name that would be printed wrong. */
function assertPrintable(name: string): void {
  const reasons = whyUnprintable(name);
  if (reasons) throw new Refusal("conflict", reasons);
}

/** One up, in the same transaction as the certificate: a refused issue gives its number back. */
const nextInSeries = (db: Reader, year: number): number =>
  statement<{ last: number }>(
    db,
    `INSERT INTO certificate_series (year, last) VALUES (?, 1)
     ON CONFLICT (year) DO UPDATE SET last = last + 1 RETURNING last`,
  ).get(year)?.last ?? 1;
