import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { person } from "#db/schema.server";
import { importAttendance } from "~/domain/attendance/import";
import { submitAttendance } from "~/domain/attendance/submit";
import type { Context } from "~/domain/context";
import { makeEnrolment, makeSession, makeTraining, makeUser, now } from "../../factories";
import { refusal, room } from "./room";

function desk(row: Parameters<typeof room>[0] = {}) {
  const world = room(row);
  const system: Context = { db: world.db, user: null, now };
  const emailOf = ({ personId }: { personId: number }) =>
    world.db.select().from(person).where(eq(person.id, personId)).get()?.email ?? "";
  const load = (rows: Record<string, string>[], trainingCode?: string) =>
    importAttendance(system, { rows, trainingCode });
  return { ...world, system, emailOf, load };
}

describe("importing attendance", () => {
  test("reads position, id and code, in Dutch and English, and writes it all", () => {
    const { load, emailOf, one, two, three, first, training, rows } = desk();
    const result = load([
      { email: emailOf(one).toUpperCase(), session: "1", mark: "present" },
      { "E-mail": emailOf(two), Bijeenkomst: String(first.id), Presentie: "Te laat", Minuten: "15" },
      { email: emailOf(three), session: `${training.code}/1`, mark: "excused", reason: "Ziek" },
    ]);
    expect(result).toEqual({ rows: 3, sessions: 1, changed: 3 });
    expect(
      rows().map(({ enrolmentId, mark, minutesMissed, reason }) => [enrolmentId, mark, minutesMissed, reason]),
    ).toEqual([
      [one.id, "present", 0, null],
      [two.id, "late", 15, null],
      [three.id, "excused", 0, "Ziek"],
    ]);
  });

  test("names every wrong cell by row and column, and writes nothing", () => {
    const { load, emailOf, one, two, rows } = desk();
    const [a, b] = [emailOf(one), emailOf(two)];
    const error = refusal(() =>
      load([
        { email: a, session: "1", mark: "present" },
        { email: "niemand@voorbeeld.example", session: "1", mark: "present" },
        { email: a, session: "9", mark: "present" },
        { email: a, session: "2", mark: "present" },
        { email: b, session: "1", mark: "ziek" },
        { email: b, session: "1", mark: "late", minutes: "0" },
        { email: b, session: "1", mark: "present", minutes: "-5" },
        { email: "", session: "", mark: "" },
        { email: a, session: "1", mark: "absent" },
      ]),
    );
    expect(error).toMatchObject({
      kind: "invalid",
      fields: {
        "rows[1].email": [{ code: "attendance_email_unknown", params: { email: "niemand@voorbeeld.example" } }],
        "rows[2].session": [{ code: "attendance_session_unknown", params: { session: "9" } }],
        "rows[3].session": [{ code: "session_not_today" }],
        "rows[4].mark": [{ code: "attendance_mark_unknown", params: { mark: "ziek" } }],
        "rows[5].minutes": [{ code: "minutes_needed" }],
        "rows[6].minutes": [{ code: "not_a_number" }],
        "rows[7].email": [{ code: "required" }],
        "rows[7].session": [{ code: "required" }],
        "rows[7].mark": [{ code: "required" }],
        "rows[8].email": [{ code: "marked_twice" }],
      },
    });
    expect(rows()).toEqual([]);
  });

  test("asks for the training when a participant has more sessions of that number", () => {
    const { load, emailOf, db, one, training, rows } = desk();
    const other = makeTraining(db);
    makeSession(db, other.id, { date: "2026-02-24" });
    makeEnrolment(db, other.id, { personId: one.personId });
    const row = { email: emailOf(one), session: "1", mark: "present" };
    expect(refusal(() => load([row]))).toMatchObject({
      fields: { "rows[0].session": [{ code: "attendance_session_ambiguous" }] },
    });
    expect(load([row], training.code).changed).toBe(1);
    expect(load([{ ...row, session: `${other.code}/1` }]).changed).toBe(1);
    expect(rows()).toHaveLength(2);
  });

  test("says the same again without writing, and corrects a submitted register only with a reason", () => {
    const { load, emailOf, save, ctx, one, first, rows } = desk();
    save([{ mark: "present" }, { mark: "present" }, { mark: "present" }]);
    submitAttendance(ctx, { sessionId: first.id });
    const row = { email: emailOf(one), session: "1" };
    expect(load([{ ...row, mark: "aanwezig" }]).changed).toBe(0);
    expect(refusal(() => load([{ ...row, mark: "afwezig" }]))).toMatchObject({
      fields: { "rows[0].reason": [{ code: "reason_needed" }] },
    });
    expect(load([{ ...row, mark: "afwezig", reden: "Stond niet op de lijst" }]).changed).toBe(1);
    expect(rows().at(-1)).toMatchObject({ mark: "absent", reason: "Stond niet op de lijst" });
  });

  test("is for coordinators of the whole programme", () => {
    const { db, emailOf, one, training, trainer, coordinator, system } = desk();
    const input = { rows: [{ email: emailOf(one), session: "1", mark: "present" }] };
    const own = makeUser(db, "coordinator", training.clientOrganisationId);
    for (const user of [trainer, own]) {
      expect(refusal(() => importAttendance({ ...system, user }, input))).toMatchObject({ kind: "not_found" });
    }
    expect(importAttendance({ ...system, user: coordinator }, input).changed).toBe(1);
  });
});
