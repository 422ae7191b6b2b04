import { expect, test } from "vitest";
import { clashesOf } from "~/domain/enrolment/clashes";
import { freshDatabase } from "../../database";
import { makeActorFile, makeBooking, makeSession, makeTraining, makeUser, today } from "../../factories";

test("who is busy as an actor is busy: what as is nobody's business who enrols", () => {
  const db = freshDatabase();
  const [here, there] = [makeTraining(db), makeTraining(db)];
  makeSession(db, here.id, { date: today });
  const { id } = makeSession(db, there.id, { date: today });
  const [actor, trainer] = [makeUser(db, "actor"), makeUser(db, "trainer")];
  makeActorFile(db, actor.id);
  makeBooking(db, id, actor.id, "actor");
  makeBooking(db, id, trainer.id);
  const codes = [...clashesOf(db, here.id, [actor.id, trainer.id])].map(([person, reasons]) => [
    person,
    reasons[0]?.code,
  ]);
  expect(codes).toEqual([
    [actor.id, "person_double_booked"],
    [trainer.id, "two_functions_at_once"],
  ]);
});
