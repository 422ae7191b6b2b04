import { Refusal } from "~/domain/refusal";

/** What an act was refused for: its kind, the codes of the whole, and those of each field. */
export function refusalOf(act: () => unknown) {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const fields = Object.entries(error.fields).map(([name, reasons]) => [name, reasons.map(({ code }) => code)]);
    return { kind: error.kind, codes: error.reasons.map(({ code }) => code), fields: Object.fromEntries(fields) };
  }
  return null;
}
