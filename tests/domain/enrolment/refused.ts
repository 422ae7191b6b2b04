import { Refusal } from "~/domain/refusal";

/** The codes of why it was refused, by field; the empty field is the whole. Throws when it was not refused. */
export function refusedBy(work: () => unknown): Record<string, string[]> {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const all = { ...error.fields, ...(error.reasons.length > 0 && { "": error.reasons }) };
    return Object.fromEntries(Object.entries(all).map(([field, reasons]) => [field, reasons.map(({ code }) => code)]));
  }
  throw new Error("it was not refused");
}
