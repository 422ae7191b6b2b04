import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { training } from "#db/schema.server";
import { requireInstant } from "~/domain/dates";
import { loader } from "~/routes/mine/route";
import { afterwards, makeCertified, makeTrainerCertified } from "../certificates";
import { freshDatabase } from "../database";
import { makeEnrolment, makeMark, makeRunningTraining, makeUser, now } from "../factories";
import { getting, statusOf } from "../http";

const see = (db: Database, user: ReturnType<typeof makeUser>, at = now) => loader(getting("/mijn", { db, user, at }));

function enrolled(status: "confirmed" | "cancelled" = "confirmed") {
  const db = freshDatabase();
  const world = makeRunningTraining(db, { status });
  const user = makeUser(db, "professional");
  const own = makeEnrolment(db, world.training.id, { personId: user.id });
  return { db, ...world, user, own };
}

test("during a training: what was attended, what comes and where it stands", async () => {
  const { db, user, own, sessions } = enrolled();
  makeMark(db, sessions[0]?.id ?? 0, own.id, "late");
  const { current, past, certificates } = await see(db, user);
  expect([current.length, past, certificates]).toEqual([1, [], []]);
  expect(current[0]).toMatchObject({
    state: "missing",
    toGo: 1,
    lacks: [
      "Trainingsdag 1 op 23 februari 2026: 345 van 360 minuten bijgewoond; de rest kan worden ingehaald tot en met 5 september 2026.",
    ],
    sessions: [
      { name: "Trainingsdag 1", outcome: "partly", minutes: 345, times: ["09:30", "16:30"] },
      { name: "Trainingsdag 2", outcome: "to_come", minutes: 0 },
    ],
  });
});

test("a session to come is never something that lacks", async () => {
  const { db, user, own, sessions } = enrolled();
  makeMark(db, sessions[0]?.id ?? 0, own.id);
  expect((await see(db, user)).current[0]).toMatchObject({ state: "running", lacks: [], toGo: 1 });
});

test("before the first session it is coming up", async () => {
  const { db, user } = enrolled();
  const early = requireInstant("2026-02-20", "10:00");
  expect((await see(db, user, early)).current[0]).toMatchObject({ state: "coming", lacks: [], toGo: 2 });
});

test("everything attended but not issued yet", async () => {
  const { db, user, own, sessions } = enrolled();
  for (const session of sessions) makeMark(db, session.id, own.id);
  expect((await see(db, user, afterwards)).current[0]).toMatchObject({ state: "ready", lacks: [] });
});

test("a certificate is on the first page, to download from there", async () => {
  const { db, holder, number } = makeCertified();
  const { certificates, current, past } = await see(db, holder, afterwards);
  expect(certificates.map((one) => one.certificate)).toEqual([{ number, issuedOn: "2026-03-10" }]);
  expect([current, past.map(({ state }) => state)]).toEqual([[], ["certified"]]);
});

test.each([
  ["waiting", { placedAt: null }],
  ["ended", { end: "withdrawn" as const, endedAt: now, endReason: "ziek" }],
])("%s", async (state, row) => {
  const db = freshDatabase();
  const world = makeRunningTraining(db);
  const user = makeUser(db, "professional");
  makeEnrolment(db, world.training.id, { personId: user.id, ...row });
  const { current, past } = await see(db, user);
  expect([...current, ...past].map((one) => one.state)).toEqual([state]);
});

test("a cancelled training is over", async () => {
  const { db, user, training: row } = enrolled();
  db.update(training).set({ status: "cancelled" }).where(eq(training.id, row.id)).run();
  expect((await see(db, user)).past[0]).toMatchObject({ state: "cancelled", lacks: [] });
});

test("shows nobody else's trainings, and nothing to who is not signed in", async () => {
  const { db } = enrolled();
  const stranger = makeUser(db, "professional");
  expect(await see(db, stranger)).toEqual({
    hours: expect.objectContaining({ registers: [] }),
    hasCoaching: true,
    notice: null,
    qualified: [],
    certificates: [],
    current: [],
    past: [],
  });
  expect(await statusOf(loader(getting("/mijn", { db })))).toBe(302);
});

test("a trainer finds the certificate of what they became, with whether it holds today", async () => {
  const { db, holder, number } = makeTrainerCertified();
  expect((await see(db, holder)).qualified).toMatchObject([
    { number, qualification: "certified", startsOn: "2026-03-02", endsOn: "2029-03-01", isValid: true },
  ]);
  const later = requireInstant("2029-03-02", "09:00");
  expect((await see(db, holder, later)).qualified).toMatchObject([{ number, isValid: false }]);
  expect((await see(db, makeUser(db, "trainer"))).qualified).toEqual([]);
});
