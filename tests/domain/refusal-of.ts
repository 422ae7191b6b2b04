import { Refusal } from "~/domain/refusal";

interface Refused {
  kind: string;
  codes: string[];
  current?: Record<string, string>;
}

/** What a verb refused, and why; fails when it did not. */
export function refusalOf(work: () => unknown): Refused {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const codes = [...error.reasons, ...Object.values(error.fields).flat()].map(({ code }) => code);
    return { kind: error.kind, codes, ...(error.current && { current: error.current }) };
  }
  throw new Error("it was not refused");
}
