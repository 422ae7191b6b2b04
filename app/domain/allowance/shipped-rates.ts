import { allowanceRate } from "#db/schema.server";
import type { WriteContext } from "../write";
import type { Rate } from "./rules";

/** The volunteer maxima (vrijwilligersvergoeding) as belastingdienst.nl publishes them a year at a time; other years are filled in by hand. */
const rates: readonly Rate[] = [
  { year: 2023, hourCents: 500, hourUnder21Cents: 275, monthCents: 19_000, yearCents: 190_000 },
  { year: 2024, hourCents: 550, hourUnder21Cents: 325, monthCents: 21_000, yearCents: 210_000 },
  { year: 2025, hourCents: 560, hourUnder21Cents: 330, monthCents: 21_000, yearCents: 210_000 },
];

/** Adds the years that ship with the product; a year that is there already stays as it is. */
export function addShippedRates({ db }: WriteContext): void {
  db.insert(allowanceRate)
    .values([...rates])
    .onConflictDoNothing()
    .run();
}
