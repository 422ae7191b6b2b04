import type { LocalDate } from "./dates";

/**
 * Why something is so, or may not be: a code from a closed list, with what the words need.
 * `text/reasons.server.ts` says each in Dutch and English; a code without words does not compile.
 */
export interface Reason {
  code: ReasonCode;
  params?: Record<string, ReasonParam>;
}

export type ReasonParam = string | number | { date: LocalDate };

export const reasonCodes = [
  // what a person typed
  "required",
  "too_long",
  "too_short",
  "too_small",
  "too_large",
  "not_a_number",
  "not_a_date",
  "not_a_time",
  "not_an_email",
  "not_in_list",
  "malformed",
  "control_characters",
  // what the system refuses
  "not_found",
  "forbidden",
  "stale",
  "throttled",
  "too_big",
  "duplicate_parameter",
  "unexpected",
] as const;

export type ReasonCode = (typeof reasonCodes)[number];
