import { m } from "~/text/messages";

/** Where it is: a place, online, or both at once. */
export function placeWords({ place, isOnline }: { place: string | null; isOnline: boolean }): string {
  if (place && isOnline) return m.activity_place_and_online({ place });
  return place ?? (isOnline ? m.activity_online_yes() : "");
}
