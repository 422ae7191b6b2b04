import type { OfferedPlace } from "~/domain/make-up/rules";
import { m } from "~/text/messages";

/** `bij Jarabee · Zaal 1, Tiel · ongeveer 12 km van je eigen groep · nog 4 plekken`. */
export function placeLine({ organisation, place, km, room }: OfferedPlace): string {
  const where = place ?? m.make_up_no_place();
  const parts = [m.make_up_with({ organisation }), where, distance(km), m.make_up_room({ count: room })];
  return parts.filter((part) => part !== "").join(" · ");
}

function distance(km: number | null): string {
  if (km === null) return "";
  return km === 0 ? m.make_up_near() : m.make_up_km({ km, from: m.make_up_from_own() });
}
