import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { booking, message } from "#db/schema.server";
import { askAgain } from "~/domain/booking/ask-again";
import { freshDatabase } from "../../database";
import {
  makeBooking,
  makeDeployable,
  makeOrganisation,
  makeRunningTraining,
  makeUser,
  now,
  type World,
} from "../../factories";
import { refusalOf } from "../refusal-of";

let db: Database;
let world: World;
beforeEach(() => {
  db = freshDatabase();
  world = makeRunningTraining(db);
});

const open = { answer: null, answeredAt: null, answeredById: null, answeredFor: null };
const day = 86_400_000;
const booked = (row: Parameters<typeof makeBooking>[4], session = world.sessions[1]) =>
  makeBooking(db, session?.id ?? 0, makeDeployable(db).id, "trainer", row);
const ask = (bookingId: number, user = world.coordinator) => askAgain({ db, user, now }, { bookingId });

test.each([
  ["asked four days ago", { ...open, askedAt: now - 4 * day }],
  ["only proposed", open],
  ["who said yes to another moment", { answeredFor: now }],
])("%s: a new mail, and the time to answer begins anew", (_name, row) => {
  const { id, personId } = booked(row);
  ask(id);
  expect(db.select().from(booking).where(eq(booking.id, id)).get()?.askedAt).toBe(now);
  expect(db.select().from(message).all()).toMatchObject([{ kind: "booking_asked", personId }]);
});

test.each([
  ["who said yes already", {}, 1, "nobody_to_ask"],
  ["a booking that ended", { ...open, end: "withdrawn", endedAt: now } as const, 1, "booking_withdrawn"],
  ["a session that is over", open, 0, "booking_no_start"],
])("refuses %s", (_name, row, at, refused) => {
  const { id } = booked(row, world.sessions[at]);
  expect(refusalOf(() => ask(id))).toEqual({ kind: "conflict", codes: [refused] });
  expect(db.select().from(message).all()).toEqual([]);
});

test("not by another organisation", () => {
  const { id } = booked(open);
  const elsewhere = makeUser(db, "coordinator", makeOrganisation(db).id);
  expect(refusalOf(() => ask(id, elsewhere)).kind).toBe("not_found");
});
