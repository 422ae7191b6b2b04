import type { BookingFunction } from "#db/lists";
import type { LocalDate } from "../dates";
import { type Away, fitnessOn, graceUntil, heldOn, isAway, type Period } from "../qualification/rules";

/** What decides on which days someone may work at all. */
export interface FitnessFacts {
  as: BookingFunction;
  periods: readonly Period[];
  aways: readonly Away[];
  /** When they hold the role; the last day is included. */
  roles: readonly { startsOn: LocalDate; endsOn: LocalDate | null }[];
}

/** Whether someone may work on a day: for a client of their own organisation, and for any other. */
export interface Fit {
  own: boolean;
  elsewhere: boolean;
}

/**
 * By day what someone may do. A trainer is certified on that day (months of grace count), for another client externally
 * deployable too; an actor is qualified; who is away, or has the role no more, is not. Nothing changes between two days
 * on which something begins or ends, so that only these are looked at: ask the days in order.
 */
export function fitOn(facts: FitnessFacts): (date: LocalDate) => Fit {
  const turns = turnsOf(facts);
  let next = 0;
  let fit: Fit | null = null;
  return (date) => {
    const before = next;
    while ((turns[next] ?? "9999") <= date) next += 1;
    if (fit === null || next > before) fit = fitnessThen(facts, date);
    return fit;
  };
}

/** In order; what turns after a day sorts between that day and the next. */
function turnsOf({ periods, aways, roles }: FitnessFacts): string[] {
  const after = (day: LocalDate | null) => (day === null ? [] : [`${day}~`]);
  const stretches = [...periods, ...aways, ...roles].flatMap(({ startsOn, endsOn }) => [startsOn, ...after(endsOn)]);
  const ends = periods.flatMap((one) => [...after(graceUntil(one)), one.withdrawnOn ?? ""].filter(Boolean));
  return [...new Set([...stretches, ...ends])].toSorted();
}

function fitnessThen({ as, periods, aways, roles }: FitnessFacts, date: LocalDate): Fit {
  const hasRole = roles.some(({ startsOn, endsOn }) => startsOn <= date && (endsOn === null || date <= endsOn));
  if (!hasRole) return { own: false, elsewhere: false };
  if (as === "actor") {
    const isFit = heldOn(periods, "training_actor", date).holds && !isAway(aways, date);
    return { own: isFit, elsewhere: isFit };
  }
  const isFitFor = (clientOrganisationId: number) =>
    fitnessOn({ periods, aways, date, ownOrganisationId: 1, clientOrganisationId }).level !== "not_qualified";
  return { own: isFitFor(1), elsewhere: isFitFor(2) };
}
