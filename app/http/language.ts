import type { Reader } from "#db/client.server";
import { type Locale, locales } from "#db/lists";
import { findLinkLocale } from "~/domain/booking/link";
import type { User } from "~/domain/user";

export const isLocale = (text: unknown): text is Locale => (locales as readonly unknown[]).includes(text);

/** Profile, then cookie, then what the browser prefers, then Dutch. */
export function languageOf(user: User | null, cookie: unknown, acceptLanguage: string | undefined): Locale {
  if (user?.locale) return user.locale;
  if (isLocale(cookie)) return cookie;
  return preferred(acceptLanguage ?? "") ?? "nl";
}

/** Of whom a link in a mail was sent to: it is opened without signing in. Nothing for every other address. */
export function languageOfLink(db: Reader, path: string): Locale | null {
  const token = /^\/antwoord\/([\w-]+)$/.exec(path)?.[1];
  return token === undefined ? null : findLinkLocale(db, token);
}

function preferred(header: string): Locale | undefined {
  return header
    .split(",")
    .map((entry, position) => {
      const [tag = "", ...parameters] = entry.trim().toLowerCase().split(";");
      const quality = Number(/q=([\d.]+)/.exec(parameters.join(";"))?.[1] ?? 1);
      return { locale: tag.split("-")[0], quality, position };
    })
    .sort((left, right) => right.quality - left.quality || left.position - right.position)
    .map(({ locale }) => locale)
    .find(isLocale);
}
