import { localDateOf } from "~/domain/dates";
import type { FoundSession } from "~/domain/session/find";
import { listOpenLocations } from "~/domain/training/plan-choices";
import type { RequestContext } from "~/http/request-context";
import type { PlaceChoice } from "./target-fields";

/** Where the session can go, and where it is: a place that closed since stays the choice while nobody chooses another. */
export function placeChoices({ db, now }: RequestContext, { training, location }: FoundSession): PlaceChoice[] {
  const open: PlaceChoice[] = listOpenLocations(db, training.regionCode, localDateOf(now));
  return location === null || open.some(({ id }) => id === location.id) ? open : [location, ...open];
}
