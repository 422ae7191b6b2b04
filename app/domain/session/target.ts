import type { FoundSession } from "./find";
import type { Target } from "./schemas";

export type { Target } from "./schemas";

/** Where and when a session stands. */
export const targetOf = ({
  session: { date, startsAt, endsAt, locationId },
}: Pick<FoundSession, "session">): Target => ({
  ...{ date, startsAt, endsAt, locationId },
});

export const sameTarget = (one: Target, other: Target): boolean =>
  one.date === other.date &&
  one.startsAt === other.startsAt &&
  one.endsAt === other.endsAt &&
  one.locationId === other.locationId;
