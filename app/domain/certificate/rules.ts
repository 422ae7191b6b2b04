import type { Verdict, VerdictFacts } from "./facts";

export type { SessionOutcome, SessionVerdict, Verdict, VerdictFacts, VerdictSession, VerdictState } from "./facts";

/** Whether this enrolment earns its certificate, and why. */
export function verdict(_facts: VerdictFacts): Verdict {
  throw new Error("not yet");
}

export { certificateNumber, groupedCode, normaliseCode, verificationCode } from "./code";
