import type { Database } from "#db/client.server";
import * as table from "#db/schema.server";
import { localDateOf, requireInstant } from "~/domain/dates";
import type { User } from "~/domain/user";

const participants = 15;
const rules = { minParticipants: 12, maxParticipants: 15, hardMaximum: 16 };

/** A session of today with its 15 participants. */
export interface FreshRegister {
  sessionId: number;
  enrolmentIds: number[];
}

/** Confirmed trainings with a trainer, 15 participants and a session of today each: a fresh register for every round. */
export function makeRegisters(db: Database, count: number): { trainer: User; registers: FreshRegister[] } {
  return db.transaction(() => {
    const trainingOf = makeGround(db);
    const trainerId = makePerson(db, 0);
    const people = Array.from({ length: participants }, (_, index) => makePerson(db, index + 1));
    const registers = Array.from({ length: count }, (_, index) => {
      const trainingId = trainingOf(index);
      const sessionId = makeSession(db, trainingId);
      book(db, sessionId, trainerId);
      return { sessionId, enrolmentIds: people.map((personId) => enrol(db, trainingId, personId)) };
    });
    const grants = [{ role: "trainer" as const, organisationId: null }];
    return { trainer: { id: trainerId, name: "Trainer", email: "", locale: null, grants }, registers };
  });
}

function makeGround(db: Database): (index: number) => number {
  const regionCode = "JZ0001";
  db.insert(table.region).values({ code: regionCode, name: "Regio", listYear: 2025 }).run();
  const client = db
    .insert(table.organisation)
    .values({ name: "Organisatie", nameKey: "organisatie" })
    .returning()
    .get();
  const texts = { certificateTitle: "JIM", certificateStatement: "JIM" };
  const type = db
    .insert(table.trainingType)
    .values({ name: "JIM", ...texts, ...rules })
    .returning()
    .get();
  const dates = { startsOn: "2020-01-01", endsOn: "2099-12-31" };
  const programme = db
    .insert(table.programme)
    .values({ name: "JIM", issuer: "JIM", signatoryName: "A", signatoryTitle: "B", ...dates })
    .returning()
    .get();
  const ground = { programmeId: programme.id, trainingTypeId: type.id, clientOrganisationId: client.id, regionCode };
  const asked = { attendanceShare: 100, makeUpDays: 180, ...rules };
  return (index) =>
    db
      .insert(table.training)
      .values({ code: `T-${index}`, status: "confirmed", year: 2026, createdAt: 1, ...ground, ...asked })
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

function makeSession(db: Database, trainingId: number): number {
  const date = localDateOf(Date.now());
  const times = { date, startsAt: "09:30", endsAt: "16:30" };
  const moments = { startInstant: requireInstant(date, "09:30"), endInstant: requireInstant(date, "16:30") };
  const needs = { netMinutes: 360, isCompulsory: true, trainersNeeded: 2, actorsNeeded: 1 };
  return db
    .insert(table.session)
    .values({ trainingId, position: 1, kind: "training_day", name: "Dag 1", ...times, ...moments, ...needs })
    .returning()
    .get().id;
}

/** The trainer said yes. */
function book(db: Database, sessionId: number, personId: number): void {
  const answeredFor = requireInstant(localDateOf(Date.now()), "09:30");
  const yes = { answer: "accepted", answeredAt: 1, answeredById: personId, answeredFor } as const;
  db.insert(table.booking)
    .values({ sessionId, personId, function: "trainer", bookedAt: 1, ...yes })
    .run();
}

const enrol = (db: Database, trainingId: number, personId: number): number =>
  db.insert(table.enrolment).values({ trainingId, personId, registeredAt: 1, placedAt: 1 }).returning().get().id;
