import { desc } from "drizzle-orm";
import type { Database } from "#db/client.server";
import { allowanceRate } from "#db/schema.server";

/** The first two years of the programme get the latest maxima that are known; the third is still to be filled in. */
export function addRates(db: Database, firstYear: number): void {
  const latest = db.select().from(allowanceRate).orderBy(desc(allowanceRate.year)).get();
  if (!latest) return;
  const rows = [firstYear, firstYear + 1].map((year) => ({ ...latest, year, version: 1 }));
  db.insert(allowanceRate).values(rows).onConflictDoNothing().run();
}
