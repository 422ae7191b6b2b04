import type { LocalDate } from "../dates";
import { dayNumber, isoOf } from "../planner/calendar";
import type { Stretch } from "../planner/types";

/** Days in a row, the last one included. */
export type Spell = Stretch;

/** The end of what has no end. */
export const never: LocalDate = "9999-12-31";

export const after = (date: LocalDate): LocalDate => (date === never ? never : isoOf(dayNumber(date) + 1));
export const before = (date: LocalDate): LocalDate => isoOf(dayNumber(date) - 1);

/** Spells in order, those that touch or overlap joined. */
export function joinSpells(spells: readonly Spell[]): Spell[] {
  const joined: Spell[] = [];
  for (const spell of spells.filter(({ from, to }) => from <= to).toSorted(byStart)) {
    const last = joined.at(-1);
    if (!last || after(last.to) < spell.from) joined.push({ ...spell });
    else if (last.to < spell.to) last.to = spell.to;
  }
  return joined;
}

const byStart = (one: Spell, other: Spell): number => one.from.localeCompare(other.from);

/** What of a stretch the spells leave over. */
export function withoutSpells(whole: Spell, spells: readonly Spell[]): Spell[] {
  const left: Spell[] = [];
  let from = whole.from;
  for (const spell of joinSpells(spells)) {
    if (spell.to < from || spell.from > whole.to) continue;
    if (from < spell.from) left.push({ from, to: before(spell.from) });
    from = after(spell.to);
    if (spell.to >= whole.to) return left;
  }
  return from <= whole.to ? [...left, { from, to: whole.to }] : left;
}

export const oneDay = (date: LocalDate): Spell => ({ from: date, to: date });

/** The part of a spell that lies within another; nothing when none does. */
export function clip({ from, to }: Spell, whole: Spell): Spell[] {
  const clipped = { from: from < whole.from ? whole.from : from, to: to < whole.to ? to : whole.to };
  return clipped.from <= clipped.to ? [clipped] : [];
}

/** A day with so many days before and after it. */
export const around = (date: LocalDate, days: number): Spell => ({
  from: isoOf(dayNumber(date) - days),
  to: isoOf(dayNumber(date) + days),
});
