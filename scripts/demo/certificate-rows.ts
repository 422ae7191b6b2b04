import type { CertificateFacts } from "#db/certificate-facts";
import { certificateNumber, verificationCode } from "~/domain/certificate/rules";
import { type Instant, type LocalDate, yearOf } from "~/domain/dates";
import type { Stage } from "./shapes";

/** The last number given out in each year. */
export type Series = Map<number, number>;

export interface Named {
  number: string;
  code: string;
  issuedOn: LocalDate;
}

/** The next number of the year, and a code of its own. */
export function nextNumber({ calendar, random }: Stage, day: number, series: Series): Named {
  const issuedOn = calendar.dateOf(day);
  const year = yearOf(issuedOn);
  const sequence = (series.get(year) ?? 0) + 1;
  series.set(year, sequence);
  return { number: certificateNumber(year, sequence), code: verificationCode(random.bytes(16)), issuedOn };
}

interface Row {
  enrolmentId: number | null;
  certificationId: number | null;
  personId: number;
  trainingId: number | null;
  issuedAt: Instant;
  replacesId: number | null;
  endedAt: Instant | null;
}

/** Adds a certificate that states these facts; gives its id. */
export function addCertificate({ batch, coordinator }: Stage, facts: CertificateFacts, row: Row): number {
  const { number, code, issuedOn } = facts;
  const year = yearOf(issuedOn);
  const sequence = Number(number.slice(-5));
  return batch.add("certificate", { ...row, number, code, year, sequence, facts, issuedById: coordinator.id });
}
