import SQLite from "better-sqlite3";
import { expect, test } from "vitest";
import { type Database, type Reader, wrapDatabase } from "#db/client.server";
import { listCaseFiles, listCaseFilesOf } from "~/domain/certificate/case-file";
import { afterwards, makeAttendedTraining } from "../../certificates";
import { makeEnrolment, makeMark, makePerson, makeRunningTraining } from "../../factories";

/** How many statements run, on a copy of the database that tells of each. */
function countStatements(db: Database, read: (db: Reader) => unknown): number {
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

test("takes six statements, for three participants as for one more", () => {
  const { db, training, sessions } = makeAttendedTraining();
  const read = (copy: Reader) => expect(listCaseFiles(copy, training.id, afterwards).length).toBeGreaterThan(2);
  expect(countStatements(db, read)).toBe(6);
  const another = makeEnrolment(db, training.id);
  for (const session of sessions) makeMark(db, session.id, another.id);
  expect(countStatements(db, read)).toBe(6);
});

test("takes six statements for one person, in one training or three", () => {
  const { db, enrolment } = makeAttendedTraining();
  const read = (copy: Reader) => listCaseFilesOf(copy, enrolment.personId, afterwards);
  expect(countStatements(db, read)).toBe(6);
  for (const status of ["confirmed", "cancelled"] as const) {
    makeEnrolment(db, makeRunningTraining(db, { status }).training.id, { personId: enrolment.personId });
  }
  expect(countStatements(db, read)).toBe(6);
  expect(listCaseFilesOf(db, enrolment.personId, afterwards)).toHaveLength(3);
});

test("names everyone in order of family name, and leaves out who has withdrawn", () => {
  const { db, training } = makeAttendedTraining();
  const early = makePerson(db, { givenName: "Anna", familyName: "Aalbers" });
  makeEnrolment(db, training.id, { personId: early.id });
  const gone = makePerson(db, { familyName: "Aarts" });
  makeEnrolment(db, training.id, { personId: gone.id, end: "withdrawn", endedAt: afterwards, endReason: "ziek" });
  const names = listCaseFiles(db, training.id, afterwards).map(({ sortName }) => sortName);
  expect(names[0]).toBe("Aalbers, Anna");
  expect(names).toHaveLength(4);
});
