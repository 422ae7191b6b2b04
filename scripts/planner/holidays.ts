import { dayNumber, isoOf } from "~/domain/planner/calendar";
import type { PlanningProblem, Zone } from "~/domain/planner/types";

/** Days that fall as Dutch public holidays do, near enough for an instance. */
export function publicHolidaysOf(year: number): string[] {
  const easter = easterOf(year);
  const moving = [-2, 0, 1, 39, 49, 50].map((days) => isoOf(easter + days));
  return [`${year}-01-01`, `${year}-04-27`, `${year}-12-25`, `${year}-12-26`, ...moving];
}

/** Gauss, as adapted by Butcher. */
function easterOf(year: number): number {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return dayNumber(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
}

const stretches: readonly [string, string, number][] = [
  ["02-20", "02-28", 7],
  ["04-24", "05-02", 0],
  ["07-10", "08-22", 7],
  ["10-16", "10-24", 7],
  ["12-25", "12-31", 0],
];
const zones: readonly Zone[] = ["noord", "midden", "zuid"];

/** A year's school holidays, a week apart between the zones where they are spread. */
export const schoolHolidaysOf = (year: number): PlanningProblem["schoolHolidays"] =>
  stretches.flatMap(([from, to, shift]) =>
    zones.map((zone, index) => ({
      zone,
      from: isoOf(dayNumber(`${year}-${from}`) + shift * index),
      to: isoOf(dayNumber(`${year}-${to}`) + shift * index),
    })),
  );
