import type { Locale } from "#db/lists";
import type { AskedSession } from "~/domain/message/kinds";
import { dayInWords } from "./day";
import { oneLine } from "./mail";

/** A placeholder that holds a list, as it was written into the message. */
export function listIn<Item>(json: string): Item[] {
  if (json === "") return [];
  return JSON.parse(json) as Item[];
}

/** A session in lines: what it is, when, and where if that is known. */
export const sessionLines = ({ name, date, hours, place }: AskedSession, locale: Locale): string[] =>
  [oneLine(name), `${dayInWords(oneLine(date), locale)}, ${oneLine(hours)}`, oneLine(place)].filter(Boolean);
