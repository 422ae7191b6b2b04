import type { Locale, SchoolZone } from "#db/lists";
import { currentLocale } from "./locale";
import { m } from "./messages";

const names = {
  noord: m.administration_zone_noord,
  midden: m.administration_zone_midden,
  zuid: m.administration_zone_zuid,
} satisfies Record<SchoolZone, unknown>;

/** What a region of school holidays is called. */
export const zoneName = (zone: SchoolZone, locale: Locale = currentLocale()): string => names[zone]({}, { locale });
