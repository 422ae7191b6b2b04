import { and, eq, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { readMunicipalities, readSchoolHolidays, regionListYear } from "#db/reference.server";
import { municipality, part, region, schoolHoliday, trainingType } from "#db/schema.server";
import { addShippedRates } from "../allowance/shipped-rates";
import type { Context } from "../context";
import { addShippedTracks } from "../track/load-shipped";
import { type WriteContext, write } from "../write";
import { jimTraining, jimTrainingParts, type NewPart } from "./jim-training";
import { trainerTrainings } from "./trainer-training";

export interface ReferenceSummary {
  regions: number;
  municipalities: number;
  schoolHolidays: number;
}

const store = write("programme.edit", {
  input: z.object({}),
  subject: () => ({ organisationId: null }),
  work: (ctx): ReferenceSummary => {
    const loaded = { ...loadRegions(ctx), schoolHolidays: loadSchoolHolidays(ctx) };
    addTrainingTypes(ctx);
    addShippedTracks(ctx);
    addShippedRates(ctx);
    return loaded;
  },
  journal: (result) => ({ subject: "reference", id: regionListYear, detail: { ...result } }),
});

/**
 * Loads what ships with the product: youth regions, municipalities, school holidays, the first training types, the
 * tracks of trainers and training actors, and the volunteer maxima. Loading again updates and never doubles; a training
 * type, a track or a year's maxima that were edited since stay as they are.
 */
export const loadReference = (ctx: Context): ReferenceSummary => store(ctx, {});

function loadRegions({ db }: WriteContext): { regions: number; municipalities: number } {
  const rows = readMunicipalities();
  const names = new Map(rows.map((row) => [row.regionCode, row.regionName]));
  for (const [code, name] of names) {
    const values = { name, listYear: regionListYear };
    db.insert(region)
      .values({ code, ...values })
      .onConflictDoUpdate({ target: region.code, set: values })
      .run();
  }
  for (const { regionCode, name, province, schoolZone } of rows) {
    const values = { regionCode, province, schoolZone };
    db.insert(municipality)
      .values({ name, listYear: regionListYear, ...values })
      .onConflictDoUpdate({ target: [municipality.name, municipality.listYear], set: values })
      .run();
  }
  return { regions: names.size, municipalities: rows.length };
}

/** A holiday is the same one when name, zone and calendar year of its first day agree: its days may be corrected. */
function loadSchoolHolidays({ db }: WriteContext): number {
  const rows = readSchoolHolidays();
  for (const row of rows) {
    const same = and(
      eq(schoolHoliday.name, row.name),
      eq(schoolHoliday.zone, row.zone),
      sql`substr(${schoolHoliday.startsOn}, 1, 4) = ${row.startsOn.slice(0, 4)}`,
    );
    const known = db.select({ id: schoolHoliday.id }).from(schoolHoliday).where(same).get();
    if (known) db.update(schoolHoliday).set(row).where(eq(schoolHoliday.id, known.id)).run();
    else db.insert(schoolHoliday).values(row).run();
  }
  return rows.length;
}

/** A training of trainers or actors is there once any type has its purpose, whatever its name became. */
function addTrainingTypes(ctx: WriteContext): void {
  addUnless(ctx, eq(trainingType.name, jimTraining.name), jimTraining, jimTrainingParts);
  for (const { parts, ...row } of trainerTrainings) {
    addUnless(ctx, or(eq(trainingType.name, row.name), eq(trainingType.purpose, row.purpose)), row, parts);
  }
}

function addUnless(
  { db }: WriteContext,
  same: SQL | undefined,
  row: typeof trainingType.$inferInsert,
  parts: readonly NewPart[],
): void {
  if (db.select({ id: trainingType.id }).from(trainingType).where(same).get()) return;
  const { id } = db.insert(trainingType).values(row).returning({ id: trainingType.id }).get();
  db.insert(part)
    .values(parts.map((one, index) => ({ ...one, trainingTypeId: id, position: index + 1 })))
    .run();
}
