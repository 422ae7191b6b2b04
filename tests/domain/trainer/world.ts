import type { Database } from "#db/client.server";
import type { BookingCapacity } from "#db/lists";
import { attendanceSubmission } from "#db/schema.server";
import type { LocalDate } from "~/domain/dates";
import { addTrack } from "~/domain/track/add";
import { requireTrack } from "~/domain/track/queries";
import { startCandidacy } from "~/domain/trainer/start-candidacy";
import { freshDatabase } from "../../database";
import {
  makeBooking,
  makeOrganisation,
  makePerson,
  makeProgramme,
  makeSession,
  makeTraining,
  makeUser,
  now,
} from "../../factories";

/** Someone of an organisation, and a track of three steps: co-training, then an observation; and a document. */
export function makeTrackWorld() {
  const db = freshDatabase();
  makeProgramme(db);
  const organisation = makeOrganisation(db);
  const admin = makeUser(db, "administrator");
  const coordinator = makeUser(db, "coordinator", organisation.id);
  const candidate = makePerson(db, { organisationId: organisation.id });
  const ctx = { db, user: coordinator, now };
  const trackId = addTrack({ db, user: admin, now }, trainerTrack);
  const [coTraining, observation, document] = requireTrack(db, admin, trackId).current.steps.map(({ id }) => id);
  if (!coTraining || !observation || !document) throw new Error("the track has three steps");
  return { db, organisation, admin, coordinator, candidate, ctx, trackId, coTraining, observation, document };
}

export const trainerTrack = {
  ...{ name: "Trainer", qualification: "certified" as const, requires: null, validityMonths: 24, graceMonths: 3 },
  ...{ renewDeliveries: 2, renewIntervisions: 4, renewRefresherDays: null },
  steps: [
    { name: "Co-training", kind: "co_training" as const },
    {
      ...{ name: "Observatie", kind: "observed_delivery" as const, needs: [0] },
      ...{ assessor: "certified_trainer" as const, criteria: ["Legt uit", "Luistert"] },
    },
    { name: "VOG", kind: "document" as const, assessor: "coordination" as const },
  ],
};

export const scores = [
  { criterion: "Legt uit", score: 3 },
  { criterion: "Luistert", score: 4 },
];

/** A session they gave (or watched), handed in. Returns its id. */
export function deliver(db: Database, personId: number, date: LocalDate, capacity: BookingCapacity = "full"): number {
  const { id } = makeSession(db, makeTraining(db).id, { date });
  makeBooking(db, id, personId, "trainer", { capacity });
  db.insert(attendanceSubmission).values({ sessionId: id, at: now }).run();
  return id;
}

/** The same, begun: with an observation and a document to be judged. */
export function begun() {
  const world = makeTrackWorld();
  const { ctx, candidate, trackId } = world;
  const candidacyId = startCandidacy(ctx, { personId: candidate.id, trackId });
  const observe = {
    candidacyId,
    stepId: world.observation,
    verdict: "passed" as const,
    assessedOn: "2026-03-01",
    scores,
  };
  const see = { candidacyId, stepId: world.document, verdict: "passed" as const, assessedOn: "2026-03-01" };
  return { ...world, candidacyId, observe, see };
}
