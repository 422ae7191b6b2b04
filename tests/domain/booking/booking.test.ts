import { beforeEach, describe, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { booking, roleAssignment, training } from "#db/schema.server";
import { endBooking } from "~/domain/booking/end";
import { makeBooking as book } from "~/domain/booking/make";
import { listBookings, listCandidates } from "~/domain/booking/queries";
import { Refusal } from "~/domain/refusal";
import type { User } from "~/domain/user";
import { freshDatabase } from "../../database";
import {
  makeActorFile,
  makeBooking,
  makeEnrolment,
  makeOrganisation,
  makeRunningTraining,
  makeSession,
  makeTraining,
  makeUser,
  now,
  type World,
} from "../../factories";
import { refusalOf } from "../refusals";

let db: Database;
let world: World;
let trainer: User;
const as = (user = world.coordinator, once?: string) => ({ db, user, now, ...(once ? { once } : {}) });
const input = (change: Record<string, unknown> = {}) => ({
  trainingId: world.training.id,
  personId: trainer.id,
  function: "trainer" as const,
  sessionId: "all" as const,
  ...change,
});

beforeEach(() => {
  db = freshDatabase();
  world = makeRunningTraining(db);
  trainer = makeUser(db, "trainer");
});

describe("booking", () => {
  test("every session that is not over yet, or the one that is named", () => {
    const [past, next] = world.sessions;
    expect(book(as(), input()).sessionIds).toEqual([next?.id]);
    expect(book(as(), input({ sessionId: past?.id })).sessionIds).toEqual([past?.id]);
    const mine = listBookings(db, world.training.id).filter(({ personId }) => personId === trainer.id);
    expect(mine.map(({ sessionId }) => sessionId)).toEqual([next?.id, past?.id]);
  });

  test("the remaining sessions when someone is on some of them; refused when on all", () => {
    const third = makeSession(db, world.training.id, { position: 3, date: "2026-03-16" });
    makeBooking(db, world.sessions[1]?.id ?? 0, trainer.id);
    expect(book(as(), input()).sessionIds).toEqual([third.id]);
    expect(refusalOf(() => book(as(), input()))?.fields).toEqual({ personId: ["already_booked"] });
  });

  test("the same form sent twice books once", () => {
    book(as(world.coordinator, "key"), input());
    expect(book(as(world.coordinator, "key"), input()).sessionIds).toEqual([world.sessions[1]?.id]);
  });

  test("all or nothing: a double booking names the session, the hours and where they are", () => {
    makeSession(db, world.training.id, { position: 3, date: "2026-03-16" });
    const other = makeTraining(db, { code: "2026-7777" });
    const standing = makeSession(db, other.id, { date: "2026-03-16", startsAt: "16:00", endsAt: "18:00" });
    makeBooking(db, standing.id, trainer.id);
    const before = db.select().from(booking).all().length;
    expect(() => book(as(), input())).toThrow(Refusal);
    try {
      book(as(), input());
    } catch (error) {
      expect((error as Refusal).fields.personId).toEqual([
        {
          code: "double_booked_in_session",
          params: {
            ...{ as: "trainer", person: trainer.name, training: "2026-7777", session: "Trainingsdag 1" },
            ...{ date: { date: "2026-03-16" }, from: "16:00", until: "18:00" },
          },
        },
      ]);
    }
    expect(db.select().from(booking).all()).toHaveLength(before);
  });

  test("touching sessions are fine; a participant of this training cannot train it", () => {
    const other = makeTraining(db);
    const after = makeSession(db, other.id, { date: "2026-03-09", startsAt: "16:30", endsAt: "18:00" });
    makeBooking(db, after.id, trainer.id);
    makeEnrolment(db, world.training.id, { personId: trainer.id });
    expect(refusalOf(() => book(as(), input()))?.fields).toEqual({ personId: ["double_booked_in_session"] });
    const fresh = makeUser(db, "trainer");
    makeBooking(db, after.id, fresh.id);
    expect(book(as(), input({ personId: fresh.id })).sessionIds).toHaveLength(1);
  });

  test("only who holds the role on that day", () => {
    const actor = makeUser(db, "actor");
    makeActorFile(db, actor.id);
    expect(refusalOf(() => book(as(), input({ personId: actor.id })))?.fields).toEqual({ personId: ["not_in_list"] });
    expect(book(as(), input({ personId: actor.id, function: "actor" })).sessionIds).toHaveLength(1);
    db.update(roleAssignment).set({ endsOn: "2026-03-08" }).run();
    expect(refusalOf(() => book(as(), input()))?.fields).toEqual({ personId: ["not_in_list"] });
  });

  test("not in another training's session, over or cancelled, or by others", () => {
    const other = makeRunningTraining(db);
    const foreign = input({ sessionId: other.sessions[1]?.id });
    expect(refusalOf(() => book(as(), foreign))?.fields).toEqual({ sessionId: ["not_in_list"] });
    const elsewhere = makeUser(db, "coordinator", makeOrganisation(db).id);
    for (const user of [elsewhere, world.trainer]) {
      expect(refusalOf(() => book(as(user), input()))?.kind).toBe("not_found");
    }
    db.update(training).set({ status: "delivered" }).run();
    expect(refusalOf(() => book(as(), input()))).toMatchObject({ kind: "conflict", codes: ["training_delivered"] });
  });
});

describe("ending a booking", () => {
  test("keeps the row and frees the person; twice is once", () => {
    const [row] = db.select().from(booking).all();
    endBooking(as(), { bookingId: row?.id ?? 0 });
    expect(endBooking(as(), { bookingId: row?.id ?? 0 }).ended).toBe(false);
    expect(db.select().from(booking).all()[0]).toMatchObject({ endedAt: now, endedById: world.coordinator.id });
    expect(listBookings(db, world.training.id)).toHaveLength(1);
  });

  test("not by another organisation", () => {
    const elsewhere = makeUser(db, "coordinator", makeOrganisation(db).id);
    const [row] = db.select().from(booking).all();
    expect(refusalOf(() => endBooking(as(elsewhere), { bookingId: row?.id ?? 0 }))?.kind).toBe("not_found");
    expect(refusalOf(() => endBooking(as(), { bookingId: 999 }))?.kind).toBe("not_found");
  });
});

test("candidates tell when they are busy", () => {
  const wishes = world.sessions.map(({ name, date, startInstant, endInstant }) => ({
    ...{ label: name, date, startInstant, endInstant },
  }));
  const busy = listCandidates(db, "trainer", wishes).map(({ id, busy }) => [id, busy]);
  expect(Object.fromEntries(busy)).toEqual({
    [world.trainer.id]: ["Trainingsdag 1", "Trainingsdag 2"],
    [trainer.id]: [],
  });
});
