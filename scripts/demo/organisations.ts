import type { Database } from "#db/client.server";
import type { SchoolZone } from "#db/lists";
import { municipality, organisation } from "#db/schema.server";
import { foldKey } from "~/domain/person/name";
import { homeTowns } from "./organisation-names";
import type { Random } from "./random";
import type { Batch } from "./rows";
import type { Home, Room } from "./shapes";

export interface Municipality {
  id: number;
  name: string;
  regionCode: string;
  schoolZone: SchoolZone;
}

/** Every organisation of the plan, in its order, as yet without rooms and staff. */
export function readHomes(db: Database, towns: readonly Municipality[]): Home[] {
  return db
    .select()
    .from(organisation)
    .all()
    .map(({ id, name, regionCode }) => ({
      id,
      name,
      domain: `${foldKey(name)}.example`,
      regionCode: regionCode ?? "",
      zones: [...new Set(towns.filter((town) => town.regionCode === regionCode).map((town) => town.schoolZone))],
      rooms: [],
      trainers: [],
      actors: [],
    }));
}

export const readMunicipalities = (db: Database): Municipality[] => db.select().from(municipality).all();

const buildings = [
  "Buurthuis",
  "Wijkcentrum",
  "Vergadercentrum",
  "Trainingshuis",
  "Ontmoetingscentrum",
  "Jeugdcentrum",
];
const streets = ["Lindelaan", "Stationsstraat", "Kerkplein", "Molenweg", "Parklaan", "Schoolstraat", "Havenkade"];
/** The lowest and highest capacity of an organisation's first, second and third room. */
const sizes = [
  [18, 40],
  [16, 28],
  [8, 20],
] as const;

/** Gives each organisation three places to train, the first in its own town. */
export function addRooms(batch: Batch, random: Random, homes: readonly Home[], towns: readonly Municipality[]): void {
  for (const home of homes) {
    const around = random.shuffle(towns.filter((town) => town.regionCode === home.regionCode));
    const own = around.find((town) => town.name === homeTowns[home.name]);
    const chosen = own ? [own, ...around] : around;
    home.rooms = sizes.map((size, index) => addRoom(batch, random, home, chosen[index % chosen.length], index, size));
  }
}

function addRoom(
  batch: Batch,
  random: Random,
  home: Home,
  town: Municipality | undefined,
  index: number,
  [lowest, highest]: readonly [number, number],
): Room {
  const city = town?.name ?? home.name;
  // The organisation in the name keeps two rooms in one town apart.
  const name = index === 0 ? `${home.name}, trainingsruimte` : `${buildings[index + (home.id % 4)]} ${home.name}`;
  const capacity = random.int(lowest, highest);
  const wheelchairAccessible = random.chance(0.75);
  const id = batch.add("location", {
    name,
    street: `${streetOf(home, index)} ${random.int(1, 180)}`,
    postcode: `${random.int(1000, 9999)} ${random.pick(["AB", "CD", "HK", "KL", "PR", "XZ"])}`,
    city,
    regionCode: home.regionCode,
    municipalityId: town?.id ?? null,
    organisationId: home.id,
    capacity,
    wheelchairAccessible,
    accessibilityNote: wheelchairAccessible ? null : "Alleen met een trap te bereiken.",
    latitude: null,
    longitude: null,
    closedOn: null,
    version: 1,
  });
  return { id, name, city, capacity };
}

const streetOf = (home: Home, index: number): string => streets[(home.id + index) % streets.length] ?? "";
