import type { z } from "zod";
import { type Reason, type ReasonCode, reasonCodes } from "./reasons";

/** A refined rule of a schema names its reason by the issue's message, as in `.refine(test, "not_a_date")`. */
const isReasonCode = (text: string): text is ReasonCode => (reasonCodes as readonly string[]).includes(text);

/** What is wrong with each field, by its name in a form (`parts[0].name`); the empty name is the input as a whole. */
export function fieldReasons(error: z.ZodError): Record<string, Reason[]> {
  const fields: Record<string, Reason[]> = {};
  for (const issue of error.issues) {
    const name = issue.path.reduce<string>(appendKey, "");
    fields[name] = [...(fields[name] ?? []), reasonOf(issue)];
  }
  return fields;
}

function appendKey(name: string, key: PropertyKey): string {
  if (typeof key === "number") return `${name}[${key}]`;
  return name === "" ? String(key) : `${name}.${String(key)}`;
}

function reasonOf(issue: z.core.$ZodIssue): Reason {
  if (isReasonCode(issue.message)) return { code: issue.message };
  switch (issue.code) {
    case "invalid_type":
      return { code: issue.input === undefined || issue.input === null ? "required" : typeReason(issue.expected) };
    case "too_small":
      return tooSmall(issue);
    case "too_big":
      return { code: issue.origin === "string" ? "too_long" : "too_large", params: { limit: Number(issue.maximum) } };
    case "invalid_format":
      return { code: issue.format === "email" ? "not_an_email" : "malformed" };
    case "invalid_value":
      return { code: "not_in_list" };
    default:
      return { code: "malformed" };
  }
}

const typeReason = (expected: string): ReasonCode =>
  expected === "number" || expected === "int" ? "not_a_number" : "malformed";

function tooSmall(issue: z.core.$ZodIssueTooSmall): Reason {
  const limit = Number(issue.minimum);
  if (issue.origin !== "string" && issue.origin !== "array") return { code: "too_small", params: { limit } };
  return limit === 1 ? { code: "required" } : { code: "too_short", params: { limit } };
}
