import type { SchoolZone } from "#db/lists";
import { m } from "~/text/messages";

const names: Record<SchoolZone, () => string> = {
  noord: m.administration_zone_noord,
  midden: m.administration_zone_midden,
  zuid: m.administration_zone_zuid,
};

export const zoneName = (zone: SchoolZone): string => names[zone]();
