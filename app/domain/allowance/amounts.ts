/** An amount of money in whole cents; texts hold euros as the Dutch write them, `12,50`. */
export type Cents = number;

const plain = /^(\d{1,6})(?:[.,](\d{1,2}))?$/;
const grouped = /^(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/;

/**
 * Reads `12,50`, `12.50`, `12,5`, `12` and `1.250,00`, with or without `€`; nothing for anything else. Three digits after
 * one dot (`1.250`) are thousands.
 */
export function parseAmount(text: string): Cents | undefined {
  const written = text.replace("€", "").trim();
  const [, whole, decimals = ""] = grouped.exec(written) ?? plain.exec(written) ?? [];
  return whole === undefined ? undefined : Number(whole.replaceAll(".", "")) * 100 + Number(decimals.padEnd(2, "0"));
}

/** An amount that was read before, in cents; nothing is 0. */
export const centsOf = (text: string | null | undefined): Cents => parseAmount(text ?? "") ?? 0;

/** `12,50`: as a form shows it and a Dutch spreadsheet reads it. */
export const amountText = (cents: Cents): string =>
  `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, "0")}`;

const decimalHours = /^(\d{1,2})(?:[.,](\d{1,2}))?$/;
const clockHours = /^(\d{1,2}):([0-5]\d)$/;

/** Reads hours as `7`, `6,5` or `6:30` into minutes; nothing for anything else, or for more than a day. */
export function parseHours(text: string): number | undefined {
  const written = text.trim();
  const minutes = minutesIn(clockHours.exec(written)) ?? decimalMinutes(decimalHours.exec(written));
  return minutes !== undefined && minutes <= 1440 ? minutes : undefined;
}

const minutesIn = (match: RegExpExecArray | null) => match && Number(match[1]) * 60 + Number(match[2]);

const decimalMinutes = (match: RegExpExecArray | null) =>
  match ? Math.round((Number(match[1]) + Number((match[2] ?? "").padEnd(2, "0")) / 100) * 60) : undefined;

/** `6:30`: minutes as a form shows them. */
export const hoursText = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
