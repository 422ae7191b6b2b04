import type { Locale } from "#db/lists";
import { overwriteGetLocale } from "./generated/runtime.js";

let rendering: Locale | undefined;

/** The language of what is being rendered: on the server the one of `inLocale`, in the browser the page's own. */
export function currentLocale(): Locale {
  if (rendering) return rendering;
  return typeof document !== "undefined" && document.documentElement.lang === "en" ? "en" : "nl";
}

/** Runs a synchronous render in a language. An asynchronous one would leak its language into other requests. */
export function inLocale<Result>(
  locale: Locale,
  render: () => Result extends PromiseLike<unknown> ? never : Result,
): Result {
  const before = rendering;
  rendering = locale;
  try {
    return render();
  } finally {
    rendering = before;
  }
}

overwriteGetLocale(currentLocale);
