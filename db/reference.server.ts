import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { schoolZones } from "./lists";

const here = path.dirname(fileURLToPath(import.meta.url));

/** Beside this file; from the built server (`build/server`) in the source tree, which ships with it. */
const folder =
  [path.join(here, "data"), path.resolve(here, "../../db/data")].find(existsSync) ?? path.resolve("db/data");

/** The year of the CBS list of youth regions that ships with the product. */
export const regionListYear = 2025;

const date = z.iso.date();

/** Four municipalities lie in two zones (`midden/noord`); they are kept under the first. */
const mainZone = (zones: string) => zones.replace(/\/.*/, "");

const municipalityRow = z
  .object({
    jeugdregio_code: z.string().regex(/^JZ\d\d$/),
    jeugdregio: z.string().min(1),
    gemeente: z.string().min(1),
    provincie: z.string().min(1),
    vakantieregio: z.string().transform(mainZone).pipe(z.enum(schoolZones)),
  })
  .transform((row) => ({
    regionCode: row.jeugdregio_code,
    regionName: row.jeugdregio,
    name: row.gemeente,
    province: row.provincie,
    schoolZone: row.vakantieregio,
  }));

const schoolHolidayRow = z
  .object({
    vakantie: z.string().min(1),
    regio: z.enum(schoolZones),
    van: date,
    tot_en_met: date,
    verplicht: z.enum(["ja", "advies"]),
  })
  .transform((row) => ({
    name: row.vakantie,
    zone: row.regio,
    startsOn: row.van,
    endsOn: row.tot_en_met,
    firmness: row.verplicht === "ja" ? ("fixed" as const) : ("advice" as const),
  }));

/** The 342 municipalities with their youth region (CBS, `regionListYear`), province and school holiday zone. */
export const readMunicipalities = () => readRows("jeugdregios.csv", municipalityRow);

/** The Dutch school holidays by zone; the last day is included. */
export const readSchoolHolidays = () => readRows("schoolvakanties.csv", schoolHolidayRow);

const regionCentreRow = z
  .object({
    jeugdregio_code: z.string().regex(/^JZ\d\d$/),
    breedtegraad: z.coerce.number().min(50).max(54),
    lengtegraad: z.coerce.number().min(3).max(8),
  })
  .transform((row) => ({
    regionCode: row.jeugdregio_code,
    latitude: row.breedtegraad,
    longitude: row.lengtegraad,
  }));

/** Roughly where most people of each youth region live: read off a map, to estimate distances with. */
export const readRegionCentres = () => readRows("jeugdregio-middens.csv", regionCentreRow);

function readRows<Schema extends z.ZodType>(file: string, row: Schema): z.output<Schema>[] {
  const records: unknown = parse(readFileSync(path.join(folder, file)), { bom: true, columns: true, delimiter: ";" });
  return z.array(row).parse(records);
}
