import type { CertificateFacts } from "#db/certificate-facts";
import { addDays, type LocalDate } from "../dates";

/** Whether what a certificate states holds on a day; `null` days are not limited. */
export type Validity =
  | { state: "holds"; until: LocalDate | null }
  | { state: "not_yet"; from: LocalDate; until: LocalDate | null }
  /** `since` is the first day on which it held no more. */
  | { state: "over"; since: LocalDate }
  | { state: "withdrawn"; since: LocalDate };

/**
 * Whether the qualification that a certificate states holds on a day: it does on its first and on its last day, and not on
 * the day from which it was withdrawn. What was attended stays so: null for the certificate of a training.
 */
export function validityOn(facts: CertificateFacts, withdrawnOn: LocalDate | null, date: LocalDate): Validity | null {
  if (facts.version === 1) return null;
  const { startsOn, endsOn } = facts;
  if (withdrawnOn !== null && withdrawnOn <= date) return { state: "withdrawn", since: withdrawnOn };
  if (date < startsOn) return { state: "not_yet", from: startsOn, until: endsOn };
  if (endsOn !== null && endsOn < date) return { state: "over", since: addDays(endsOn, 1) };
  return { state: "holds", until: endsOn };
}
