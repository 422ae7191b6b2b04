import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { booking, message, training } from "#db/schema.server";
import type { User } from "~/domain/user";
import * as substituteRoute from "~/routes/training-staff/substitute/route";
import { freshDatabase } from "../database";
import {
  makeBooking,
  makeCertification,
  makeDeployable,
  makeRunningTraining,
  makeUser,
  now,
  type World,
} from "../factories";
import { getting, posting, statusOf } from "../http";

let db: Database;
let world: World;
let bookingId: number;
beforeEach(() => {
  db = freshDatabase();
  world = makeRunningTraining(db);
  bookingId = bookingsOf(world.trainer.id)[1]?.id ?? 0;
});

const bookingsOf = (personId: number) => db.select().from(booking).where(eq(booking.personId, personId)).all();
const visit = (user: User, id: number) => ({
  ...{ db, user, params: { code: world.training.code, booking: String(id) } },
});
const path = () => `/trainingen/${world.training.code}/inzet/${bookingId}/vervanger`;
const at = (query = "", user: User = world.coordinator, id = bookingId) =>
  substituteRoute.loader(getting(path() + query, visit(user, id)));
const act = (form: Record<string, string>, user: User = world.coordinator) =>
  substituteRoute.action(posting(path(), form, visit(user, bookingId))) as Promise<unknown>;

test("shows who could take over, the best first, each with why, and counts who can't", async () => {
  const own = makeUser(db, "trainer", world.training.clientOrganisationId);
  makeCertification(db, own.id, { endsOn: "2026-12-31" });
  const other = makeDeployable(db);
  makeUser(db, "trainer");
  const { people, able, leftOut, name, session } = await at();
  expect({ able, leftOut, name, session: session.name }).toEqual({
    ...{ able: 2, leftOut: { busy: 0, unfit: 1, held: 0 } },
    ...{ name: world.trainer.name, session: "Trainingsdag 2" },
  });
  expect(people.map(({ personId }) => personId)).toEqual([own.id, other.id]);
  expect(people[0]?.reasons).toEqual([
    "Heeft nog niet gezegd wanneer het kan.",
    "Gecertificeerd tot en met 31 december 2026.",
    "Afstand niet bekend.",
    "0 bijeenkomsten in dit kwartaal.",
    "Van de opdrachtgever zelf.",
  ]);
});

test("who is on the session or said no to it is not among them", async () => {
  const [here, declined, free] = [makeDeployable(db), makeDeployable(db), makeDeployable(db)];
  const session = world.sessions[1]?.id ?? 0;
  makeBooking(db, session, here.id);
  makeBooking(db, session, declined.id, "trainer", { end: "declined", endedAt: now });
  expect((await at()).people.map(({ personId }) => personId)).toEqual([free.id]);
});

test.each([
  ["ask", { askedAt: now, answer: null }],
  ["agreed", { askedAt: null, answer: "accepted" }],
])("%s: the other takes the place", async (intent, expected) => {
  const { id } = makeDeployable(db);
  expect(await statusOf(act({ intent, personId: String(id) }))).toBe(302);
  const [successor] = bookingsOf(id);
  expect(successor).toMatchObject({ sessionId: world.sessions[1]?.id, capacity: "full", ...expected });
  expect(bookingsOf(world.trainer.id)[1]).toMatchObject({ end: "replaced", successorId: successor?.id });
  expect(await statusOf(at())).toBe(404);
});

test("for who said no too, as long as nobody took the place", async () => {
  db.update(booking).set({ end: "declined", endedAt: now }).where(eq(booking.id, bookingId)).run();
  expect((await at()).isDeclined).toBe(true);
});

test("once the training is delivered nobody is looked for any more", async () => {
  makeDeployable(db);
  db.update(training).set({ status: "delivered" }).run();
  expect(await at()).toMatchObject({ people: [], over: expect.stringContaining("uitgevoerd") });
});

test("a booking of another training, or one that ended, is not there; nor for others", async () => {
  const other = makeRunningTraining(db);
  expect(await statusOf(at("", world.coordinator, bookingsOf(other.trainer.id)[0]?.id))).toBe(404);
  expect(await statusOf(at("", world.trainer))).toBe(404);
  expect(await statusOf(act({ intent: "ask", personId: "1" }, world.trainer))).toBe(404);
  db.update(booking).set({ end: "withdrawn", endedAt: now }).where(eq(booking.id, bookingId)).run();
  expect(await statusOf(at())).toBe(404);
  expect(db.select().from(message).all()).toEqual([]);
});
