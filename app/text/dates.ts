import type { Locale } from "#db/lists";
import type { LocalDate, LocalTime } from "~/domain/dates";

const weekdays = {
  nl: ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
} as const;

const months = {
  nl: "januari februari maart april mei juni juli augustus september oktober november december".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

const shortMonths = {
  nl: "jan feb mrt apr mei jun jul aug sep okt nov dec".split(" "),
  en: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
};

const weekdayLength = { nl: 2, en: 3 } as const;

/** `short`: di 24 nov 2026; `long`: dinsdag 24 november 2026; `plain`: 24 november 2026. */
export type DateStyle = "short" | "long" | "plain";

/** A calendar day in words; works the same on the server and in the browser. */
export function formatDate(date: LocalDate, locale: Locale, style: DateStyle = "short"): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const monthName = (style === "short" ? shortMonths : months)[locale][month - 1];
  const plain = `${day} ${monthName} ${year}`;
  if (style === "plain") return plain;
  const weekday = weekdays[locale][new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? "";
  return `${style === "long" ? weekday : weekday.slice(0, weekdayLength[locale])} ${plain}`;
}

/** The month of a day: november 2026. */
export function formatMonth(date: LocalDate, locale: Locale): string {
  const [year = 0, month = 1] = date.split("-").map(Number);
  return `${months[locale][month - 1]} ${year}`;
}

/** A day among others of its week: di 24. */
export const formatWeekday = (date: LocalDate, locale: Locale): string =>
  formatDate(date, locale).split(" ").slice(0, 2).join(" ");

/** A day among others of its year: 24 nov. */
export const formatDayMonth = (date: LocalDate, locale: Locale): string =>
  formatDate(date, locale).split(" ").slice(1, 3).join(" ");

/** `09:30–16:30`. */
export const formatTimeRange = (startsAt: LocalTime, endsAt: LocalTime): string => `${startsAt}–${endsAt}`;

/** `6 uur 30 min`, `1 uur`, `45 min`. */
export function formatMinutes(minutes: number, locale: Locale): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const hourWord = locale === "nl" ? "uur" : hours === 1 ? "hour" : "hours";
  const parts = [hours > 0 ? `${hours} ${hourWord}` : "", rest > 0 || hours === 0 ? `${rest} min` : ""];
  return parts.filter(Boolean).join(" ");
}
