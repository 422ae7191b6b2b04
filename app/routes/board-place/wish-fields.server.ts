import { type StandingWish, weekdaysIn } from "~/domain/planning/wish-of";

const textOf = (value: string | number | null): string => (value === null ? "" : String(value));

/** What is wished, as the form holds it. */
export const wishFields = (wish: StandingWish) => ({
  version: wish.version,
  earliestOn: textOf(wish.earliestOn),
  latestOn: textOf(wish.latestOn),
  preferredOn: textOf(wish.preferredOn),
  weekdays: weekdaysIn(wish.weekdays).map(String),
  participants: textOf(wish.participants),
  locationId: textOf(wish.locationId),
  leastGapDays: textOf(wish.leastGapDays),
  mostGapDays: textOf(wish.mostGapDays),
  actorsNeeded: textOf(wish.actorsNeeded),
});

export type WishFields = ReturnType<typeof wishFields>;
