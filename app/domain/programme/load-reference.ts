import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { readMunicipalities, readSchoolHolidays, regionListYear } from "#db/reference.server";
import { municipality, part, region, schoolHoliday, trainingType } from "#db/schema.server";
import type { Context } from "../context";
import { type WriteContext, write } from "../write";
import { jimTraining, jimTrainingParts } from "./jim-training";

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
    addTrainingType(ctx);
    return loaded;
  },
  journal: (result) => ({ subject: "reference", id: regionListYear, detail: { ...result } }),
});

/**
 * Loads what ships with the product: youth regions, municipalities, school holidays and the first training type.
 * Loading again updates and never doubles; a training type that was edited since stays as it is.
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

function addTrainingType({ db }: WriteContext): void {
  const known = db.select().from(trainingType).where(eq(trainingType.name, jimTraining.name)).get();
  if (known) return;
  const { id } = db.insert(trainingType).values(jimTraining).returning({ id: trainingType.id }).get();
  db.insert(part)
    .values(jimTrainingParts.map((row, index) => ({ ...row, trainingTypeId: id, position: index + 1 })))
    .run();
}
