import { z } from "zod";
import { parseLocalDate, parseLocalTime } from "./dates";

/** The building blocks of the verbs' input. A refinement's message is the code of its reason. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is its purpose
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

export const withoutControl = (text: string) => !controlCharacters.test(text);

export const id = z.number().int().positive();

export const textOf = (maximum: number) =>
  z.string().trim().min(1).max(maximum).refine(withoutControl, "control_characters");

/** Text that may be left out; what is empty counts as left out. */
export const optionalText = (maximum: number) =>
  z
    .string()
    .trim()
    .max(maximum)
    .refine(withoutControl, "control_characters")
    .nullish()
    .transform((text) => text || null);

/** Why someone did something: at least a few words. */
export const reasonText = z.string().trim().min(3).max(500).refine(withoutControl, "control_characters");

export const localDate = z.string().transform((text, ctx) => {
  const date = parseLocalDate(text);
  if (date) return date;
  ctx.addIssue({ code: "custom", message: "not_a_date" });
  return z.NEVER;
});

export const localTime = z.string().transform((text, ctx) => {
  const time = parseLocalTime(text);
  if (time) return time;
  ctx.addIssue({ code: "custom", message: "not_a_time" });
  return z.NEVER;
});

export const email = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** An address that may be left out. */
export const optionalEmail = z
  .string()
  .nullish()
  .transform((text) => text?.trim() || null)
  .pipe(email.nullable());
