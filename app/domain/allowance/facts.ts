import { type Reader, statement } from "#db/client.server";
import type { LocalDate } from "../dates";
import type { Payment, Rate } from "./rules";

/** What an allowance of an actor in a year is judged by; of the file no more than that. */
export interface AllowanceBasis {
  birthDate: LocalDate;
  noFixedAllowance: boolean;
  rate: Rate | null;
  /** What stands of that year, whoever paid. */
  payments: Payment[];
}

const agreementSql = `
  SELECT birth_date AS birthDate, no_fixed_allowance AS noFixedAllowance FROM actor_file WHERE person_id = ?`;

const rateSql = `
  SELECT year, hour_cents AS hourCents, hour_under21_cents AS hourUnder21Cents, month_cents AS monthCents,
    year_cents AS yearCents
  FROM allowance_rate WHERE year = ?`;

const paymentsSql = `
  SELECT date, CASE WHEN source = 'programme' OR minutes > 0 THEN minutes END AS minutes,
    allowance_cents AS allowanceCents, expenses_cents AS expensesCents
  FROM allowance WHERE person_id = :personId AND voided_at IS NULL AND date BETWEEN :from AND :until`;

/** The basis on which an actor's allowances of a year are judged, or nothing for who has no file. Three statements. */
export function findBasis(db: Reader, personId: number, year: number): AllowanceBasis | undefined {
  const agreement = statement<{ birthDate: LocalDate; noFixedAllowance: number }>(db, agreementSql).get(personId);
  if (!agreement) return undefined;
  return {
    birthDate: agreement.birthDate,
    noFixedAllowance: agreement.noFixedAllowance === 1,
    rate: statement<Rate>(db, rateSql).get(year) ?? null,
    payments: statement<Payment>(db, paymentsSql).all({
      personId,
      from: `${year}-01-01`,
      until: `${year}-12-31`,
    }),
  };
}
