import type { Database } from "#db/client.server";
import * as factory from "../../factories";

/** A confirmed training of two days of the same type, with its first day on a date. */
export function group(db: Database, trainingTypeId: number, days: [string, string], row: factory.TrainingRow = {}) {
  const training = factory.makeTraining(db, { trainingTypeId, ...row });
  const [first, second] = days;
  const sessions = [
    factory.makeSession(db, training.id, { date: first }),
    factory.makeSession(db, training.id, { date: second, position: 2, name: "Trainingsdag 2" }),
  ] as const;
  return { training, one: sessions[0], two: sessions[1] };
}

/** Someone who missed the second day of a training that is over; another group has that day on 16 March. */
export function missedWorld(db: Database) {
  const type = factory.makeTrainingType(db);
  factory.makeProgramme(db);
  const own = group(db, type.id, ["2026-02-16", "2026-02-23"], { status: "delivered" });
  const other = group(db, type.id, ["2026-03-09", "2026-03-16"]);
  const participant = factory.makeUser(db, "professional");
  const enrolment = factory.makeEnrolment(db, own.training.id, { personId: participant.id });
  factory.makeMark(db, own.one.id, enrolment.id, "present");
  factory.makeMark(db, own.two.id, enrolment.id, "absent");
  const coordinator = factory.makeUser(db, "coordinator");
  const wanted = { enrolmentId: enrolment.id, missedSessionId: own.two.id, sessionId: other.two.id };
  return { type, own, other, participant, enrolment, coordinator, wanted };
}
