import type { Locale } from "#db/lists";
import { currentLocale } from "./locale";

const marks = { nl: { thousands: ".", decimals: ",", gap: "\u00a0" }, en: { thousands: ",", decimals: ".", gap: "" } };

/** Cents as an amount in euros: `€ 1.234,50`, in English `€1,234.50`; the same on the server and in the browser. */
export function formatCents(cents: number, locale: Locale): string {
  const { thousands, decimals, gap } = marks[locale];
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, thousands);
  return `€${gap}${whole}${decimals}${String(cents % 100).padStart(2, "0")}`;
}

/** As `formatCents`, in the reader's language. */
export const money = (cents: number): string => formatCents(cents, currentLocale());
