import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Mark } from "#db/lists";
import { attendanceMark, journal } from "#db/schema.server";
import { registerAttendance } from "~/domain/attendance/register";
import { makeEnrolment, makeTraining, makeUser, now } from "../../factories";
import { type Line, refusal, room } from "./room";

describe("registering attendance", () => {
  test("writes who was there; who is not filled in stays without a mark, which is not absent", () => {
    const { save, rows, one, two, trainer, first } = room();
    save([{ mark: "present" }, { mark: "late", minutesMissed: 20 }, {}]);
    const shared = { sessionId: first.id, recordedAt: now, recordedById: trainer.id, supersededAt: null, reason: null };
    expect(rows()).toEqual([
      { id: 1, enrolmentId: one.id, mark: "present", minutesMissed: 0, ...shared },
      { id: 2, enrolmentId: two.id, mark: "late", minutesMissed: 20, ...shared },
    ]);
  });

  test("writes what says the same only once, and the journal only what changed", () => {
    const { save, rows, db, one } = room();
    save([{ mark: "present" }, { mark: "excused", reason: "Ziek" }]);
    save([{ mark: "present" }, { mark: "excused", reason: "Ziek" }]);
    save([{ mark: "absent" }, { mark: "excused", reason: "Ziek" }]);
    expect(rows()).toHaveLength(3);
    const told = db.select().from(journal).where(eq(journal.verb, "attendance.register")).all();
    expect(told.map(({ detail }) => JSON.parse(detail))).toEqual([
      {
        marks: [
          [one.id, "present", 0],
          [one.id + 1, "excused", 0],
        ],
      },
      { marks: [[one.id, "absent", 0]] },
    ]);
    expect(told.map(({ detail }) => detail).join()).not.toContain("Ziek");
  });

  test("keeps the old mark as superseded when a new one takes its place", () => {
    const { save, rows, ctx } = room();
    save([{ mark: "absent" }]);
    save([{ mark: "late", minutesMissed: 30 }], {}, { ...ctx, now: now + 60_000 });
    expect(rows().map(({ mark, supersededAt }) => [mark, supersededAt])).toEqual([
      ["absent", now + 60_000],
      ["late", null],
    ]);
  });

  test("drops a reason that no longer says anything", () => {
    const { save, rows } = room();
    save([{ mark: "present", reason: "Ziek" }]);
    expect(rows()[0]?.reason).toBeNull();
  });

  test("saves nothing twice for a request that is sent twice", () => {
    const { save, rows, ctx } = room();
    const again = { ...ctx, once: "key" };
    expect(save([{ mark: "present" }], {}, again)).toEqual(save([{ mark: "present" }], {}, again));
    expect(rows()).toHaveLength(1);
  });

  test.each<[string, Line, Record<string, string>]>([
    ["late without minutes", { mark: "late" }, { "marks[0].minutesMissed": "minutes_needed" }],
    ["late by 0 minutes", { mark: "late", minutesMissed: 0 }, { "marks[0].minutesMissed": "minutes_needed" }],
    ["late by -5 minutes", { mark: "late", minutesMissed: -5 }, { "marks[0].minutesMissed": "minutes_needed" }],
    ["left early by 9999", { mark: "left_early", minutesMissed: 9999 }, { "marks[0].minutesMissed": "minutes_needed" }],
    ["more than the session", { mark: "late", minutesMissed: 361 }, { "marks[0].minutesMissed": "minutes_needed" }],
    ["half a minute", { mark: "late", minutesMissed: 0.5 }, { "marks[0].minutesMissed": "not_a_number" }],
    ["present with minutes", { mark: "present", minutesMissed: 5 }, { "marks[0].minutesMissed": "minutes_not_needed" }],
    ["excused without a reason", { mark: "excused" }, { "marks[0].reason": "reason_needed" }],
    ["excused with spaces", { mark: "excused", reason: "  " }, { "marks[0].reason": "reason_needed" }],
    ["an unknown mark", { mark: "ill" as Mark }, { "marks[0].mark": "not_in_list" }],
  ])("refuses %s and writes nothing of the rest", (_what, line, codes) => {
    const { save, rows } = room();
    const error = refusal(() => save([line, { mark: "present" }]));
    const fields = Object.entries(codes).map(([name, code]) => [name, [expect.objectContaining({ code })]]);
    expect(error).toMatchObject({ kind: "invalid", fields: Object.fromEntries(fields) });
    expect(rows()).toEqual([]);
  });

  test("takes the whole session as missed minutes", () => {
    const { save, rows } = room();
    save([{ mark: "left_early", minutesMissed: 360 }]);
    expect(rows()[0]).toMatchObject({ mark: "left_early", minutesMissed: 360 });
  });

  test("refuses someone of another training, on the waiting list, or named twice", () => {
    const { db, training, ctx, first, one, rows } = room();
    const stranger = makeEnrolment(db, makeTraining(db).id);
    const waiting = makeEnrolment(db, training.id, { placedAt: null });
    const gone = makeEnrolment(db, training.id, { endedAt: first.startInstant - 1, end: "withdrawn" });
    const ids = [one.id, stranger.id, waiting.id, gone.id, one.id, 999_999];
    const marks = ids.map((enrolmentId) => ({ enrolmentId, mark: "present" as const }));
    const off = [{ code: "not_on_register" }];
    expect(refusal(() => registerAttendance(ctx, { sessionId: first.id, marks }))).toMatchObject({
      kind: "invalid",
      fields: {
        "marks[1].enrolmentId": off,
        "marks[2].enrolmentId": off,
        "marks[3].enrolmentId": off,
        "marks[4].enrolmentId": [{ code: "marked_twice" }],
        "marks[5].enrolmentId": off,
      },
    });
    expect(rows()).toEqual([]);
  });

  test("still takes a mark for who left after the session", () => {
    const { db, training, ctx, first, rows } = room();
    const left = makeEnrolment(db, training.id, { endedAt: first.endInstant + 1, end: "withdrawn" });
    registerAttendance(ctx, { sessionId: first.id, marks: [{ enrolmentId: left.id, mark: "present" }] });
    expect(rows()[0]?.enrolmentId).toBe(left.id);
  });

  test("takes marks from the session's own day on", () => {
    const { save, second, ctx, rows } = room();
    const to = { sessionId: second.id };
    expect(refusal(() => save([{ mark: "present" }], to))).toMatchObject({
      kind: "conflict",
      reasons: [{ code: "session_not_today", params: { date: { date: "2026-03-09" } } }],
    });
    const earlyThatDay = second.startInstant - 8 * 3_600_000;
    save([{ mark: "present" }], to, { ...ctx, now: earlyThatDay });
    expect(rows()).toHaveLength(1);
  });

  test.each([
    ["planned", "training_not_confirmed"],
    ["cancelled", "training_cancelled"],
  ] as const)("takes no marks in a training that is %s", (status, code) => {
    const { save, rows } = room({ status });
    expect(refusal(() => save([{ mark: "present" }]))).toMatchObject({ kind: "conflict", reasons: [{ code }] });
    expect(rows()).toEqual([]);
  });

  test("does not overwrite what someone else filled in meanwhile", () => {
    const { save, rows, db, first, one, two } = room();
    save([{ mark: "present" }, { mark: "present" }]);
    const error = refusal(() =>
      save([
        { mark: "absent", seen: 0 },
        { mark: "present", seen: 0 },
      ]),
    );
    expect(error).toMatchObject({ kind: "stale", fields: { "marks[0].mark": [{ code: "marked_meanwhile" }] } });
    expect(rows()).toHaveLength(2);
    const seen = db.select().from(attendanceMark).where(eq(attendanceMark.enrolmentId, one.id)).get()?.id ?? 0;
    save([{ mark: "absent", seen }]);
    expect(rows().map(({ enrolmentId, mark }) => [enrolmentId, mark])).toEqual([
      [one.id, "present"],
      [two.id, "present"],
      [one.id, "absent"],
    ]);
    expect(rows()[2]?.sessionId).toBe(first.id);
  });

  test("hides the session from another trainer, organisation and role, and from an id that is not there", () => {
    const { save, db, ctx, training } = room();
    const others = [
      makeUser(db, "trainer"),
      makeUser(db, "professional"),
      makeUser(db, "programme_manager"),
      makeUser(db, "organisation_contact", training.clientOrganisationId),
      makeUser(db, "coordinator", makeTraining(db).clientOrganisationId),
    ];
    for (const user of others) {
      expect(refusal(() => save([{ mark: "present" }], {}, { ...ctx, user }))).toMatchObject({ kind: "not_found" });
    }
    expect(refusal(() => save([{ mark: "present" }], { sessionId: 999_999 }))).toMatchObject({ kind: "not_found" });
    const own = makeUser(db, "coordinator", training.clientOrganisationId);
    expect(save([{ mark: "present" }], {}, { ...ctx, user: own }).changes).toHaveLength(1);
  });
});
