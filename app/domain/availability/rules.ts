import type { AbsenceReason } from "#db/lists";
import { type Instant, type LocalDate, type LocalTime, weekdayOf } from "../dates";
import type { Place } from "../programme/distance";
import type { Reason } from "../reasons";
import { joined } from "./week-rules";

/** A stretch of every week in which someone can; 1 is Monday. */
export interface Stretch {
  weekday: number;
  startsAt: LocalTime;
  endsAt: LocalTime;
}

/** Days, the first and the last included, on which the week does not hold: away, or free after all. */
export interface AvailabilityException {
  startsOn: LocalDate;
  endsOn: LocalDate;
  isAvailable: boolean;
  reason: AbsenceReason | null;
}

/** Where someone lives: a municipality, at the middle of its youth region. */
export interface Home {
  place: Place;
  name: string;
}

/** What is known of when and how far from home someone can. */
export interface Availability {
  weekly: readonly Stretch[];
  /** In the order in which they were said. */
  exceptions: readonly AvailabilityException[];
  home: Home | null;
  travelRadiusKm: number | null;
  /** When they last said how their week is; null never. */
  saidAt: Instant | null;
}

/** Part of a day, in Amsterdam. */
export interface When {
  date: LocalDate;
  startsAt: LocalTime;
  endsAt: LocalTime;
}

export interface Available {
  state: "free" | "away" | "outside_week" | "unknown";
  /** Why not, or why it is not known; null when free. */
  reason: Reason | null;
}

/**
 * Whether someone said they can during part of a day. Of the exceptions that hold on that day the one said last decides:
 * "away" wins over the week, "free after all" over the week and over an "away" that was said before it. Without one the
 * time must fit wholly in one stretch of the week; stretches that touch or overlap count as one. Who never said anything
 * about that day is unknown.
 */
export function availableDuring(known: Availability, when: When): Available {
  const exception = known.exceptions.findLast(({ startsOn, endsOn }) => startsOn <= when.date && when.date <= endsOn);
  if (exception?.isAvailable) return { state: "free", reason: null };
  if (exception) {
    return { state: "away", reason: { code: "availability_away", params: { until: { date: exception.endsOn } } } };
  }
  if (!hasSaidWeek(known)) return { state: "unknown", reason: { code: "availability_unknown" } };
  const weekday = weekdayOf(when.date);
  const fits = joined(known.weekly.filter((stretch) => stretch.weekday === weekday)).some(
    ({ startsAt, endsAt }) => startsAt <= when.startsAt && when.endsAt <= endsAt,
  );
  if (fits) return { state: "free", reason: null };
  return {
    state: "outside_week",
    reason: { code: "availability_outside_week", params: { date: { date: when.date } } },
  };
}

/** An empty week that was saved says something too: on no day, unless an exception says so. */
const hasSaidWeek = ({ weekly, saidAt }: Availability): boolean => weekly.length > 0 || saidAt !== null;
