import { expect, test, vi } from "vitest";
import { issueCertificate } from "~/domain/certificate/issue";
import { revokeCertificate } from "~/domain/certificate/revoke";
import { addDays } from "~/domain/dates";
import { listOpenRegisters, listSmallTrainings } from "~/domain/report/attention";
import { listReadyCertificates } from "~/domain/report/attention-certificates";
import { listComingConflicts } from "~/domain/report/attention-conflicts";
import { freshDatabase } from "../../database";
import { makeBooking, makeEnrolment, makeMark, makeSession, makeTraining, makeUser, now, today } from "../../factories";

test("a training that starts within four weeks with too few asks for more, of one's own organisation alone", () => {
  const db = freshDatabase();
  const training = makeTraining(db, { minParticipants: 2 });
  makeSession(db, training.id, { date: addDays(today, 27) });
  makeEnrolment(db, training.id);
  const own = makeUser(db, "coordinator", training.clientOrganisationId);
  expect(listSmallTrainings(db, own, now).items).toMatchObject([{ placed: 1, minimum: 2 }]);
  const other = makeTraining(db).clientOrganisationId;
  expect(listSmallTrainings(db, makeUser(db, "coordinator", other), now).items).toEqual([]);
  makeEnrolment(db, training.id);
  expect(listSmallTrainings(db, own, now).items).toEqual([]);
});

test("a session that is over waits for its attendance", () => {
  const db = freshDatabase();
  const training = makeTraining(db);
  const session = makeSession(db, training.id, { date: addDays(today, -1) });
  makeSession(db, training.id, { date: addDays(today, 1), position: 2 });
  const user = makeUser(db, "coordinator");
  expect(listOpenRegisters(db, user, now).items.map(({ sessionId }) => sessionId)).toEqual([session.id]);
});

test("a trainer in two places at once is told of, by name", () => {
  const db = freshDatabase();
  const sessions = [1, 2].map(() => makeSession(db, makeTraining(db).id, { date: addDays(today, 1) }));
  const trainer = makeUser(db, "trainer");
  for (const { id } of sessions) makeBooking(db, id, trainer.id);
  const conflicts = listComingConflicts(db, makeUser(db, "coordinator"), now);
  expect(conflicts.items.map(({ reason }) => reason)).toMatchObject([
    { code: "trainer_double_booked", params: { person: trainer.name } },
  ]);
});

test("a certificate that was revoked is not asked for again", () => {
  const db = freshDatabase();
  const training = makeTraining(db, { status: "delivered" });
  const session = makeSession(db, training.id, { date: addDays(today, -7) });
  const { id: enrolmentId } = makeEnrolment(db, training.id);
  makeMark(db, session.id, enrolmentId);
  const user = makeUser(db, "coordinator");
  const { number } = issueCertificate({ db, user, now }, { enrolmentId });
  revokeCertificate({ db, user, now }, { number, reason: "Verkeerde naam" });
  expect(listReadyCertificates(db, user, now).items).toEqual([]);
});

test("a delivered training tells how many qualify, and asks no more of the database for three than for one", () => {
  const counts = [1, 3].map((trainings) => {
    const db = freshDatabase();
    for (let made = 0; made < trainings; made += 1) {
      const training = makeTraining(db, { status: "delivered" });
      const session = makeSession(db, training.id, { date: addDays(today, -7) });
      makeMark(db, session.id, makeEnrolment(db, training.id).id);
      makeEnrolment(db, training.id);
    }
    const user = makeUser(db, "coordinator");
    const prepare = vi.spyOn(db.$client, "prepare");
    const found = listReadyCertificates(db, user, now);
    expect(found.items.map(({ ready }) => ready)).toEqual(Array.from({ length: trainings }, () => 1));
    return prepare.mock.calls.length;
  });
  expect(counts).toEqual([7, 7]);
});
