import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Database } from "#db/client.server";
import { findBrokenLink } from "~/domain/journal";
import { findAllConflicts } from "~/domain/schedule/rules";
import { type DemoSummary, loadDemoWorld } from "../../scripts/demo/world";
import { freshDatabase } from "../database";
import { readSlots } from "./demo-reading";

const today = "2026-11-24";
const onProgress = vi.fn();
let db: Database;
let summary: DemoSummary;

const values = (sql: string): unknown[] => db.$client.prepare(sql).pluck().all();

beforeAll(async () => {
  db = freshDatabase();
  summary = await loadDemoWorld(db, { today, scale: 2, onProgress });
}, 60_000);

describe("a world twice as large", () => {
  test("has twice as much of everything, with invented organisations beside the plan's", () => {
    expect(summary.counts).toMatchObject({ organisations: 28, locations: 84, trainings: 400 });
    expect(values("SELECT count(*) FROM role_assignment WHERE role = 'professional'")).toEqual([6000]);
    expect(values("SELECT amount FROM target WHERE kind = 'professionals_trained' AND year = 2026")).toEqual([2000]);
    expect(values("SELECT count(DISTINCT client_organisation_id) FROM training")).toEqual([28]);
    expect(summary.counts).toMatchObject({ otherTrainings: 12, actorFiles: 40 });
  });

  test("tells how far it is", () => {
    expect(onProgress.mock.calls.map(([done, total]) => [done, total])).toEqual([
      [0, 400],
      [200, 400],
      [400, 400],
    ]);
  });

  test("has no double bookings and no gaps in its numbers", () => {
    expect(findAllConflicts(readSlots(db), { locations: new Map(), names: new Map() })).toEqual([]);
    expect(values("SELECT max(sequence) - count(*) FROM certificate GROUP BY year")).toEqual([0, 0]);
    expect(values("SELECT count(*) - count(DISTINCT code) FROM training")).toEqual([0]);
  });

  test("has one row about it in the journal", () => {
    expect(findBrokenLink(db).brokenId).toBeNull();
    expect(values("SELECT detail ->> 'scale' FROM journal WHERE detail ->> 'demo' IS NOT NULL")).toEqual([2]);
  });
});

describe("its history", () => {
  const startOf = "(SELECT start_instant FROM session WHERE training_id = training.id AND position = 1)";
  test.each([
    [
      "enrolled before the training was entered",
      "enrolment JOIN training ON training.id = training_id WHERE registered_at < created_at",
    ],
    [
      "enrolled after it began, but for who walked in",
      `enrolment JOIN training ON training.id = training_id WHERE registered_at > ${startOf} AND NOT is_walk_in`,
    ],
    ["ended before it began", "enrolment WHERE ended_at < registered_at"],
    [
      "marked before the session",
      "attendance_mark JOIN session ON session.id = session_id WHERE recorded_at < start_instant",
    ],
    ["booked after the session", "booking JOIN session ON session.id = session_id WHERE booked_at > start_instant"],
    [
      "certified before the training was closed",
      "certificate JOIN training_step AS step ON step.training_id = certificate.training_id AND status = 'closed' WHERE issued_at < step.at",
    ],
    [
      "replaced by a certificate of another enrolment or moment",
      "certificate JOIN certificate AS old ON old.id = certificate.replaces_id WHERE certificate.issued_at <> old.ended_at OR certificate.enrolment_id <> old.enrolment_id",
    ],
    [
      "stepped back in time",
      "training_step AS one JOIN training_step AS next ON next.training_id = one.training_id AND next.id = one.id + 1 WHERE next.at < one.at",
    ],
  ])("has nobody %s", (_what, from) => {
    expect(values(`SELECT count(*) FROM ${from}`)).toEqual([0]);
  });

  test("runs until this morning", () => {
    const columns = [
      "training_step.at",
      "enrolment.registered_at",
      "attendance_mark.recorded_at",
      "certificate.issued_at",
    ];
    const morning = new Date(`${today}T08:00:00+01:00`).getTime();
    const latest = columns.map((column) => values(`SELECT max(${column}) FROM ${column.split(".")[0]}`)[0]);
    expect(latest.every((at) => Number(at) > 0 && Number(at) <= morning)).toBe(true);
  });
});
