import { asc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { target } from "#db/schema.server";
import { yearOf } from "../dates";

/** The targets of a programme; a year of null is the whole period. */
export const listTargets = (db: Reader, programmeId: number) =>
  db
    .select({ kind: target.kind, year: target.year, amount: target.amount, baseline: target.baseline })
    .from(target)
    .where(eq(target.programmeId, programmeId))
    .orderBy(asc(target.kind), asc(target.year))
    .all();

/** The calendar years of a period. */
export function yearsBetween(startsOn: string, endsOn: string): number[] {
  const first = yearOf(startsOn);
  return Array.from({ length: yearOf(endsOn) - first + 1 }, (_, index) => first + index);
}
