import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { LockedField } from "#db/lists";
import { booking, planningLock, session } from "#db/schema.server";
import { answerBooking } from "~/domain/booking/answer";
import { endBooking } from "~/domain/booking/end";
import { makeBooking } from "~/domain/booking/make";
import { replaceBooking } from "~/domain/booking/replace";
import { whyLocked } from "~/domain/schedule/lock";
import { moveSession } from "~/domain/session/move";
import { makeUser, now } from "../../factories";
import { refusalOf } from "../refusals";
import { type AskingWorld, askingWorld } from "./world";

let world: AskingWorld;
beforeEach(() => {
  world = askingWorld();
});

const lock = (field: LockedField) =>
  world.db
    .insert(planningLock)
    .values({ trainingId: world.training.id, field, at: now, byId: world.coordinator.id })
    .run();
const release = () => world.db.update(planningLock).set({ releasedAt: now }).run();
const wanted = (personId: number, as: "trainer" | "actor" = "trainer") => ({
  ...{ trainingId: world.training.id, sessionId: world.third.id, personId, function: as },
  ...{ capacity: "full" as const, how: "propose" as const },
});
const refused = { kind: "conflict", codes: ["planning_locked_by"], fields: {} };

test("while its trainers are locked nobody joins, leaves or takes a place; released, they do", () => {
  const { db, trainer, third } = world;
  const standing = world.inSession(third.id, trainer.id);
  const other = makeUser(db, "trainer");
  const acts = [
    () => makeBooking(world.as(), wanted(other.id)),
    () => replaceBooking(world.as(), { bookingId: standing.id, personId: other.id, how: "ask" }),
    () => endBooking(world.as(), { bookingId: standing.id, reason: null }),
  ];
  lock("trainers");
  for (const act of acts) expect(refusalOf(act)).toEqual(refused);
  expect(db.select().from(booking).where(eq(booking.id, standing.id)).get()?.end).toBeNull();
  release();
  acts[1]?.();
  expect(db.select().from(booking).where(eq(booking.id, standing.id)).get()?.end).toBe("replaced");
});

test("whoever stands there may be asked, and may say no: their answer is their own", () => {
  const { db, trainer, third } = world;
  const standing = world.inSession(third.id, trainer.id, { askedAt: null });
  lock("trainers");
  makeBooking(world.as(), { ...wanted(trainer.id), how: "ask" });
  const answer = { bookingId: standing.id, answer: "declined", startInstant: third.startInstant } as const;
  answerBooking(world.as(trainer), answer);
  expect(db.select().from(booking).where(eq(booking.id, standing.id)).get()?.end).toBe("declined");
});

test("locked actors leave the trainers free, and the other way round", () => {
  lock("actors");
  makeBooking(world.as(), wanted(world.trainer.id));
  expect(refusalOf(() => makeBooking(world.as(), wanted(world.makeActor().id, "actor")))).toEqual(refused);
});

test("locked days do not move, not with a reason either; another place does, until that is locked", () => {
  const { db, third } = world;
  const { id: sessionId, startsAt, endsAt, date } = third;
  const move = (change: object) =>
    moveSession(world.as(), {
      ...{ sessionId, version: db.select().from(session).where(eq(session.id, sessionId)).get()?.version ?? 0 },
      ...{ date, startsAt, endsAt, locationId: third.locationId, waiverReason: "Toch" },
      ...change,
    });
  lock("dates");
  const conflict = { kind: "conflict", codes: [], fields: { date: ["planning_locked_by"] } };
  expect(refusalOf(() => move({ date: "2026-03-17" }))).toEqual(conflict);
  expect(refusalOf(() => move({ endsAt: "17:00" }))).toEqual(conflict);
  move({ locationId: null });
  lock("location");
  expect(refusalOf(() => move({}))).toEqual(conflict);
  release();
  move({ date: "2026-03-17" });
  expect(db.select().from(session).where(eq(session.id, sessionId)).get()?.date).toBe("2026-03-17");
});

test("says what is locked, since when and by whom; one without a person says so too", () => {
  const { db, training, coordinator } = world;
  expect(whyLocked(db, training.id, ["dates", "location"])).toBeUndefined();
  lock("location");
  expect(whyLocked(db, training.id, ["dates", "trainers"])).toBeUndefined();
  const params = { what: "location", date: { date: "2026-03-02" }, person: coordinator.name };
  expect(whyLocked(db, training.id, ["dates", "location"])).toEqual({ code: "planning_locked_by", params });
  db.update(planningLock).set({ byId: null }).run();
  expect(whyLocked(db, training.id, ["location"])).toMatchObject({ code: "planning_locked" });
});
