import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";

/** A youth region's name; what has no region yet says so. */
export const regionName = (name: string | null): string => name ?? m.capacity_no_region();

/** "a, b en c". */
export const listed = (parts: readonly string[]): string =>
  new Intl.ListFormat(currentLocale(), { type: "conjunction" }).format(parts);
