import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import * as table from "#db/schema.server";
import { addWalkIn } from "~/domain/attendance/add-walk-in";
import { findCaseFile } from "~/domain/certificate/case-file";
import { enrolKnown } from "~/domain/enrolment/enrol";
import { placeParticipant } from "~/domain/enrolment/place";
import { fillFreePlaces } from "~/domain/enrolment/places";
import { bookMakeUp } from "~/domain/make-up/book";
import { freshDatabase } from "../../database";
import * as factory from "../../factories";
import { refusalOf } from "../refusal-of";
import { missedWorld } from "./world";

function setUp(maximum?: number) {
  const db = freshDatabase();
  const world = missedWorld(db);
  if (maximum)
    db.update(table.training)
      .set({ maxParticipants: maximum, hardMaximum: maximum + 1 })
      .run();
  const at = (now: number) => ({ db, user: world.coordinator, now });
  const { name, email } = world.participant;
  const turnUp = (day: "one" | "two") =>
    addWalkIn(at(world.other[day].startInstant), { sessionId: world.other[day].id, name, email });
  return { db, at, turnUp, ...world };
}

test("who turns up for the part that they missed makes it up there, and gets no second enrolment", () => {
  const { db, turnUp, enrolment, own, other } = setUp();
  expect(turnUp("two")).toMatchObject({ enrolmentId: enrolment.id, isChanged: true });
  expect(db.select().from(table.makeUpSeat).all()).toMatchObject([
    { enrolmentId: enrolment.id, missedSessionId: own.two.id, sessionId: other.two.id },
  ]);
  factory.makeMark(db, other.two.id, enrolment.id, "present");
  expect(findCaseFile(db, enrolment.id, other.two.endInstant)?.verdict.state).toBe("qualifies");
});

test("who is expected on another day of that group alone is not added to this one", () => {
  const { db, at, turnUp, wanted, participant, enrolment } = setUp();
  bookMakeUp({ ...at(factory.now), user: participant }, wanted);
  expect(refusalOf(() => turnUp("one")).codes).toEqual(["guest_of_other_session"]);
  expect(db.select().from(table.enrolment).all()).toMatchObject([{ id: enrolment.id }]);
});

test("who has nothing to make up there takes part as before", () => {
  const { db, turnUp, other, participant } = setUp();
  turnUp("one");
  expect(
    db.select().from(table.enrolment).where(eq(table.enrolment.trainingId, other.training.id)).all(),
  ).toMatchObject([{ personId: participant.id, isWalkIn: true }]);
});

test("a guest sits on a place: nobody else is placed on it, at once, from the waiting list or at the door", () => {
  const { db, at, other, wanted, participant } = setUp(1);
  const ctx = at(factory.now);
  bookMakeUp({ ...ctx, user: participant }, wanted);
  const { id: personId } = factory.makePerson(db);
  expect(enrolKnown(ctx, { trainingCode: other.training.code, personId })).toMatchObject({ isPlaced: false });
  const row = db.select().from(table.training).where(eq(table.training.id, other.training.id)).get();
  const fill = () => row && db.transaction((tx) => fillFreePlaces({ ...ctx, db: tx }, row));
  expect(fill()).toEqual([]);
  db.update(table.training).set({ hardMaximum: 1 }).run();
  const enrolmentId = db.select().from(table.enrolment).where(eq(table.enrolment.personId, personId)).get()?.id ?? 0;
  expect(refusalOf(() => placeParticipant(ctx, { enrolmentId, reason: "Gaat voor" })).codes).toEqual([
    "training_full_with_guests",
  ]);
  const door = { sessionId: other.two.id, name: "Eva de Boer", email: "eva@voorbeeld.example" };
  expect(refusalOf(() => addWalkIn(at(other.two.startInstant), door)).codes).toEqual(["training_full_with_guests"]);
  db.update(table.makeUpSeat).set({ endedAt: factory.now, end: "withdrawn" }).run();
  expect(fill()).toEqual([enrolmentId]);
});
