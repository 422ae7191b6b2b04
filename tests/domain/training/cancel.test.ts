import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { booking, intervisionMember, message, trainingStep } from "#db/schema.server";
import { advanceTraining } from "~/domain/training/advance";
import { cancelTraining } from "~/domain/training/cancel";
import type { User } from "~/domain/user";
import { makeCertified } from "../../certificates";
import {
  makeBooking,
  makeEnrolment,
  makeGroup,
  makeMark,
  makeOrganisation,
  makeSession,
  makeTraining,
  makeUser,
  now,
} from "../../factories";
import { plannedWorld } from "./planned-world";

describe("cancelling a training", () => {
  test("keeps the reason and the people, and tells everyone once", () => {
    const { db, target, session, trainer, enrolments, ctx } = plannedWorld();
    const waiting = makeEnrolment(db, target.id, { placedAt: null });
    const gone = makeEnrolment(db, target.id, { endedAt: now, end: "withdrawn" });
    const second = makeSession(db, target.id, { date: "2026-03-16", position: 2 });
    makeBooking(db, second.id, trainer.id);
    const actor = makeUser(db, "actor");
    makeBooking(db, session.id, actor.id, "actor");
    const input = { code: target.code, version: 1, reason: "Te weinig aanmeldingen" };
    expect(cancelTraining(ctx, input)).toEqual({ from: "planned", mailed: 5 });
    const told = db.select().from(message).all();
    expect(told.map(({ personId }) => personId).toSorted()).toEqual(
      [...enrolments.map(({ personId }) => personId), waiting.personId, trainer.id, actor.id].toSorted(),
    );
    expect(told.map(({ personId }) => personId)).not.toContain(gone.personId);
    expect(told[0]).toMatchObject({
      kind: "training_cancelled",
      params: { trainingCode: target.code, reason: "Te weinig aanmeldingen" },
    });
    expect(
      db
        .select()
        .from(booking)
        .all()
        .every(({ endedAt }) => endedAt === null),
    ).toBe(true);
    expect(db.select().from(trainingStep).get()).toMatchObject({ status: "cancelled", reason: input.reason });
  });

  test("leaves who was drawn into its intervision groups in none, and tells them", () => {
    const { db, target, ctx } = plannedWorld();
    const drawnIn = makeEnrolment(db, makeTraining(db).id);
    const group = makeGroup(db, target.id, [drawnIn.id]);
    makeSession(db, target.id, { kind: "intervision", groupId: group.id, position: 3, date: "2026-06-01" });
    cancelTraining(ctx, { code: target.code, version: 1, reason: "Te weinig aanmeldingen" });
    expect(db.select().from(message).where(eq(message.personId, drawnIn.personId)).all()).toHaveLength(1);
    expect(db.select().from(intervisionMember).get()).toMatchObject({ leftAt: now, untilPosition: 3 });
  });

  test("what they attended in its groups stays theirs, and what nobody recorded there is to be met elsewhere", () => {
    const { db, target, ctx } = plannedWorld({ status: "confirmed" });
    const marked = makeEnrolment(db, makeTraining(db).id);
    const unmarked = makeEnrolment(db, marked.trainingId);
    const group = makeGroup(db, target.id, [marked.id, unmarked.id]);
    const meeting = { kind: "intervision", groupId: group.id } as const;
    const held = makeSession(db, target.id, { ...meeting, position: 3, date: "2026-03-01" });
    makeSession(db, target.id, { ...meeting, position: 4, date: "2026-06-01" });
    makeMark(db, held.id, marked.id, "present");
    cancelTraining(ctx, { code: target.code, version: 1, reason: "Te weinig aanmeldingen" });
    const until = db.select({ id: intervisionMember.enrolmentId, until: intervisionMember.untilPosition });
    expect(until.from(intervisionMember).all()).toEqual([
      { id: marked.id, until: 4 },
      { id: unmarked.id, until: 3 },
    ]);
  });

  test("takes its own participants out of the groups of other trainings, from what is to come on", () => {
    const { db, target, enrolments, ctx } = plannedWorld({ status: "confirmed" });
    const elsewhere = makeTraining(db);
    const own = makeEnrolment(db, elsewhere.id);
    const [gone] = enrolments;
    const group = makeGroup(db, elsewhere.id, [own.id, gone?.id ?? 0]);
    const meeting = { kind: "intervision", groupId: group.id } as const;
    makeSession(db, elsewhere.id, { ...meeting, position: 3, date: "2026-03-01" });
    makeSession(db, elsewhere.id, { ...meeting, position: 4, date: "2026-06-01" });
    cancelTraining(ctx, { code: target.code, version: 1, reason: "Te weinig aanmeldingen" });
    expect(db.select().from(intervisionMember).all()).toMatchObject([
      { enrolmentId: own.id, leftAt: null },
      { enrolmentId: gone?.id, leftAt: now, untilPosition: 4 },
    ]);
  });

  test("withdraws what was about to tell that it goes on", () => {
    const { db, target, trainer, ctx } = plannedWorld();
    const mail = { personId: trainer.id, createdAt: now, notBefore: now, params: {} };
    db.insert(message)
      .values([
        { ...mail, kind: "session_moved", trainingId: target.id },
        { ...mail, kind: "session_moved", trainingId: target.id, sentAt: now },
        { ...mail, kind: "session_moved", trainingId: target.id + 1 },
      ])
      .run();
    cancelTraining(ctx, { code: target.code, version: 1, reason: "Ziekte" });
    const moved = db.select().from(message).where(eq(message.kind, "session_moved")).all();
    expect(moved.map(({ cancelledAt }) => cancelledAt)).toEqual([now, null, null]);
  });

  test.each([
    ["nothing", ""],
    ["blanks", "   "],
    ["a control character", "weg\u0007ermee"],
  ])("refuses %s for a reason", (_what, reason) => {
    const { target, ctx, statusNow } = plannedWorld();
    expect(() => cancelTraining(ctx, { code: target.code, version: 1, reason })).toThrow(
      expect.objectContaining({ kind: "invalid", fields: { reason: [expect.anything()] } }),
    );
    expect(statusNow()).toBe("planned");
  });

  test.each(["delivered", "closed", "cancelled"] as const)("refuses once it is %s", (status) => {
    const { target, ctx } = plannedWorld({ status });
    expect(() => cancelTraining(ctx, { code: target.code, version: 1, reason: "Ziekte" })).toThrow("step_not_next");
  });

  test("refuses while a certificate of it stands", () => {
    const { training: target, ctx } = makeCertified();
    expect(() => cancelTraining(ctx, { code: target.code, version: 1, reason: "Ziekte" })).toThrow(
      expect.objectContaining({ reasons: [{ code: "certificates_stand", params: { count: 1 } }] }),
    );
  });
});

describe("who may", () => {
  const { db, target } = plannedWorld();
  const others: [string, User][] = [
    ["the coordinator of another organisation", makeUser(db, "coordinator", makeOrganisation(db).id)],
    ["a trainer", makeUser(db, "trainer")],
    ["the organisation's contact", makeUser(db, "organisation_contact", target.clientOrganisationId)],
    ["the programme manager", makeUser(db, "programme_manager")],
  ];

  test.each(others)("%s may neither advance nor cancel", (_who, user) => {
    const ctx = { db, user, now };
    expect(() => advanceTraining(ctx, { code: target.code, version: 1, to: "confirmed" })).toThrow("not_found");
    expect(() => cancelTraining(ctx, { code: target.code, version: 1, reason: "Ziekte" })).toThrow("not_found");
  });
});
