import type { Locale } from "#db/lists";
import type { Reason, ReasonCode, ReasonParam } from "~/domain/reasons";
import { formatDate } from "./dates";
import { m } from "./messages";
import { formatCents } from "./money";

type Words = (params: never, options: { locale: Locale }) => string;

/** A code without words does not compile. */
const words: Record<`reason_${ReasonCode}`, Words> = m;

function spoken(param: ReasonParam, locale: Locale): string | number {
  if (typeof param !== "object") return param;
  return "date" in param ? formatDate(param.date, locale, "plain") : formatCents(param.cents, locale);
}

/** A reason as a sentence. */
export function inWords(reason: Reason, locale: Locale): string {
  const params = Object.entries(reason.params ?? {}).map(([name, param]) => [name, spoken(param, locale)]);
  return words[`reason_${reason.code}`](Object.fromEntries(params) as never, { locale });
}
