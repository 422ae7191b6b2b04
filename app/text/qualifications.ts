import type { Locale, Qualification } from "#db/lists";
import { formatDate } from "./dates";
import { m } from "./messages";

const titles = {
  certified: m.certificate_title_certified,
  externally_deployable: m.certificate_title_externally_deployable,
  training_actor: m.certificate_title_training_actor,
} as const satisfies Record<Qualification, unknown>;

/** What someone with this qualification is: `JIM-trainer`. */
export const qualificationTitle = (qualification: Qualification, locale: Locale): string =>
  titles[qualification]({}, { locale });

const statements = {
  certified: m.certificate_statement_certified,
  externally_deployable: m.certificate_statement_externally_deployable,
  training_actor: m.certificate_statement_training_actor,
} as const satisfies Record<Qualification, unknown>;

/** What someone with this qualification can and may, in a sentence. */
export const qualificationStatement = (qualification: Qualification, locale: Locale): string =>
  statements[qualification]({}, { locale });

/** `van 3 maart 2026 tot en met 2 maart 2029`; both days included, without a last day it has no end. */
export function validityInWords(startsOn: string, endsOn: string | null, locale: Locale): string {
  const from = formatDate(startsOn, locale, "plain");
  if (endsOn === null) return m.certificate_validity_from({ from }, { locale });
  return m.certificate_validity_between({ from, until: formatDate(endsOn, locale, "plain") }, { locale });
}

interface Step {
  /** At least one, in order. */
  dates: readonly string[];
  isEquivalent: boolean;
}

/** When a step was done, in a line that stays short: up to three days, of more how often and from when to when. */
export function stepInWords({ dates, isEquivalent }: Step, locale: Locale): string {
  const days = dates.map((date) => formatDate(date, locale, "short"));
  const [from = "", until = ""] = [days[0], days.at(-1)];
  const said =
    days.length <= 3 ? days.join(", ") : m.certificate_step_often({ count: days.length, from, until }, { locale });
  return isEquivalent ? m.certificate_step_equivalent({ dates: said }, { locale }) : said;
}
