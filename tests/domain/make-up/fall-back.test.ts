import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import * as table from "#db/schema.server";
import { addWalkIn } from "~/domain/attendance/add-walk-in";
import { bookMakeUp } from "~/domain/make-up/book";
import { moveSession } from "~/domain/session/move";
import { cancelTraining } from "~/domain/training/cancel";
import { freshDatabase } from "../../database";
import * as factory from "../../factories";
import { missedWorld } from "./world";

const { now } = factory;

function setUp() {
  const db = freshDatabase();
  const world = missedWorld(db);
  bookMakeUp({ db, user: world.participant, now }, world.wanted);
  const ctx = { db, user: world.coordinator, now };
  const seat = () => db.select().from(table.makeUpSeat).get();
  const mails = () =>
    db
      .select()
      .from(table.message)
      .where(eq(table.message.personId, world.participant.id))
      .all()
      .map(({ kind, cancelledAt }) => (cancelledAt === null ? kind : `${kind}, withdrawn`));
  const moveAt = (at: number, date: string) => {
    const { id: sessionId, startsAt, endsAt } = world.other.two;
    const version = db.select().from(table.session).where(eq(table.session.id, sessionId)).get()?.version ?? 0;
    const target = { date, startsAt, endsAt, locationId: null };
    return moveSession({ ...ctx, now: at }, { sessionId, version, ...target, waiverReason: "De zaal was dicht" });
  };
  const move = (date: string) => moveAt(now, date);
  return { db, ctx, seat, mails, move, moveAt, ...world };
}

test("a cancelled training ends its guests' places and tells them", () => {
  const { ctx, other, seat, mails } = setUp();
  cancelTraining(ctx, { code: other.training.code, version: 1, reason: "Te weinig deelnemers" });
  expect(seat()).toMatchObject({ end: "session_cancelled", endedById: ctx.user.id });
  expect(mails()).toEqual(["make_up_booked, withdrawn", "make_up_lost"]);
});

test.each([
  ["ends a place that was not used, also once it has begun: it can be made up elsewhere", null, "session_cancelled"],
  ["keeps what was attended before it", "present" as const, null],
])("a training that is cancelled after its day %s", (_what, mark, end) => {
  const { db, ctx, enrolment, other, seat } = setUp();
  if (mark) factory.makeMark(db, other.two.id, enrolment.id, mark);
  const later = { ...ctx, now: other.two.endInstant + 1 };
  cancelTraining(later, { code: other.training.code, version: 1, reason: "De trainer was ziek" });
  expect(seat()?.end).toBe(end);
});

test("a guest who is added at the door keeps the place they have: nobody stands on a register twice", () => {
  const { db, ctx, enrolment, other, participant } = setUp();
  const there = { ...ctx, now: other.two.startInstant };
  const { name, email } = participant;
  expect(addWalkIn(there, { sessionId: other.two.id, name, email })).toEqual({
    ...{ enrolmentId: enrolment.id, personId: participant.id, isChanged: false },
  });
  expect(db.select().from(table.enrolment).all()).toHaveLength(1);
});

test("who would make something up of a training that is cancelled itself gives the place back", () => {
  const { db, ctx, own, seat, mails } = setUp();
  db.update(table.training).set({ status: "confirmed" }).where(eq(table.training.id, own.training.id)).run();
  cancelTraining(ctx, { code: own.training.code, version: 1, reason: "Te weinig deelnemers" });
  expect(seat()).toMatchObject({ end: "withdrawn" });
  expect(mails()).toEqual(["make_up_booked, withdrawn", "training_cancelled"]);
});

test("a place in a session that begun without anybody is weighed again when that goes to another day", () => {
  const { ctx, other, seat, moveAt } = setUp();
  const { startInstant } = other.two;
  moveAt(startInstant + 1, "2026-03-20");
  expect(seat()?.end).toBe(null);
  moveAt(startInstant + 2, "2026-08-25");
  expect(seat()?.end).toBe("session_moved");
  expect(ctx.user.id).toBe(seat()?.endedById);
});

test("a place stays where the session moves to a day that serves, and the move is told", () => {
  const { seat, mails, move } = setUp();
  move("2026-03-24");
  expect([seat()?.end, mails()]).toEqual([null, ["make_up_booked", "session_moved"]]);
});

test("a place ends when the session moves beyond the last day", () => {
  const { seat, mails, move } = setUp();
  move("2026-08-25");
  expect([seat()?.end, mails()]).toEqual(["session_moved", ["make_up_booked, withdrawn", "make_up_lost"]]);
});

test("a place ends when the session moves to an hour at which they are elsewhere: it never keeps it from moving", () => {
  const { db, participant, seat, mails, move } = setUp();
  const busy = factory.makeTraining(db);
  factory.makeSession(db, busy.id, { date: "2026-03-24", startsAt: "13:00", endsAt: "17:00" });
  factory.makeEnrolment(db, busy.id, { personId: participant.id });
  move("2026-03-24");
  expect([seat()?.end, mails()]).toEqual(["session_moved", ["make_up_booked, withdrawn", "make_up_lost"]]);
});
