import { municipality, planningLock, planningWish, schoolHoliday } from "#db/schema.server";
import type { Context } from "~/domain/context";
import { freshDatabase } from "../../database";
import {
  makeActorFile,
  makeBooking,
  makeDeployable,
  makeLocation,
  makeOrganisation,
  makeProgramme,
  makeRegion,
  makeSession,
  makeTraining,
  makeUser,
  now,
} from "../../factories";

/**
 * Two regions with a client each. In the north a training that is complete on 10 March and misses its actor on 24 March, of
 * which the dates are locked; in the south one on 10 March without anybody, and one without dates. The schools of the north
 * are off in the week of 9 March.
 */
export function boardWorld() {
  const db = freshDatabase();
  const programmeId = makeProgramme(db).id;
  const north = makeRegion(db, { code: "JZ01", name: "Noorderland" });
  const south = makeRegion(db, { code: "JZ02", name: "Zuiderland" });
  for (const [regionCode, schoolZone] of [[north.code, "noord"] as const, [south.code, "zuid"] as const]) {
    db.insert(municipality)
      .values({ regionCode, name: `Stad ${regionCode}`, province: "Gelderland", schoolZone, listYear: 2025 })
      .run();
  }
  const off = { name: "Voorjaarsvakantie", startsOn: "2026-03-07", endsOn: "2026-03-15" };
  db.insert(schoolHoliday)
    .values({ ...off, zone: "noord", firmness: "fixed" })
    .run();
  const [alpha, beta] = [makeOrganisation(db, { name: "Alfa Jeugd" }), makeOrganisation(db, { name: "Beta Jeugd" })];
  const room = makeLocation(db, { regionCode: north.code, name: "Zaal Noord", city: "Assen" });
  const whole = makeTraining(db, {
    ...{ code: "2026-8001", programmeId, regionCode: north.code, clientOrganisationId: alpha.id },
  });
  const bare = makeTraining(db, {
    ...{ code: "2026-8002", programmeId, regionCode: south.code, clientOrganisationId: beta.id },
  });
  const undated = makeTraining(db, {
    ...{ code: "2026-8003", programmeId, regionCode: south.code, clientOrganisationId: beta.id, status: "planned" },
  });
  db.insert(planningWish).values({ trainingId: undated.id, earliestOn: "2026-04-01", latestOn: "2026-06-30" }).run();
  const needs = { trainersNeeded: 1, actorsNeeded: 1, locationId: room.id };
  const first = makeSession(db, whole.id, { date: "2026-03-10", ...needs });
  const second = makeSession(db, whole.id, { date: "2026-03-24", position: 2, name: "Trainingsdag 2", ...needs });
  const lonely = makeSession(db, bare.id, { date: "2026-03-10", trainersNeeded: 1, actorsNeeded: 1 });
  const trainer = makeDeployable(db, alpha.id);
  const actor = makeUser(db, "actor", alpha.id);
  makeActorFile(db, actor.id, { displayName: "Robin" });
  for (const { id } of [first, second]) makeBooking(db, id, trainer.id);
  makeBooking(db, first.id, actor.id, "actor");
  const coordinator = makeUser(db, "coordinator");
  const ctx: Context = { db, user: coordinator, now };
  const lockDates = (trainingId: number) =>
    db.insert(planningLock).values({ trainingId, field: "dates", at: now }).run();
  lockDates(whole.id);
  return {
    ...{ db, ctx, north, south, alpha, beta, room, whole, bare, undated, first, second, lonely },
    ...{ trainer, actor, coordinator, lockDates },
  };
}

export type BoardWorld = ReturnType<typeof boardWorld>;
