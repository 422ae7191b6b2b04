import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Database, openDatabase } from "#db/client.server";
import { openMigrated } from "#db/migrate";
import { isAgreed } from "~/domain/booking/state";
import { findCertificatePdf } from "~/domain/certificate/store-pdf";
import { plainFacts } from "../documents/facts";
import { makeEnrolment, makeTraining, makeTrainingType } from "../factories";
import { bookedAt, insert, makeFirstRelease, type Row } from "./first-release";

let folder = "";
let db: Database;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "jim-migrate-"));
  const file = path.join(folder, "jim.sqlite");
  const old = openDatabase(file);
  makeFirstRelease(old);
  old.$client.close();
  db = openMigrated(file);
});

afterEach(() => {
  db.$client.close();
  rmSync(folder, { recursive: true, force: true });
});

const all = (sql: string) => db.$client.prepare(sql).all();

test("keeps every row and every reference, with a copy of what there was", () => {
  const count = (table: string) => db.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  const counts = { training: 2, session: 2, booking: 3, certificate: 3, certificate_pdf: 1, certificate_revocation: 1 };
  for (const [table, rows] of Object.entries({ ...counts, message: 5, part: 2, training_type: 1, enrolment: 2 })) {
    expect([table, count(table)]).toEqual([table, rows]);
  }
  expect(db.$client.pragma("foreign_key_check")).toEqual([]);
  expect(db.$client.pragma("foreign_keys", { simple: true })).toBe(1);
  expect(existsSync(path.join(folder, "jim.sqlite.before-migration"))).toBe(true);
});

test("who was booked said yes to the session as it stands; what had ended was withdrawn", () => {
  const bookings = all(`SELECT b.id, b.capacity, b.answer, b.answered_at AS at, b.end, ${isAgreed("b", "s")} AS agreed
    FROM booking b JOIN session s ON s.id = b.session_id ORDER BY b.id`);
  expect(bookings).toEqual([
    { id: 1, capacity: "full", answer: "accepted", at: bookedAt, end: null, agreed: 1 },
    { id: 2, capacity: "full", answer: null, at: null, end: "withdrawn", agreed: 0 },
    { id: 3, capacity: "full", answer: "accepted", at: bookedAt, end: null, agreed: 1 },
  ]);
  expect(all("SELECT booked_by_id AS by, answered_by_id AS answeredBy FROM booking WHERE id = 1")).toEqual([
    { by: 3, answeredBy: 3 },
  ]);
});

test("types and their parts stay, for professionals and with one certified trainer", () => {
  expect(all("SELECT name, purpose, version FROM training_type")).toEqual([
    { name: "JIM-training", purpose: "professionals", version: 4 },
  ]);
  const staffing = "trainers_needed AS trainers, certified_needed AS certified, trainee_allowed AS trainee";
  for (const table of ["part", "session"]) {
    expect(all(`SELECT ${staffing} FROM ${table}`)).toEqual(Array(2).fill({ trainers: 2, certified: 1, trainee: 1 }));
  }
});

test("certificates stay to the byte, and still never change", () => {
  expect(findCertificatePdf(db, 2)?.bytes.toString()).toBe("%PDF-oud");
  expect(all("SELECT facts FROM certificate")).toEqual(Array(3).fill({ facts: JSON.stringify(plainFacts) }));
  const run = (sql: string) => () => db.$client.exec(sql);
  expect(run("UPDATE certificate SET facts = '{}' WHERE id = 2")).toThrow("never changes");
  expect(run("UPDATE certificate SET training_id = 2 WHERE id = 2")).toThrow("never changes");
  expect(run(`UPDATE certificate SET ended_at = 1 WHERE id = 1`)).toThrow("never changes");
  expect(run("DELETE FROM certificate WHERE id = 2")).toThrow("never deleted");
  expect(run("UPDATE certificate_pdf SET sha256 = '11'")).toThrow("never changes");
  expect(run("DELETE FROM certificate_pdf")).toThrow("never deleted");
  expect(run("UPDATE certificate SET ended_at = 1 WHERE id = 2")).not.toThrow();
});

test("a certificate rests on an enrolment with its training or on a certification, never on both or neither", () => {
  const again = { ...{ number: "JIM-2026-00009", year: 2026, sequence: 9, code: "code-9" }, person_id: 1, facts: "{}" };
  const adding = (row: Row) => () => insert(db, "certificate", { ...again, issued_at: 1, ...row });
  expect(adding({ enrolment_id: 1 })).toThrow("certificate_earned");
  expect(adding({ enrolment_id: 1, training_id: 1, certification_id: 1 })).toThrow("certificate_earned");
  expect(adding({})).toThrow("certificate_earned");
});

test("the sums stay, go on, and count trainings of professionals alone", () => {
  const tally = () => all("SELECT kind, amount FROM tally WHERE year = 2026 AND amount <> 0 ORDER BY kind");
  const regions = () => all("SELECT trainings, enrolments FROM region_tally");
  const before = [
    { kind: "certificates", amount: 1 },
    { kind: "trainings_delivered", amount: 1 },
    { kind: "trainings_planned", amount: 1 },
  ];
  expect([tally(), regions()]).toEqual([before, [{ trainings: 2, enrolments: 2 }]]);
  const shared = { code: "2026-0003", programmeId: 1, clientOrganisationId: 1, regionCode: "JZ30" };
  const other = makeTraining(db, { ...shared, trainingTypeId: makeTrainingType(db, { purpose: "masterclass" }).id });
  makeEnrolment(db, other.id);
  db.$client.exec(`UPDATE training SET status = 'delivered' WHERE id = ${other.id}`);
  expect([tally(), regions()]).toEqual([before, [{ trainings: 2, enrolments: 2 }]]);
  makeEnrolment(db, makeTraining(db, { ...shared, code: "2026-0004", trainingTypeId: 1, status: "planned" }).id);
  db.$client.exec(
    "UPDATE training SET status = 'confirmed' WHERE id = 2; UPDATE certificate SET ended_at = 1 WHERE id = 2",
  );
  expect(tally()).toEqual([
    { kind: "trainings_confirmed", amount: 1 },
    { kind: "trainings_delivered", amount: 1 },
    { kind: "trainings_planned", amount: 1 },
  ]);
  expect(regions()).toEqual([{ trainings: 3, enrolments: 3 }]);
});
