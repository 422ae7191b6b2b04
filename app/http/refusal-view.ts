import type { Locale } from "#db/lists";
import type { Reason } from "~/domain/reasons";
import type { Refusal, RefusalKind } from "~/domain/refusal";
import { inWords } from "~/text/reasons.server";
import type { FormValues } from "./form";

const statuses: Record<RefusalKind, number> = {
  invalid: 400,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  stale: 409,
  throttled: 429,
  too_big: 413,
};

/** A refusal as a screen shows it: in the reader's words, each with the field to change, and what was typed. */
export interface RefusalView {
  kind: RefusalKind;
  messages: string[];
  fields: Record<string, string[]>;
  current: Record<string, string> | null;
  values: FormValues;
}

export const statusOf = (refusal: Refusal): number => statuses[refusal.kind];

export function refusalView(refusal: Refusal, locale: Locale, values: FormValues = {}): RefusalView {
  const words = (reasons: Reason[]) => reasons.map((one) => inWords(one, locale));
  return {
    kind: refusal.kind,
    messages: words(refusal.reasons),
    fields: Object.fromEntries(Object.entries(refusal.fields).map(([name, reasons]) => [name, words(reasons)])),
    current: refusal.current ?? null,
    values,
  };
}

/** The refusal of a page as a whole, for its error boundary. */
export function refusalResponse(refusal: Refusal, locale: Locale): Response {
  return Response.json(refusalView(refusal, locale), { status: statusOf(refusal) });
}
