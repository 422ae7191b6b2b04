import type { Database } from "#db/client.server";
import type { BookingFunction, Mark, Role, TrainingStatus } from "#db/lists";
import * as table from "#db/schema.server";
import { type LocalDate, type LocalTime, requireInstant } from "~/domain/dates";
import { foldKey } from "~/domain/person/name";
import type { User } from "~/domain/user";

/** Tests happen on Monday 2 March 2026 at 10:00 in Amsterdam, unless they say otherwise. */
export const today: LocalDate = "2026-03-02";
export const now = requireInstant(today, "10:00");

let counter = 0;
const next = () => (counter += 1);

type Row<Table extends { $inferInsert: unknown }> = Partial<Table["$inferInsert"]>;

export function makeProgramme(db: Database, row: Row<typeof table.programme> = {}) {
  return db
    .insert(table.programme)
    .values({
      name: "JIM 2025-2027",
      startsOn: "2025-01-01",
      endsOn: "2027-12-31",
      issuer: "Programmabureau JIM",
      signatoryName: "Marijke de Wit",
      signatoryTitle: "programmamanager",
      ...row,
    })
    .returning()
    .get();
}

export function makeRegion(db: Database, row: Row<typeof table.region> = {}) {
  const region = { code: `JZ${String(next()).padStart(4, "0")}`, name: "Rivierenland", listYear: 2025, ...row };
  return db.insert(table.region).values(region).returning().get();
}

export function makeOrganisation(db: Database, row: Row<typeof table.organisation> = {}) {
  const name = row.name ?? `Organisatie ${next()}`;
  return db
    .insert(table.organisation)
    .values({ name, nameKey: foldKey(name), ...row })
    .returning()
    .get();
}

export function makeLocation(db: Database, row: Row<typeof table.location> = {}) {
  const regionCode = row.regionCode ?? makeRegion(db).code;
  return db
    .insert(table.location)
    .values({ name: `Zaal ${next()}`, city: "Tiel", capacity: 20, ...row, regionCode })
    .returning()
    .get();
}

export function makePerson(db: Database, row: Row<typeof table.person> = {}) {
  const givenName = row.givenName ?? "Sanne";
  const familyName = row.familyName ?? `Jansen${next()}`;
  const email = row.email ?? `persoon${next()}@voorbeeld.example`;
  return db
    .insert(table.person)
    .values({
      createdAt: now,
      ...row,
      givenName,
      familyName,
      email,
      emailKey: email.toLowerCase(),
      givenKey: foldKey(givenName),
      familyKey: foldKey(familyName),
    })
    .returning()
    .get();
}

/** A person with a role, as the acting user. */
export function makeUser(db: Database, role: Role, organisationId: number | null = null): User {
  const row = makePerson(db, { organisationId });
  db.insert(table.roleAssignment).values({ personId: row.id, role, organisationId, startsOn: "2025-01-01" }).run();
  const name = `${row.givenName} ${row.familyName}`;
  return { id: row.id, name, email: row.email, locale: row.locale, grants: [{ role, organisationId }] };
}

export function makeTrainingType(db: Database, row: Row<typeof table.trainingType> = {}) {
  return db
    .insert(table.trainingType)
    .values({
      name: `JIM-training ${next()}`,
      minParticipants: 12,
      maxParticipants: 15,
      hardMaximum: 16,
      certificateTitle: "Werken met een JIM",
      certificateStatement: "heeft de training gevolgd",
      ...row,
    })
    .returning()
    .get();
}

export function makePart(db: Database, trainingTypeId: number, row: Row<typeof table.part> = {}) {
  return db
    .insert(table.part)
    .values({
      trainingTypeId,
      position: 1,
      kind: "training_day",
      name: "Trainingsdag 1",
      netMinutes: 360,
      startsAt: "09:30",
      endsAt: "16:30",
      ...row,
    })
    .returning()
    .get();
}

export interface TrainingRow extends Row<typeof table.training> {
  status?: TrainingStatus;
}

export function makeTraining(db: Database, row: TrainingRow = {}) {
  const programmeId = row.programmeId ?? makeProgramme(db).id;
  const trainingTypeId = row.trainingTypeId ?? makeTrainingType(db).id;
  const clientOrganisationId = row.clientOrganisationId ?? makeOrganisation(db).id;
  const regionCode = row.regionCode ?? makeRegion(db).code;
  return db
    .insert(table.training)
    .values({
      code: `2026-${String(next()).padStart(4, "0")}`,
      year: 2026,
      minParticipants: 12,
      maxParticipants: 15,
      hardMaximum: 16,
      attendanceShare: 100,
      makeUpDays: 180,
      status: "confirmed",
      createdAt: now,
      ...row,
      programmeId,
      trainingTypeId,
      clientOrganisationId,
      regionCode,
    })
    .returning()
    .get();
}

interface SessionRow extends Row<typeof table.session> {
  date?: LocalDate;
  startsAt?: LocalTime;
  endsAt?: LocalTime;
}

export function makeSession(db: Database, trainingId: number, row: SessionRow = {}) {
  const { date = today, startsAt = "09:30", endsAt = "16:30" } = row;
  const session = db
    .insert(table.session)
    .values({
      position: 1,
      kind: "training_day",
      name: "Trainingsdag 1",
      netMinutes: 360,
      isCompulsory: true,
      trainersNeeded: 2,
      actorsNeeded: 1,
      ...row,
      trainingId,
      date,
      startsAt,
      endsAt,
      startInstant: requireInstant(date, startsAt),
      endInstant: requireInstant(date, endsAt),
    })
    .returning()
    .get();
  db.$client
    .prepare(
      `UPDATE training SET first_date = (SELECT min(date) FROM session WHERE training_id = :id),
         last_date = (SELECT max(date) FROM session WHERE training_id = :id) WHERE id = :id`,
    )
    .run({ id: trainingId });
  return session;
}

/** Someone who said yes to a session as it is now. */
export function makeBooking(
  db: Database,
  sessionId: number,
  personId: number,
  as: BookingFunction = "trainer",
  row: Row<typeof table.booking> = {},
) {
  const start = db.$client.prepare("SELECT start_instant FROM session WHERE id = ?").pluck().get(sessionId) as number;
  const agreed = { answer: "accepted" as const, answeredAt: now, answeredById: personId, answeredFor: start };
  return db
    .insert(table.booking)
    .values({ sessionId, personId, function: as, bookedAt: now, ...agreed, ...row })
    .returning()
    .get();
}

/** An actor's file with a supporter and the consents without which nobody is booked. */
export function makeActorFile(db: Database, personId: number, row: Row<typeof table.actorFile> = {}) {
  const supporter = { supporterName: "Noor Begeleider", supporterPhone: "06-00000001" };
  const values = { displayName: "Robin", birthDate: "2005-06-10", ...supporter, ...row, personId };
  const file = db.insert(table.actorFile).values(values).returning().get();
  for (const purpose of ["file", "supporter_contact"] as const) makeConsent(db, personId, { purpose });
  return file;
}

export function makeConsent(db: Database, personId: number, row: Row<typeof table.consent> = {}) {
  const given = { purpose: "file", giver: "self", givenOn: "2025-01-01", recordedAt: now } as const;
  return db
    .insert(table.consent)
    .values({ ...given, ...row, personId })
    .returning()
    .get();
}

/** Someone's qualification since last year, without an end: from before the tracks were kept here. */
export function makeCertification(db: Database, personId: number, row: Row<typeof table.certification> = {}) {
  const since = { startsOn: "2025-01-01", grantedAt: now, reason: "Al trainer" };
  return db
    .insert(table.certification)
    .values({ qualification: "certified", ...since, ...row, personId })
    .returning()
    .get();
}

/** A trainer whom every client may have. */
export function makeDeployable(db: Database, organisationId: number | null = null): User {
  const user = makeUser(db, "trainer", organisationId);
  makeCertification(db, user.id);
  makeCertification(db, user.id, { qualification: "externally_deployable" });
  return user;
}

export function makeEnrolment(db: Database, trainingId: number, row: Row<typeof table.enrolment> = {}) {
  const personId = row.personId ?? makePerson(db).id;
  return db
    .insert(table.enrolment)
    .values({ registeredAt: now + next(), placedAt: now, ...row, trainingId, personId })
    .returning()
    .get();
}

export function makeMark(db: Database, sessionId: number, enrolmentId: number, mark: Mark = "present") {
  const minutesMissed = mark === "late" || mark === "left_early" ? 15 : 0;
  return db
    .insert(table.attendanceMark)
    .values({ sessionId, enrolmentId, mark, minutesMissed, recordedAt: now })
    .returning()
    .get();
}

/** A group of this training with these members from a part of the type on; its meetings are for the caller. */
export function makeGroup(
  db: Database,
  trainingId: number,
  enrolmentIds: readonly number[] = [],
  row: Row<typeof table.intervisionGroup> = {},
) {
  const name = String.fromCharCode(65 + (next() % 26));
  const group = db
    .insert(table.intervisionGroup)
    .values({ name, createdAt: now, ...row, trainingId })
    .returning()
    .get();
  for (const enrolmentId of enrolmentIds) makeMember(db, group.id, enrolmentId);
  return group;
}

export const makeMember = (
  db: Database,
  groupId: number,
  enrolmentId: number,
  row: Row<typeof table.intervisionMember> = {},
) =>
  db
    .insert(table.intervisionMember)
    .values({ fromPosition: 3, joinedAt: now, ...row, groupId, enrolmentId })
    .returning()
    .get();

/** A work session of a week ago that these organisations took part in. */
export function makeActivity(db: Database, row: Row<typeof table.activity> = {}, organisationIds: number[] = []) {
  const programmeId = row.programmeId ?? makeProgramme(db).id;
  const session = {
    kind: "work_session",
    title: "Werksessie",
    date: "2026-02-23",
    place: "Tiel",
    createdAt: now,
  } as const;
  const activity = db
    .insert(table.activity)
    .values({ ...session, ...row, programmeId })
    .returning()
    .get();
  for (const organisationId of organisationIds) {
    db.insert(table.activityOrganisation).values({ activityId: activity.id, organisationId }).run();
  }
  return activity;
}

/** The development plan that a chain work session led to. */
export const makePlan = (db: Database, activityId: number, row: Row<typeof table.developmentPlan> = {}) =>
  db
    .insert(table.developmentPlan)
    .values({
      ...{ title: "Ontwikkelplan", owner: "Ketenoverleg", drawnUpOn: "2026-02-24", nextReviewOn: "2026-08-24" },
      ...row,
      activityId,
    })
    .returning()
    .get();

export interface World {
  coordinator: User;
  trainer: User;
  training: ReturnType<typeof makeTraining>;
  sessions: ReturnType<typeof makeSession>[];
  enrolments: ReturnType<typeof makeEnrolment>[];
}

/** A confirmed training of two days with one trainer and three participants; the first day was a week ago. */
export function makeRunningTraining(db: Database, row: TrainingRow = {}): World {
  const training = makeTraining(db, row);
  const trainer = makeUser(db, "trainer");
  const sessions = [
    makeSession(db, training.id, { date: "2026-02-23" }),
    makeSession(db, training.id, { date: "2026-03-09", position: 2, name: "Trainingsdag 2" }),
  ];
  for (const session of sessions) makeBooking(db, session.id, trainer.id);
  const enrolments = [1, 2, 3].map(() => makeEnrolment(db, training.id));
  return { coordinator: makeUser(db, "coordinator"), trainer, training, sessions, enrolments };
}
