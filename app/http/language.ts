import { type Locale, locales } from "#db/lists";
import type { User } from "~/domain/user";

export const isLocale = (text: unknown): text is Locale => (locales as readonly unknown[]).includes(text);

/** Profile, then cookie, then what the browser prefers, then Dutch. */
export function languageOf(user: User | null, cookie: unknown, acceptLanguage: string | undefined): Locale {
  if (user?.locale) return user.locale;
  if (isLocale(cookie)) return cookie;
  return preferred(acceptLanguage ?? "") ?? "nl";
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
