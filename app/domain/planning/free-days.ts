import type { Stretch as Hours, Availability as Said } from "../availability/rules";
import { joined } from "../availability/week-rules";
import type { LocalTime } from "../dates";
import type { Availability } from "../planner/types";
import { clip, joinSpells, oneDay, type Spell, withoutSpells } from "./spells";

/** What else decides over someone's days. */
export interface Bounds {
  horizon: Spell;
  /** A day counts as free when someone said they can at all of these hours. */
  hours: { startsAt: LocalTime; endsAt: LocalTime };
  /** Away, whatever they said. */
  away: readonly Spell[];
  /** Days on which they are booked in a plan that stands: these hold. */
  booked: readonly string[];
}

const workingWeek: Availability["weekly"] = [true, true, true, true, true, false, false];

/**
 * Someone's days as the planner takes them. Who never said anything counts as free on working days: they are asked anyway.
 * Of exceptions the one said last decides; in what comes out none overlap. Reasons for being away stay behind.
 */
export function availabilityOf(said: Said, { horizon, hours, away, booked }: Bounds): Availability {
  const weekly = said.weekly.length > 0 || said.saidAt !== null ? weekOf(said.weekly, hours) : workingWeek;
  const exceptions = lastSaid(said.exceptions);
  const standing = booked.map(oneDay);
  const off = joinSpells([...away, ...exceptions.filter(({ available }) => !available)]);
  const stay = off.flatMap((spell) => clip(spell, horizon).flatMap((one) => withoutSpells(one, standing)));
  const free = exceptions.filter(({ available }) => available).flatMap((spell) => clip(spell, horizon));
  return {
    weekly,
    exceptions: [
      ...stay.map((spell) => ({ ...spell, available: false })),
      ...[...free.flatMap((spell) => withoutSpells(spell, away)), ...standing].map((spell) => ({
        ...spell,
        available: true,
      })),
    ],
  };
}

function weekOf(stretches: readonly Hours[], { startsAt, endsAt }: Bounds["hours"]): Availability["weekly"] {
  const isFree = (weekday: number): boolean =>
    joined(stretches.filter((stretch) => stretch.weekday === weekday)).some(
      (stretch) => stretch.startsAt <= startsAt && endsAt <= stretch.endsAt,
    );
  return [isFree(1), isFree(2), isFree(3), isFree(4), isFree(5), isFree(6), isFree(7)];
}

/** Exceptions in the order in which they were said, as stretches that don't overlap. */
function lastSaid(exceptions: Said["exceptions"]): (Spell & { available: boolean })[] {
  let known: (Spell & { available: boolean })[] = [];
  for (const { startsOn: from, endsOn: to, isAvailable: available } of exceptions) {
    const kept = known.flatMap((one) =>
      withoutSpells(one, [{ from, to }]).map((spell) => ({ ...spell, available: one.available })),
    );
    known = [...kept, { from, to, available }];
  }
  return known;
}
