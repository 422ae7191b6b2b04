import SQLite from "better-sqlite3";
import { expect, test } from "vitest";
import { type Database, wrapDatabase } from "#db/client.server";
import { listTrainers, requireTrainerFile } from "~/domain/trainer/queries";
import {
  makeBooking,
  makeCertification,
  makeOrganisation,
  makePerson,
  makeSession,
  makeTraining,
  makeUser,
  now,
} from "../../factories";
import { refusalOf } from "../refusal-of";
import { begun, deliver, makeTrackWorld } from "./world";

test("a delivery is agreed, over, handed in and not cancelled; who watched did not deliver", () => {
  const { db, coordinator, candidate } = begun();
  const counted = deliver(db, candidate.id, "2026-02-02");
  deliver(db, candidate.id, "2026-02-03", "shadow");
  deliver(db, candidate.id, "2026-03-03");
  makeBooking(db, makeSession(db, makeTraining(db).id, { date: "2026-02-05" }).id, candidate.id);
  const cancelled = deliver(db, candidate.id, "2026-02-06");
  db.$client
    .prepare("UPDATE training SET status = 'cancelled' WHERE id = (SELECT training_id FROM session WHERE id = ?)")
    .run(cancelled);
  const moved = deliver(db, candidate.id, "2026-02-09");
  db.$client.prepare("UPDATE booking SET answered_for = answered_for - 1 WHERE session_id = ?").run(moved);
  const file = requireTrainerFile(db, coordinator, candidate.id, now);
  expect(file.deliveries.map(({ sessionId, isOutside }) => [sessionId, isOutside])).toEqual([[counted, true]]);
  expect(file.load).toEqual([{ quarter: "2026-Q1", sessions: 3 }]);
});

test("a file is there for the coordination in scope, the programme and the trainer, and for nobody else", () => {
  const { db, admin, coordinator, candidate, organisation } = begun();
  const self = { ...makeUser(db, "trainer"), id: candidate.id };
  const elsewhere = makeUser(db, "coordinator", makeOrganisation(db).id);
  const readers = [admin, coordinator, self, makeUser(db, "programme_manager")];
  expect(readers.map((user) => requireTrainerFile(db, user, candidate.id, now).id)).toEqual(
    readers.map(() => candidate.id),
  );
  const others = [elsewhere, makeUser(db, "trainer"), makeUser(db, "organisation_contact", organisation.id)];
  for (const user of others)
    expect(refusalOf(() => requireTrainerFile(db, user, candidate.id, now)).kind).toBe("not_found");
  expect(refusalOf(() => requireTrainerFile(db, admin, coordinator.id, now)).kind).toBe("not_found");
});

test("that a trainer acts too is in their file for who may know whom the actors are, and for themselves", () => {
  const { db, admin, coordinator, candidate, organisation } = begun();
  makeCertification(db, candidate.id, { qualification: "training_actor" });
  const told = (user: Parameters<typeof requireTrainerFile>[1]) =>
    requireTrainerFile(db, user, candidate.id, now).certifications.map(({ qualification }) => qualification);
  const self = { ...makeUser(db, "trainer"), id: candidate.id };
  expect([admin, coordinator, self].map(told)).toEqual([["training_actor"], ["training_actor"], ["training_actor"]]);
  const others = [makeUser(db, "programme_manager"), makeUser(db, "administrator", organisation.id)];
  expect(others.map(told)).toEqual([[], []]);
});

test("the list holds the trainers in scope, each with where they stand, and no actors", () => {
  const { db, coordinator, candidate } = begun();
  const other = makeUser(db, "trainer", makeOrganisation(db).id);
  makeCertification(db, other.id, { endsOn: "2026-05-01" });
  makeUser(db, "actor");
  deliver(db, candidate.id, "2026-01-05", "trainee");
  deliver(db, candidate.id, "2025-12-31", "trainee");
  const rows = listTrainers(db, makeUser(db, "coordinator"), now);
  expect(
    rows.map(({ id, state, signal, deliveries, loadThisQuarter }) => [id, state, signal, deliveries, loadThisQuarter]),
  ).toEqual(
    [
      [candidate.id, "in_training", null, 2, 1],
      [other.id, "expiring", 3, 0, 0],
    ].sort((one, two) => rows.findIndex(({ id }) => id === one[0]) - rows.findIndex(({ id }) => id === two[0])),
  );
  expect(rows.find(({ id }) => id === candidate.id)?.tracks).toMatchObject([{ name: "Trainer", done: 1, steps: 3 }]);
  expect(listTrainers(db, coordinator, now).map(({ id }) => id)).toEqual([candidate.id]);
  expect(
    listTrainers(db, makeUser(db, "organisation_contact", coordinator.grants[0]?.organisationId ?? null), now),
  ).toEqual([]);
});

const someTrainers = `
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :count)
  INSERT INTO person (given_name, family_name, email, email_key, given_key, family_key, created_at)
  SELECT 'Sanne', 'Jansen' || i, 't' || i || '@x.example', 't' || i || '@x.example', 'sanne', 'jansen' || i, 0 FROM n`;

/** So many more trainers, each on the track, certified up to the end of May, with five deliveries. */
function addTrainers(db: Database, count: number, trackId: number): void {
  const sessions = ["2025-11-03", "2025-12-01", "2026-01-05", "2026-01-12", "2026-02-02"].map((date) =>
    deliver(db, makePerson(db).id, date),
  );
  db.$client.prepare(someTrainers).run({ count });
  const all = "FROM person WHERE email LIKE 't%@x.example'";
  db.$client.exec(`
    INSERT INTO candidacy (person_id, track_id, edition_id, started_on) SELECT id, ${trackId}, 1, '2026-01-05' ${all};
    INSERT INTO certification (person_id, qualification, starts_on, ends_on, grace_months, renew_deliveries, granted_at, reason)
      SELECT id, 'certified', '2024-06-01', '2026-05-31', 3, 4, 0, 'Al trainer' ${all};
    INSERT INTO booking (session_id, person_id, function, capacity, booked_at, answer, answered_at, answered_for)
      SELECT s.id, p.id, 'trainer', 'full', 0, 'accepted', 0, s.start_instant FROM session s, (SELECT id ${all}) p
      WHERE s.id IN (${sessions.join(", ")});`);
}

/** How many statements run, on a copy of the database that tells of each. */
function countStatements(db: Database, read: (copy: Database) => unknown): number {
  let count = 0;
  let isCounting = false;
  const verbose = () => {
    if (isCounting) count += 1;
  };
  const copy = wrapDatabase(new SQLite(db.$client.serialize(), { verbose }));
  isCounting = true;
  read(copy);
  return count;
}

function trainersWorld(count: number) {
  const { db, trackId } = makeTrackWorld();
  addTrainers(db, count, trackId);
  return { db, user: makeUser(db, "coordinator") };
}

test("the list asks as many statements for three trainers as for one", () => {
  const asked = [1, 3].map((count) => {
    const { db, user } = trainersWorld(count);
    return countStatements(db, (copy) => expect(listTrainers(copy, user, now)).toHaveLength(count));
  });
  expect(asked).toEqual([12, 12]);
});

test("2,300 trainers are listed, whoever asks for most first", () => {
  const { db, user } = trainersWorld(2_300);
  const rows = listTrainers(db, user, now);
  expect([rows.length, rows[0]?.state, rows[0]?.deliveries]).toEqual([2_300, "expiring", 5]);
});
