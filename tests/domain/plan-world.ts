import type { Database } from "#db/client.server";
import { municipality, schoolHoliday } from "#db/schema.server";
import { listParts } from "~/domain/training/plan-weigh";
import {
  makeLocation,
  makeOrganisation,
  makePart,
  makeProgramme,
  makeRegion,
  makeTrainingType,
  makeUser,
} from "../factories";

/** A programme with a type of a training day (six hours, two trainers, one actor) and an intervision a week later. */
export function makePlanWorld(db: Database) {
  makeProgramme(db);
  const region = makeRegion(db);
  db.insert(municipality)
    .values({ name: "Tiel", regionCode: region.code, province: "Gelderland", schoolZone: "midden", listYear: 2025 })
    .run();
  const organisation = makeOrganisation(db, { regionCode: region.code });
  const type = makeTrainingType(db);
  makePart(db, type.id, { trainersNeeded: 2, actorsNeeded: 1 });
  makePart(db, type.id, {
    position: 2,
    kind: "intervision",
    name: "Intervisie 1",
    netMinutes: 120,
    startsAt: "13:00",
    endsAt: "15:30",
    gapAmount: 1,
    gapUnit: "week",
    trainersNeeded: 1,
  });
  const location = makeLocation(db, { regionCode: region.code, capacity: 20 });
  const parts = listParts(db, type.id);
  return { region, organisation, type, parts, location, coordinator: makeUser(db, "coordinator") };
}

export type PlanWorld = ReturnType<typeof makePlanWorld>;

/** The plan that a coordinator would send: Tuesday 10 and 17 March 2026, free of everything. */
export function planFor(world: PlanWorld, dates: readonly [string, string] = ["2026-03-10", "2026-03-17"]) {
  return {
    trainingTypeId: world.type.id,
    clientOrganisationId: world.organisation.id,
    regionCode: world.region.code,
    sessions: world.parts.map(({ id, startsAt, endsAt }, index) => ({
      ...{ partId: id, startsAt, endsAt, locationId: world.location.id },
      date: dates[index] ?? "",
    })),
  };
}

export function makeSchoolHoliday(db: Database, startsOn: string, endsOn: string) {
  db.insert(schoolHoliday)
    .values({ name: "Voorjaarsvakantie", zone: "midden", startsOn, endsOn, firmness: "fixed" })
    .run();
}
