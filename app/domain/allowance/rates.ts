import { asc } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { allowanceRate } from "#db/schema.server";

/** The volunteer maxima of every year that is known, by year. One statement. */
export const listRates = (db: Reader) => db.select().from(allowanceRate).orderBy(asc(allowanceRate.year)).all();
