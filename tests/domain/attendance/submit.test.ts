import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { journal } from "#db/schema.server";
import { submitAttendance } from "~/domain/attendance/submit";
import { makeMark, makeUser, now } from "../../factories";
import { type Line, refusal, room } from "./room";

describe("correcting after submission", () => {
  function submitted() {
    const world = room();
    world.save([{ mark: "present" }, { mark: "present" }, { mark: "absent" }]);
    submitAttendance(world.ctx, { sessionId: world.first.id });
    return world;
  }

  test("asks why, and keeps the reason with the new mark and in the journal", () => {
    const { save, rows, db } = submitted();
    const lines: Line[] = [{ mark: "present" }, { mark: "present" }, { mark: "present" }];
    expect(refusal(() => save(lines))).toMatchObject({
      kind: "invalid",
      fields: { correctionReason: [{ code: "reason_needed" }] },
    });
    save(lines, { correctionReason: "Stond wel op de lijst" });
    expect(rows().map(({ mark, reason }) => [mark, reason])).toEqual([
      ["present", null],
      ["present", null],
      ["absent", null],
      ["present", "Stond wel op de lijst"],
    ]);
    const told = db.select().from(journal).where(eq(journal.verb, "attendance.register")).all().at(-1);
    expect(JSON.parse(told?.detail ?? "")).toMatchObject({ correctionReason: "Stond wel op de lijst" });
  });

  test("asks nothing for what stays the same", () => {
    const { save } = submitted();
    expect(save([{ mark: "present" }, {}, { mark: "absent" }])).toEqual({ changes: [] });
  });

  test("names each wrong field once", () => {
    const { save } = submitted();
    const error = refusal(() => save([{ mark: "late" }, { mark: "absent" }, { mark: "present" }]));
    expect(error).toMatchObject({ fields: { correctionReason: [{ code: "reason_needed" }] } });
  });
});

describe("submitting", () => {
  test("names each participant who lacks a mark", () => {
    const { save, ctx, first, db } = room();
    save([{ mark: "present" }]);
    const names = db.$client
      .prepare("SELECT family_name FROM person p JOIN enrolment e ON e.person_id = p.id ORDER BY family_key")
      .pluck()
      .all();
    expect(refusal(() => submitAttendance(ctx, { sessionId: first.id }))).toMatchObject({
      kind: "conflict",
      reasons: names.slice(1).map((name) => ({ code: "not_marked", params: { name: `Sanne ${name}` } })),
    });
  });

  test("happens once", () => {
    const { save, ctx, first, trainer, db } = room();
    save([{ mark: "present" }, { mark: "absent" }, { mark: "excused", reason: "Ziek" }]);
    expect(submitAttendance(ctx, { sessionId: first.id })).toEqual({ participants: 3 });
    expect(db.$client.prepare("SELECT * FROM attendance_submission").all()).toEqual([
      { session_id: first.id, at: now, by_id: trainer.id },
    ]);
    expect(refusal(() => submitAttendance(ctx, { sessionId: first.id }))).toMatchObject({
      reasons: [{ code: "already_submitted" }],
    });
  });

  test("is refused before the day and to other trainers", () => {
    const { ctx, db, second, first, enrolments } = room();
    for (const { id } of enrolments) makeMark(db, second.id, id);
    expect(refusal(() => submitAttendance(ctx, { sessionId: second.id }))).toMatchObject({
      reasons: [{ code: "session_not_today" }],
    });
    const user = makeUser(db, "trainer");
    expect(refusal(() => submitAttendance({ ...ctx, user }, { sessionId: first.id }))).toMatchObject({
      kind: "not_found",
    });
  });
});
