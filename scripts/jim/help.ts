import type { Locale } from "#db/lists";
import { m } from "~/text/messages";
import type { Command } from "./command";

export const helpFor = ({ usage, summary }: Command, locale: Locale): string =>
  [`${m.jim_usage({}, { locale })}: jim ${usage}`, `  ${summary(locale)}`, everywhere(locale)].join("\n");

/** Every command with what it does. */
export function overview(commands: readonly Command[], locale: Locale): string {
  const rows = commands.map(({ usage, summary }) => `  jim ${usage}\n      ${summary(locale)}`);
  return [m.jim_title({}, { locale }), ...rows, everywhere(locale)].join("\n");
}

const everywhere = (locale: Locale) => m.jim_options_everywhere({}, { locale });
