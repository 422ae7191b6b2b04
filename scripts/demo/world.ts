import type { Database } from "#db/client.server";
import { schoolZones } from "#db/lists";
import { certificateSeries, person, training } from "#db/schema.server";
import { type LocalDate, requireInstant, yearOf } from "~/domain/dates";
import { found, refuse } from "~/domain/refusal";
import { addActivities } from "./activities";
import { type Block, buildBlock, type Counters } from "./block";
import { createCalendar } from "./calendar";
import { addCoaching } from "./coaching";
import { withFastWrites } from "./fast-writes";
import { addGroups } from "./groups";
import { journalLoaded, journalSteps } from "./history";
import { addMakeUps } from "./make-ups";
import { addRooms, type Municipality, readHomes, readMunicipalities } from "./organisations";
import { type Crowd, createCrowd } from "./people";
import { seededRandom } from "./random";
import { addRates } from "./rates";
import { createBatch } from "./rows";
import type { Home, Stage } from "./shapes";
import { addOffice, addStaff, type Office, type Staff } from "./staff";
import { loadGround, openStage } from "./stage";
import { countRows, type DemoSummary, offerPeople } from "./summary";
import { trainingsPerBlock } from "./trainings";

export type { DemoSummary } from "./summary";

export interface DemoOptions {
  /** How many times the world of 14 organisations, 200 trainings and 3,000 professionals; 1 unless told. */
  scale?: number;
  /** The day around which the world stands: in the second year of its programme. */
  today: LocalDate;
  /** The same seed, day and scale give the same rows. */
  seed?: number;
  /** Told after each 200 trainings, and once before the first: `done` of `total` trainings. */
  onProgress?: (done: number, total: number, label: string) => void;
}

const homesPerBlock = 14;

/**
 * Loads a fictional world into an empty, migrated database: reference data, the plan moved to the years around
 * `today`, and people, trainings, registers and certificates. Two trainings have a session on `today`, also when that
 * is in a weekend or a holiday (`todayIsSpecial` in the summary says so). Power loss while loading may spoil the file.
 * Refuses (`database_not_empty`) a database that already has people or trainings.
 */
export async function loadDemoWorld(db: Database, options: DemoOptions): Promise<DemoSummary> {
  const { scale = 1, today, seed = 1 } = options;
  if (db.select().from(person).limit(1).get() ?? db.select().from(training).limit(1).get()) {
    refuse("conflict", "database_not_empty");
  }
  return withFastWrites(db, () => load(db, { ...options, scale, today, seed }));
}

type Settled = DemoOptions & Required<Pick<DemoOptions, "scale" | "seed">>;

async function load(db: Database, options: Settled): Promise<DemoSummary> {
  const { scale, seed, today, onProgress } = options;
  const total = trainingsPerBlock * scale;
  onProgress?.(0, total, "reference data");
  const world = openWorld(db, options);
  let people: DemoSummary["people"] | undefined;
  for (let number = 0; number < scale; number += 1) {
    const { block, staff } = addBlock(world, number, seed);
    if (number === 0) people = offerPeople(block, staff, world.office);
    if (scale === 1)
      journalSteps(
        db,
        world.stage,
        block.trainings.flatMap(({ steps }) => steps),
      );
    onProgress?.((number + 1) * trainingsPerBlock, total, "trainings");
    await new Promise((resolve) => setImmediate(resolve));
  }
  saveSeries(db, world.counters.certificates);
  addRates(db, world.firstYear);
  addGroups(db, world.stage);
  addMakeUps(db, world.stage);
  if (scale > 1) journalLoaded(db, world.stage, { scale, seed, today });
  const todayIsSpecial = !world.stage.calendar.isSuitable(world.stage.today, schoolZones);
  return { today, todayIsSpecial, seed, scale, people: found(people), counts: countRows(db) };
}

interface World {
  stage: Stage;
  crowd: Crowd;
  homes: Home[];
  towns: Municipality[];
  office: Office;
  counters: Counters;
  firstYear: number;
}

function openWorld(db: Database, { scale, seed, today }: Settled): World {
  const firstYear = yearOf(today) - 1;
  const beginning = `${firstYear - 1}-07-01`;
  loadGround(db, { firstYear, scale, now: requireInstant(beginning, "09:00") });
  const calendar = createCalendar(db, beginning, `${firstYear + 3}-12-31`);
  const towns = readMunicipalities(db);
  const homes = readHomes(db, towns);
  const batch = createBatch(db.$client);
  const random = seededRandom(seed);
  const crowd = createCrowd(batch, random, { date: `${firstYear}-01-01`, instant: calendar.instant(0, "10:00") });
  const office = addOffice(crowd, homes);
  const stage = openStage(db, { batch, calendar, today, random, coordinator: office.coordinators[0] });
  return { stage, crowd, homes, towns, office, firstYear, counters: { trainings: new Map(), certificates: new Map() } };
}

function addBlock(
  { stage, crowd, towns, ...world }: World,
  number: number,
  seed: number,
): { block: Block; staff: Staff } {
  const homes = world.homes.slice(number * homesPerBlock, (number + 1) * homesPerBlock);
  stage.random = seededRandom(seed * 1000 + number);
  addRooms(stage.batch, stage.random, homes, towns);
  const staff = addStaff(crowd, homes);
  const { counters, firstYear } = world;
  const block = buildBlock({ stage, crowd, homes, towns, staff, counters, firstYear });
  addActivities(stage, homes, number);
  addCoaching(stage, block, staff);
  stage.batch.write();
  return { block, staff };
}

function saveSeries(db: Database, series: Counters["certificates"]): void {
  const rows = [...series].map(([year, last]) => ({ year, last }));
  if (rows.length > 0) db.insert(certificateSeries).values(rows).run();
}
