import { and, asc, eq, gte, lte } from "drizzle-orm";
import { type Reader, statement } from "#db/client.server";
import { schoolHoliday } from "#db/schema.server";
import { found } from "../refusal";

/** The school holidays that touch a year, by zone and date. */
export const listSchoolHolidays = (db: Reader, year: number) =>
  db
    .select()
    .from(schoolHoliday)
    .where(and(lte(schoolHoliday.startsOn, `${year}-12-31`), gte(schoolHoliday.endsOn, `${year}-01-01`)))
    .orderBy(asc(schoolHoliday.startsOn), asc(schoolHoliday.zone))
    .all();

/** The years of which school holidays are known. */
export const listHolidayYears = (db: Reader): number[] =>
  statement<{ year: number }>(
    db,
    "SELECT DISTINCT CAST(substr(starts_on, 1, 4) AS INTEGER) AS year FROM school_holiday ORDER BY year",
  )
    .all()
    .map(({ year }) => year);

export const requireSchoolHoliday = (db: Reader, id: number) =>
  found(db.select().from(schoolHoliday).where(eq(schoolHoliday.id, id)).get());
