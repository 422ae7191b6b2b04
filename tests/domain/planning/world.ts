import type { Database } from "#db/client.server";
import { municipality, planningWish } from "#db/schema.server";
import type { LocalDate } from "~/domain/dates";
import type { User } from "~/domain/user";
import { freshDatabase } from "../../database";
import {
  makeActorFile,
  makeBooking,
  makeDeployable,
  makeLocation,
  makeOrganisation,
  makePart,
  makeProgramme,
  makeRegion,
  makeSession,
  makeTraining,
  makeTrainingType,
  makeUser,
  now,
} from "../../factories";

/** Near the middle of the country, from where is reckoned who has no home. */
const middle = { latitude: 52.15, longitude: 5.39 };

/**
 * A type of two training days two weeks apart with an actor and an intervision four weeks later; three trainers whom any client
 * may have, two actors, one room, and one training of 2026 without a date.
 */
export function makePlanningWorld(db: Database = freshDatabase()) {
  const programmeId = makeProgramme(db).id;
  const region = makeRegion(db);
  const place = { name: "Tiel", regionCode: region.code, province: "Gelderland", listYear: 2025 };
  db.insert(municipality)
    .values({ ...place, schoolZone: "midden" })
    .run();
  const client = makeOrganisation(db, { regionCode: region.code });
  const type = makeTrainingType(db);
  makePart(db, type.id, { actorsNeeded: 1 });
  makePart(db, type.id, { ...{ position: 2, name: "Trainingsdag 2", gapAmount: 2, gapUnit: "week" }, actorsNeeded: 1 });
  makePart(db, type.id, {
    ...{ position: 3, kind: "intervision", name: "Intervisie 1", netMinutes: 120, trainersNeeded: 1 },
    ...{ startsAt: "13:30", endsAt: "15:45", gapAmount: 4, gapUnit: "week" },
  });
  const location = makeLocation(db, { name: "De Linde", regionCode: region.code, ...middle });
  const trainers = [1, 2, 3].map(() => makeDeployable(db));
  const actors = ["Robin", "Sem"].map((displayName) => makeActor(db, displayName));
  const shared = { programmeId, trainingTypeId: type.id, clientOrganisationId: client.id, regionCode: region.code };
  const undated = () => makeTraining(db, { ...shared, status: "planned" });
  const coordinator = makeUser(db, "coordinator");
  const ctx = { db, user: coordinator, now };
  return {
    db,
    region,
    client,
    type,
    location,
    trainers,
    actors,
    shared,
    coordinator,
    ctx,
    undated,
    training: undated(),
  };
}

export type PlanningWorld = ReturnType<typeof makePlanningWorld>;

export function makeActor(db: Database, displayName: string, file = {}): User {
  const actor = makeUser(db, "actor");
  makeActorFile(db, actor.id, { displayName, ...file });
  return actor;
}

export const usualDays = ["2026-04-14", "2026-04-28", "2026-05-26"] as const;

export const idOf = (people: readonly { id: number }[], index: number): number => people[index]?.id ?? 0;

/** A training that stands: two trainers and an actor on both days, the first of them at the intervision. */
export function makeStanding(world: PlanningWorld, dates: readonly LocalDate[] = usualDays, isWhole = true) {
  const { db, shared, location, trainers, actors } = world;
  const training = makeTraining(db, { ...shared, status: "confirmed" });
  const sessions = dates.map((date, index) => {
    const isDay = index < 2;
    const kind = isDay ? "training_day" : "intervision";
    const row = { kind, date, position: index + 1, locationId: location.id, actorsNeeded: isDay ? 1 : 0 } as const;
    const session = makeSession(db, training.id, { ...row, trainersNeeded: isDay ? 2 : 1 });
    makeBooking(db, session.id, idOf(trainers, 0));
    if (isDay && isWhole) makeBooking(db, session.id, idOf(trainers, 1));
    if (isDay) makeBooking(db, session.id, idOf(actors, 0), "actor");
    return session;
  });
  return { training, sessions };
}

export function makeWish({ db, training }: PlanningWorld, wish: Partial<typeof planningWish.$inferInsert>) {
  db.insert(planningWish)
    .values({ trainingId: training.id, ...wish })
    .run();
}

/** A plan for the training of the world, as `placeTraining` takes it. */
export const placementFor = (world: PlanningWorld, dates: readonly LocalDate[] = usualDays) => ({
  ...{ trainingId: world.training.id, version: 1, waiverReason: null as string | null },
  ...{ leadId: idOf(world.trainers, 0), secondId: idOf(world.trainers, 1) },
  sessions: dates.map((date, index) => ({
    date,
    locationId: index < 2 ? world.location.id : null,
    actorIds: index < 2 ? [idOf(world.actors, 0)] : [],
  })),
});
