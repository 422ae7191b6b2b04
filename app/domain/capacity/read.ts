import { type Reader, statement } from "#db/client.server";
import type { BookingFunction } from "#db/lists";
import { type Instant, localDateOf } from "../dates";
import type { Assumptions } from "./assumptions";
import type { CapacityPerson, Demand } from "./facts";
import { type Forecast, forecastOf } from "./forecast";
import { type Grounds, groundsOf } from "./grounds";
import type { Newcomer } from "./mends";
import { type Month, monthsFrom } from "./months";
import { peopleOf, reachFrom } from "./people";
import { readPlanned } from "./read-demand";
import { readStaff, type StaffRead } from "./read-people";
import { readUndated, type UndatedRead } from "./read-undated";
import type { DayHours } from "./rooms";

export const monthsAhead = 24;

export interface CapacityRead extends Pick<UndatedRead, "wished" | "beyond"> {
  months: Month[];
  regions: { code: string; name: string }[];
  forecast: Record<BookingFunction, Forecast>;
  grounds: Record<BookingFunction, Grounds>;
}

/**
 * The coming two years for trainers and for actors: numbers alone, of everybody in the programme. For whoever may read the
 * capacity. A fixed number of statements, whatever the size of the programme.
 */
export function readCapacity(db: Reader, now: Instant, assumptions: Assumptions): CapacityRead {
  const months = monthsFrom(localDateOf(now), monthsAhead);
  const regions = statement<{ code: string; name: string }>(db, "SELECT code, name FROM region ORDER BY name").all();
  const staff = { trainer: readStaff(db, "trainer", months, now), actor: readStaff(db, "actor", months, now) };
  const planned = readPlanned(db, months);
  const { demands, hours, wished, beyond } = readUndated(db, months, staff.trainer.workdays);
  const codes = regions.map(({ code }) => code);
  const lookAhead = (as: BookingFunction) =>
    lookAheadFor(staff[as], [...planned[as], ...demands[as]], codes, hours, assumptions);
  return {
    ...{ months, regions, wished, beyond },
    forecast: { trainer: lookAhead("trainer"), actor: lookAhead("actor") },
    grounds: { trainer: groundsOf(staff.trainer), actor: groundsOf(staff.actor) },
  };
}

function lookAheadFor(
  staff: StaffRead,
  demands: readonly Demand[],
  regions: readonly string[],
  hours: DayHours,
  assumptions: Assumptions,
): Forecast {
  const people = peopleOf(staff, regions, hours, assumptions);
  const ends = groundsOf(staff).ending > 0 && !assumptions.renewals;
  return forecastOf({
    ...{ as: staff.as, months: staff.months, people, demands },
    newcomer: newcomerLike(people, staff, regions),
    renewedPeople: ends ? peopleOf(staff, regions, hours, { ...assumptions, renewals: true }) : null,
  });
}

/** Somebody as most are: as many days in each month as the middle one of them has left, as far as the middle one travels. */
function newcomerLike(people: readonly CapacityPerson[], staff: StaffRead, regions: readonly string[]): Newcomer {
  const rooms = staff.months.map((_, month) => {
    const days = middleOf(people.flatMap(({ rooms: own }) => own[month]?.own || []));
    return { own: days, elsewhere: days };
  });
  const radius = middleOf(staff.members.flatMap(({ radiusKm }) => radiusKm ?? []));
  const others = { rooms, organisationId: null, quarters: new Map<string, number>(), agreed: rooms.map(() => 0) };
  return (home) => ({
    ...others,
    home,
    reach: home === null || radius === 0 ? null : reachFrom(home, radius, regions),
  });
}

const middleOf = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
