import { asc, eq } from "drizzle-orm";
import type { Database } from "#db/client.server";
import { enrolment } from "#db/schema.server";
import { enrolKnown } from "~/domain/enrolment/enrol";
import { freshDatabase } from "../../database";
import { makeTraining, makeUser, now, type TrainingRow } from "../../factories";

/** A training without participants, and a coordinator who enrols. */
export function enrolmentWorld(row: TrainingRow = {}) {
  const db = freshDatabase();
  const training = makeTraining(db, row);
  const ctx = { db, user: makeUser(db, "coordinator"), now };
  const enrol = (personId: number, code = training.code) => enrolKnown(ctx, { trainingCode: code, personId });
  return { db, training, ctx, enrol };
}

export const newcomer = { givenName: "Ayşe", familyName: "Yıldız", email: "Ayse@Voorbeeld.example" };
export const reason = "is ziek geworden";

export const standing = (db: Database, trainingId: number) =>
  db.select().from(enrolment).where(eq(enrolment.trainingId, trainingId)).orderBy(asc(enrolment.id)).all();
export const placed = (db: Database, trainingId: number) =>
  standing(db, trainingId).filter(({ placedAt, endedAt }) => placedAt !== null && endedAt === null);
