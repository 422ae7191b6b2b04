import { type Availability, availableDuring } from "../availability/rules";
import type { LocalDate, LocalTime } from "../dates";
import type { Room } from "./facts";
import { type FitnessFacts, fitOn } from "./fitness";
import type { Workday } from "./workdays";

/** What someone takes on at most; null is no limit of their own. */
export interface Limits {
  perWeek: number | null;
  perMonth: number | null;
  perQuarter: number | null;
  /** Days without a session between two days with one. */
  restDays: number;
}

export interface PersonDays {
  fitness: FitnessFacts;
  availability: Availability;
  limits: Limits;
  /** The days of the sessions they said yes to, this quarter's days that are over included. */
  agreedOn: readonly LocalDate[];
}

/** The hours of a whole training day. */
export interface DayHours {
  startsAt: LocalTime;
  endsAt: LocalTime;
}

/**
 * How many days of each month someone can still take on: working days on which they can for a whole training day (who never
 * said when they can, on all of them) and may work, with nothing agreed yet; no more than their limits of the week and the
 * month leave, and with their days of rest.
 */
export function roomsOf(person: PersonDays, workdays: readonly Workday[], months: number, hours: DayHours): Room[] {
  const { limits, agreedOn } = person;
  const { own, elsewhere } = openDays(person, workdays, hours);
  const agreed = new Set(agreedOn);
  const busy = workdays.filter(({ date }) => agreed.has(date));
  const [ownIn, elsewhereIn, busyIn] = [own, elsewhere, busy].map((days) => byMonth(days, months));
  return Array.from({ length: months }, (_, month) => {
    const most = Math.max(0, (limits.perMonth ?? 31) - (busyIn?.[month]?.length ?? 0));
    const count = (days: readonly Workday[] = []) => Math.min(most, spread(days, busy, limits));
    return { own: count(ownIn?.[month]), elsewhere: count(elsewhereIn?.[month]) };
  });
}

function byMonth(days: readonly Workday[], months: number): Workday[][] {
  const all = Array.from({ length: months }, (): Workday[] => []);
  for (const day of days) all[day.month]?.push(day);
  return all;
}

/** The days on which they can and may, with nothing agreed; and of these the days for any client. */
function openDays({ availability, fitness, agreedOn }: PersonDays, workdays: readonly Workday[], hours: DayHours) {
  const isFree = freeOn(availability, hours);
  const fitThen = fitOn(fitness);
  const agreed = new Set(agreedOn);
  const days: { own: Workday[]; elsewhere: Workday[] } = { own: [], elsewhere: [] };
  for (const day of workdays) {
    const fit = fitThen(day.date);
    if (!fit.own || agreed.has(day.date) || !isFree(day)) continue;
    days.own.push(day);
    if (fit.elsewhere) days.elsewhere.push(day);
  }
  return days;
}

/** The week is asked once; only days that an exception covers are asked apart. */
function freeOn(availability: Availability, hours: DayHours): (day: Workday) => boolean {
  const can = (known: Availability, date: LocalDate) =>
    ["free", "unknown"].includes(availableDuring(known, { date, ...hours }).state);
  const usual = { ...availability, exceptions: [] };
  const week = new Map<number, boolean>();
  return ({ date, weekday }) => {
    if (availability.exceptions.some(({ startsOn, endsOn }) => startsOn <= date && date <= endsOn)) {
      return can(availability, date);
    }
    const known = week.get(weekday) ?? can(usual, date);
    week.set(weekday, known);
    return known;
  };
}

/** The most of these days that keep the rest between them and to the days agreed, and that the weeks leave. */
function spread(days: readonly Workday[], busy: readonly Workday[], { perWeek, restDays }: Limits): number {
  const taken = new Map<number, number>();
  for (const { week } of busy) taken.set(week, (taken.get(week) ?? 0) + 1);
  let last = Number.NEGATIVE_INFINITY;
  let count = 0;
  for (const { number, week } of days) {
    const inWeek = taken.get(week) ?? 0;
    const isRested = number - last > restDays && !busy.some((one) => Math.abs(one.number - number) <= restDays);
    if (!isRested || (perWeek !== null && inWeek >= perWeek)) continue;
    taken.set(week, inWeek + 1);
    last = number;
    count += 1;
  }
  return count;
}
