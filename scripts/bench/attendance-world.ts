import type { Database } from "#db/client.server";
import * as table from "#db/schema.server";
import { localDateOf, requireInstant } from "~/domain/dates";
import type { User } from "~/domain/user";

const sessionCount = 500;

/** A confirmed training with 15 participants, a trainer and enough sessions of today for a fresh register each round. */
export function makeRegisterOf15(db: Database) {
  const trainingId = makeTraining(db);
  const people = Array.from({ length: 16 }, (_, index) => makePerson(db, index));
  const [trainerId = 0, ...participantIds] = people;
  const today = localDateOf(Date.now());
  const sessionIds = Array.from({ length: sessionCount }, (_, index) => makeSession(db, trainingId, index + 1, today));
  const moment = { registeredAt: 1, placedAt: 1 };
  const enrolmentIds = participantIds.map(
    (personId) =>
      db
        .insert(table.enrolment)
        .values({ trainingId, personId, ...moment })
        .returning()
        .get().id,
  );
  const [spareSessionId = 0, ...own] = sessionIds;
  const booked = { sessionId: spareSessionId, personId: trainerId, function: "trainer" as const, bookedAt: 1 };
  db.insert(table.booking).values(booked).run();
  const trainer: User = {
    id: trainerId,
    name: "Trainer",
    email: "trainer@voorbeeld.example",
    locale: null,
    grants: [{ role: "trainer", organisationId: null }],
  };
  const sessionId = (round: number) => own[round % own.length] ?? spareSessionId;
  return { trainer, enrolmentIds, spareSessionId, sessionId };
}

function makeTraining(db: Database): number {
  const rules = { minParticipants: 12, maxParticipants: 15, hardMaximum: 16 };
  db.insert(table.region).values({ code: "JZ0001", name: "Regio", listYear: 2025 }).run();
  const client = db
    .insert(table.organisation)
    .values({ name: "Organisatie", nameKey: "organisatie" })
    .returning()
    .get();
  const type = db
    .insert(table.trainingType)
    .values({ name: "JIM", certificateTitle: "JIM", certificateStatement: "JIM", ...rules })
    .returning()
    .get();
  const programme = {
    startsOn: "2020-01-01",
    endsOn: "2099-12-31",
    issuer: "JIM",
    signatoryName: "A",
    signatoryTitle: "B",
  };
  const { id: programmeId } = db
    .insert(table.programme)
    .values({ name: "JIM", ...programme })
    .returning()
    .get();
  const values = {
    programmeId,
    trainingTypeId: type.id,
    clientOrganisationId: client.id,
    regionCode: "JZ0001",
    ...rules,
  };
  return db
    .insert(table.training)
    .values({
      code: "2026-0001",
      status: "confirmed",
      year: 2026,
      attendanceShare: 100,
      makeUpDays: 180,
      createdAt: 1,
      ...values,
    })
    .returning()
    .get().id;
}

function makePerson(db: Database, index: number): number {
  const email = `persoon${index}@voorbeeld.example`;
  const keys = { emailKey: email, givenKey: "sanne", familyKey: `jansen${index}` };
  const name = { givenName: "Sanne", familyName: `Jansen${index}`, email };
  return db
    .insert(table.person)
    .values({ createdAt: 1, ...name, ...keys })
    .returning()
    .get().id;
}

function makeSession(db: Database, trainingId: number, position: number, date: string): number {
  const moments = { startInstant: requireInstant(date, "09:30"), endInstant: requireInstant(date, "16:30") };
  const needs = { netMinutes: 360, isCompulsory: true, trainersNeeded: 2, actorsNeeded: 1 };
  return db
    .insert(table.session)
    .values({
      trainingId,
      position,
      kind: "training_day",
      name: `Dag ${position}`,
      date,
      startsAt: "09:30",
      endsAt: "16:30",
      ...moments,
      ...needs,
    })
    .returning()
    .get().id;
}
