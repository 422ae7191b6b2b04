import { asc, eq, gt, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { location, organisation, region, trainingType } from "#db/schema.server";
import type { LocalDate } from "../dates";
import type { User } from "../user";

/** The types that can be planned, by name: those for professionals first. */
export const listTrainingTypes = (db: Reader) =>
  db
    .select({ id: trainingType.id, name: trainingType.name })
    .from(trainingType)
    .where(isNull(trainingType.retiredOn))
    .orderBy(sql`${trainingType.purpose} <> 'professionals'`, asc(trainingType.name))
    .all();

/** The organisations for which the user may plan. */
export const listClients = (db: Reader, user: User) =>
  db
    .select({ id: organisation.id, name: organisation.name, regionCode: organisation.regionCode })
    .from(organisation)
    .where(plannedBy(user))
    .orderBy(asc(organisation.name))
    .all();

function plannedBy(user: User): SQL | undefined {
  const grants = user.grants.filter(({ role }) => role === "coordinator" || role === "administrator");
  if (grants.some(({ organisationId }) => organisationId === null)) return undefined;
  return inArray(
    organisation.id,
    grants.flatMap(({ organisationId }) => organisationId ?? []),
  );
}

export const listRegions = (db: Reader) =>
  db.select({ code: region.code, name: region.name }).from(region).orderBy(asc(region.name)).all();

const mostLocations = 300;

/** Locations that are open: those of the region first, then the others by region; at most three hundred. */
export const listOpenLocations = (db: Reader, regionCode: string, today: LocalDate) =>
  db
    .select({
      id: location.id,
      name: location.name,
      city: location.city,
      capacity: location.capacity,
      regionCode: location.regionCode,
      region: region.name,
    })
    .from(location)
    .innerJoin(region, eq(region.code, location.regionCode))
    .where(or(isNull(location.closedOn), gt(location.closedOn, today)))
    .orderBy(sql`${location.regionCode} = ${regionCode} DESC`, asc(region.name), asc(location.name))
    .limit(mostLocations)
    .all();

export type OpenLocation = ReturnType<typeof listOpenLocations>[number];
