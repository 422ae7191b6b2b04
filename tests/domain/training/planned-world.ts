import { eq } from "drizzle-orm";
import { training } from "#db/schema.server";
import type { Context } from "~/domain/context";
import { freshDatabase } from "../../database";
import {
  makeBooking,
  makeDeployable,
  makeEnrolment,
  makeSession,
  makeTraining,
  makeUser,
  now,
  type TrainingRow,
} from "../../factories";

/** A planned training that lacks nothing: one session next week with a certified trainer, and two participants of the two needed. */
export function plannedWorld(row: TrainingRow = {}) {
  const db = freshDatabase();
  const target = makeTraining(db, { status: "planned", minParticipants: 2, ...row });
  const session = makeSession(db, target.id, { date: "2026-03-09", trainersNeeded: 1, actorsNeeded: 0 });
  const trainer = makeDeployable(db);
  makeBooking(db, session.id, trainer.id);
  const enrolments = [makeEnrolment(db, target.id), makeEnrolment(db, target.id)];
  const coordinator = makeUser(db, "coordinator");
  const ctx: Context = { db, user: coordinator, now };
  const statusNow = () => db.select().from(training).where(eq(training.id, target.id)).get()?.status;
  return { db, target, session, trainer, enrolments, coordinator, ctx, statusNow };
}
