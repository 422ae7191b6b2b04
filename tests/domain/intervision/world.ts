import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server";
import { intervisionGroup, session } from "#db/schema.server";
import { requireInstant } from "~/domain/dates";
import { divideTraining } from "~/domain/intervision/divide";
import { freshDatabase } from "../../database";
import * as factory from "../../factories";
import { refusalOf } from "../refusal-of";

/** When the three intervisions are, and when the first, second and all of them have begun. */
export const days = ["2026-03-16", "2026-04-13", "2026-05-11"] as const;
export const afterFirst = requireInstant("2026-03-16", "13:30");
export const afterSecond = requireInstant("2026-04-13", "13:30");
export const afterAll = requireInstant("2026-05-11", "17:00");

/** The parts of the type that are intervisions. */
export const positions = [3, 4, 5];

/** A confirmed training of two days and three intervisions in a room, with one trainer on all of it. */
export function makeCourse(db: Database, people: number, row: factory.TrainingRow = {}) {
  const training = factory.makeTraining(db, row);
  const room = factory.makeLocation(db);
  const trainer = factory.makeDeployable(db);
  const day = { locationId: room.id, trainersNeeded: 1, actorsNeeded: 0 };
  const trainingDays = ["2026-02-16", "2026-02-23"].map((date, index) =>
    factory.makeSession(db, training.id, { ...day, date, position: index + 1, name: `Trainingsdag ${index + 1}` }),
  );
  const hours = { startsAt: "13:00", endsAt: "15:30", netMinutes: 120 };
  const intervisions = days.map((date, index) =>
    factory.makeSession(db, training.id, {
      ...{ ...day, ...hours, date, position: index + 3, kind: "intervision", name: `Intervisie ${index + 1}` },
    }),
  );
  for (const { id } of [...trainingDays, ...intervisions]) factory.makeBooking(db, id, trainer.id);
  const homes = [factory.makeOrganisation(db).id, factory.makeOrganisation(db).id];
  const enrolments = Array.from({ length: people }, (_, index) =>
    factory.makeEnrolment(db, training.id, { organisationId: homes[index % 2] ?? null }),
  );
  return { training, room, trainer, intervisions, enrolments };
}

export type Course = ReturnType<typeof makeCourse>;

/** Places for `divideTraining`: the enrolments dealt out over so many groups. */
export const dealt = (enrolments: readonly { id: number }[], groups: number) =>
  enrolments.map(({ id }, index) => ({ enrolmentId: id, group: (Math.floor(index / 2) % groups) + 1 }));

/** A course with a coordinator who would divide it into two groups. */
export function courseToDivide(people = 10) {
  const db = freshDatabase();
  factory.makeProgramme(db);
  const course = makeCourse(db, people);
  const ctx = { db, user: factory.makeUser(db, "coordinator"), now: factory.now };
  const input = { trainingId: course.training.id, places: dealt(course.enrolments, 2), waiverReason: null };
  const refused = (changes: Partial<Parameters<typeof divideTraining>[1]>, now = factory.now) =>
    refusalOf(() => divideTraining({ ...ctx, now }, { ...input, ...changes }));
  return { db, ctx, input, refused, ...course };
}

/** A training of ten in two groups, A and B, of which A has the training's own meetings and its trainer. */
export function dividedWorld(db: Database) {
  factory.makeProgramme(db);
  const coordinator = factory.makeUser(db, "coordinator");
  const course = makeCourse(db, 10);
  const ctx = { db, user: coordinator, now: factory.now };
  divideTraining(ctx, { trainingId: course.training.id, places: dealt(course.enrolments, 2), waiverReason: null });
  return { db, ctx, coordinator, ...course, groups: listGroups(db) };
}

/** The meetings of a group in the order of the parts. */
export const meetingsOf = (db: Database, groupId: number) =>
  db.select().from(session).where(eq(session.groupId, groupId)).orderBy(session.position).all();

export const listGroups = (db: Database) => db.select().from(intervisionGroup).all();

const ownSql = `SELECT s.position, count(*) AS sessions FROM session_participant y JOIN session s ON s.id = y.session_id
  WHERE y.enrolment_id = ? AND y.way = 'own' AND s.kind = 'intervision' GROUP BY s.position ORDER BY s.position`;

/** How many sessions a participant has of their own for each intervision: `[position, sessions]`. */
export const ownIntervisions = (db: Database, enrolmentId: number): [number, number][] =>
  db.$client.prepare(ownSql).raw().all(enrolmentId) as [number, number][];

export const oneOfEach: [number, number][] = positions.map((position) => [position, 1]);
