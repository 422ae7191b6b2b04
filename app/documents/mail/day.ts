import type { Locale } from "#db/lists";
import { formatDate } from "~/text/dates";

/** A day in the reader's own language: `2026-03-02` in words, anything else as it is. */
export const dayInWords = (date: string, locale: Locale): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) ? formatDate(date, locale, "long") : date;
