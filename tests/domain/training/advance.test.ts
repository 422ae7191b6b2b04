import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { attendanceSubmission, booking, certification, journal, trainingStep } from "#db/schema.server";
import type { Context } from "~/domain/context";
import { advanceTraining } from "~/domain/training/advance";
import { freshDatabase } from "../../database";
import { makeBooking, makeRunningTraining, makeSession, makeTraining, now } from "../../factories";
import { plannedWorld } from "./planned-world";

const confirm = { to: "confirmed", version: 1 } as const;

describe("advancing a training", () => {
  test("takes the step, keeps who and when, and tells the journal", () => {
    const { db, target, ctx, coordinator, statusNow } = plannedWorld();
    expect(advanceTraining(ctx, { ...confirm, code: target.code })).toEqual({
      from: "planned",
      status: "confirmed",
      passed: [],
    });
    expect(statusNow()).toBe("confirmed");
    expect(db.select().from(trainingStep).all()).toMatchObject([
      { trainingId: target.id, status: "confirmed", at: now, byId: coordinator.id, reason: null },
    ]);
    expect(db.select().from(journal).all()).toMatchObject([{ verb: "training.advance", trainingId: target.id }]);
  });

  test("asks a reason for what may be passed, and keeps it with the step", () => {
    const { db, target, ctx, statusNow } = plannedWorld({ minParticipants: 12 });
    expect(() => advanceTraining(ctx, { ...confirm, code: target.code, reason: "  " })).toThrow(
      expect.objectContaining({
        kind: "invalid",
        reasons: [{ code: "too_few_participants", params: { count: 2, minimum: 12 } }],
        fields: { reason: [{ code: "reason_needed" }] },
      }),
    );
    expect(statusNow()).toBe("planned");
    advanceTraining(ctx, { ...confirm, code: target.code, reason: "Kleine groep op verzoek" });
    expect(db.select().from(trainingStep).get()?.reason).toBe("Kleine groep op verzoek");
  });

  test("keeps no reason that nobody asked for", () => {
    const { db, target, ctx } = plannedWorld();
    advanceTraining(ctx, { ...confirm, code: target.code, reason: "zomaar" });
    expect(db.select().from(trainingStep).get()?.reason).toBeNull();
  });

  test("refuses a double booking whatever the reason", () => {
    const { db, target, trainer, ctx, statusNow } = plannedWorld();
    const other = makeSession(db, makeTraining(db).id, { date: "2026-03-09", startsAt: "13:00" });
    makeBooking(db, other.id, trainer.id);
    expect(() => advanceTraining(ctx, { ...confirm, code: target.code, reason: "toch" })).toThrow(
      expect.objectContaining({
        kind: "conflict",
        reasons: [
          {
            code: "staff_double_booked",
            params: { person: trainer.name, session: "Trainingsdag 1", date: { date: "2026-03-09" } },
          },
        ],
      }),
    );
    expect(statusNow()).toBe("planned");
  });

  test("asks a reason for who is not certified on the day, and keeps what was passed", () => {
    const { db, target, trainer, ctx } = plannedWorld();
    db.update(certification).set({ endsOn: "2026-03-08" }).where(eq(certification.personId, trainer.id)).run();
    expect(() => advanceTraining(ctx, { ...confirm, code: target.code })).toThrow(
      expect.objectContaining({ kind: "invalid", fields: { reason: [{ code: "reason_needed" }] } }),
    );
    const reason = "Verlengt voor die dag";
    const { passed } = advanceTraining(ctx, { ...confirm, code: target.code, reason });
    expect(passed).toEqual(["staff_not_certified", "too_few_certified"]);
  });

  test("a yes to another moment counts no more", () => {
    const { db, target, ctx } = plannedWorld();
    db.update(booking).set({ answeredFor: now }).run();
    const { passed } = advanceTraining(ctx, { ...confirm, code: target.code, reason: "Belt terug" });
    expect(passed).toEqual(["staff_answer_again", "too_few_trainers"]);
  });

  test("does not count a booking that ended, nor one in a cancelled training", () => {
    const { db, target, trainer, ctx } = plannedWorld();
    const ended = makeBooking(db, makeSession(db, makeTraining(db).id, { date: "2026-03-09" }).id, trainer.id);
    db.update(booking).set({ end: "withdrawn", endedAt: now }).where(eq(booking.id, ended.id)).run();
    const cancelled = makeTraining(db, { status: "cancelled" });
    makeBooking(db, makeSession(db, cancelled.id, { date: "2026-03-09" }).id, trainer.id);
    expect(advanceTraining(ctx, { ...confirm, code: target.code }).status).toBe("confirmed");
  });

  test("refuses an older version and says what stands", () => {
    const { target, ctx } = plannedWorld();
    advanceTraining(ctx, { ...confirm, code: target.code });
    expect(() => advanceTraining(ctx, { ...confirm, code: target.code })).toThrow(
      expect.objectContaining({ kind: "stale", current: { status: "confirmed", version: "2" } }),
    );
  });

  test("refuses a step that is not the next", () => {
    const { target, ctx } = plannedWorld();
    expect(() => advanceTraining(ctx, { code: target.code, version: 1, to: "closed" })).toThrow(
      expect.objectContaining({ kind: "conflict", reasons: [{ code: "step_not_next" }] }),
    );
  });

  test("waits for the last session, then for all compulsory attendance", () => {
    const { db, coordinator, training: target, sessions } = makeRunning();
    const early: Context = { db, user: coordinator, now };
    const later: Context = { db, user: coordinator, now: now + 30 * 86_400_000 };
    const deliver = { code: target.code, version: 1, to: "delivered" } as const;
    expect(() => advanceTraining(early, deliver)).toThrow("session_not_over");
    advanceTraining(later, deliver);
    const close = { code: target.code, version: 2, to: "closed", reason: "klaar" } as const;
    expect(() => advanceTraining(later, close)).toThrow("attendance_not_submitted, attendance_not_submitted");
    for (const { id } of sessions) db.insert(attendanceSubmission).values({ sessionId: id, at: now }).run();
    expect(advanceTraining(later, close).status).toBe("closed");
  });

  test("is carried out once when the form is sent twice", () => {
    const { db, target, ctx } = plannedWorld();
    const once = { ...ctx, once: "key" };
    expect(advanceTraining(once, { ...confirm, code: target.code })).toEqual(
      advanceTraining(once, { ...confirm, code: target.code }),
    );
    expect(db.select().from(trainingStep).all()).toHaveLength(1);
  });
});

function makeRunning() {
  const db = freshDatabase();
  return { db, ...makeRunningTraining(db) };
}
