import type { BookingFunction } from "#db/lists";
import { freshDatabase } from "../../database";
import {
  makeActorFile,
  makeBooking,
  makeLocation,
  makeRunningTraining,
  makeSession,
  makeUser,
  now,
} from "../../factories";

export const unanswered = { answer: null, answeredAt: null, answeredById: null, answeredFor: null };

/** A running training with two days to come, and a trainer and an actor whom nobody asked anything yet. */
export function askingWorld() {
  const db = freshDatabase();
  const world = makeRunningTraining(db);
  const [past, second] = world.sessions;
  if (!past || !second) throw new Error("a training of two days");
  const locationId = makeLocation(db, { name: "De Linde" }).id;
  const third = makeSession(db, world.training.id, { date: "2026-03-16", position: 3, name: "Intervisie", locationId });
  const trainer = makeUser(db, "trainer");
  const as = (user = world.coordinator, at = now) => ({ db, user, now: at });
  /** Someone who is in the session as the row says; asked and unanswered when it says nothing. */
  const inSession = (sessionId: number, personId: number, row = {}, function_: BookingFunction = "trainer") =>
    makeBooking(db, sessionId, personId, function_, { askedAt: now, ...unanswered, ...row });
  const makeActor = (file = {}) => {
    const actor = makeUser(db, "actor");
    makeActorFile(db, actor.id, file);
    return actor;
  };
  return { ...world, db, past, second, third, trainer, as, inSession, makeActor };
}

export type AskingWorld = ReturnType<typeof askingWorld>;
