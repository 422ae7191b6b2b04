import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { attendanceSubmission, booking, training } from "#db/schema.server";
import { answerBooking } from "~/domain/booking/answer";
import { listMyBookings } from "~/domain/booking/mine";
import { anonymous, type User } from "~/domain/user";
import { makeBooking, makeUser, now } from "../../factories";
import { refusalOf } from "../refusals";
import { bookingsOf } from "./asked";
import { type AskingWorld, askingWorld } from "./world";

let world: AskingWorld;
beforeEach(() => {
  world = askingWorld();
});

describe("my bookings", () => {
  const of = (user: User = world.trainer, at = now) => listMyBookings(world.db, user, at);
  const datesOf = ({ toAnswer, coming, past }: ReturnType<typeof of>) =>
    [toAnswer, coming, past].map((group) => group.map(({ date }) => date));

  test("first what waits for an answer, then what comes, then what was", () => {
    const { db, past, second, third, trainer, inSession } = world;
    makeBooking(db, past.id, trainer.id);
    makeBooking(db, second.id, trainer.id);
    inSession(third.id, trainer.id);
    expect(datesOf(of())).toEqual([["2026-03-16"], ["2026-03-09"], ["2026-02-23"]]);
    expect(of().toAnswer[0]).toMatchObject({ asks: "asked", session: "Intervisie", place: "De Linde, Tiel" });
    expect(datesOf(of(trainer, second.startInstant))[1]).toEqual(["2026-03-09"]);
    expect(datesOf(of(trainer, second.endInstant))).toEqual([["2026-03-16"], [], ["2026-03-09", "2026-02-23"]]);
  });

  test("what one was only put forward for is not theirs to see, nor are others' bookings", () => {
    const { db, second, trainer, inSession } = world;
    inSession(second.id, trainer.id, { askedAt: null });
    inSession(second.id, makeUser(db, "trainer").id);
    expect(datesOf(of())).toEqual([[], [], []]);
  });

  test("a yes for another start waits for an answer again", () => {
    const { db, second, trainer } = world;
    makeBooking(db, second.id, trainer.id, "trainer", { answeredFor: second.startInstant - 1 });
    expect(of().toAnswer).toMatchObject([{ asks: "moved", startInstant: second.startInstant }]);
  });

  test.each([
    ["declined", { answer: "declined", answeredAt: now, answeredFor: 1, end: "declined", endedAt: now }, "declined"],
    ["filled", { end: "filled", endedAt: now }, "filled"],
    ["withdrawn", { end: "withdrawn", endedAt: now }, "withdrawn"],
  ])("what came to nothing stands below: %s", (_what, row, asks) => {
    const { second, trainer, inSession } = world;
    inSession(second.id, trainer.id, row);
    expect(of()).toMatchObject({ toAnswer: [], coming: [], past: [{ asks }] });
  });

  test("of a cancelled training nothing is asked; done once the register is in", () => {
    const { db, past, second, trainer, inSession } = world;
    makeBooking(db, past.id, trainer.id);
    db.insert(attendanceSubmission).values({ sessionId: past.id, at: now }).run();
    inSession(second.id, trainer.id);
    expect(of().past).toMatchObject([{ state: "done" }]);
    db.update(training).set({ status: "cancelled" }).run();
    expect(of()).toMatchObject({ toAnswer: [], past: [{ asks: "cancelled" }, { asks: "cancelled" }] });
  });

  test("an actor sees the organisation and the place, not the training", () => {
    const { second, makeActor, inSession } = world;
    const actor = makeActor();
    inSession(second.id, actor.id, {}, "actor");
    const [row] = of(actor).toAnswer;
    expect(row).toMatchObject({ session: null, trainingCode: null, date: "2026-03-09" });
    expect(JSON.stringify(row)).not.toContain(world.training.code);
  });
});

describe("an answer signed in", () => {
  const own = () => bookingsOf(world.db, world.trainer.id)[0]?.id ?? 0;
  const answer = (user = world.trainer) =>
    answerBooking(world.as(user), {
      ...{ bookingId: own(), answer: "accepted", startInstant: world.second.startInstant },
    });
  beforeEach(() => {
    world.inSession(world.second.id, world.trainer.id);
  });

  test("one's own alone, not even a coordinator's", () => {
    const others = [world.coordinator, makeUser(world.db, "trainer"), makeUser(world.db, "administrator"), anonymous];
    for (const user of others) expect(refusalOf(() => answer(user))?.kind).toBe("not_found");
    expect(answer()).toEqual({ answer: "accepted", changed: true });
  });

  test("who was only put forward was asked nothing", () => {
    world.db.update(booking).set({ askedAt: null }).where(eq(booking.id, own())).run();
    expect(refusalOf(() => answer())?.codes).toEqual(["booking_not_asked"]);
  });

  test("also while the training is not definite yet", () => {
    world.db.update(training).set({ status: "planned" }).run();
    expect(answer().changed).toBe(true);
  });
});
