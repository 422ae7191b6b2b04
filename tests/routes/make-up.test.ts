import { expect, test } from "vitest";
import { action, loader } from "~/routes/make-up/route";
import { loader as mine } from "~/routes/mine/route";
import { freshDatabase } from "../database";
import { missedWorld } from "../domain/make-up/world";
import { makeMark, makeUser } from "../factories";
import { getting, posting, statusOf } from "../http";

function setUp() {
  const db = freshDatabase();
  const world = missedWorld(db);
  const { enrolmentId, missedSessionId } = world.wanted;
  const params = { enrolment: String(enrolmentId), session: String(missedSessionId) };
  const path = `/inhalen/${enrolmentId}/${missedSessionId}`;
  const post = (form: Record<string, string>, user = world.participant) =>
    action(posting(path, form, { db, user, params }));
  return { db, path, params, post, ...world };
}

test("a missed day shows its places to whose it is, is booked there and given back", async () => {
  const { db, path, params, post, participant, wanted, own } = setUp();
  const user = participant;
  const offered = await mine(getting("/mijn", { db, user }));
  const session = offered.current[0]?.sessions.find(({ id }) => id === own.two.id);
  expect(session?.makeUp?.offer?.places.map(({ sessionId }) => sessionId)).toEqual([wanted.sessionId]);
  const page = await loader(getting(`${path}?plek=${wanted.sessionId}`, { db, user, params }));
  expect(page).toMatchObject({ isMine: true, chosen: { sessionId: wanted.sessionId }, places: [], why: [] });
  const booked = await post({ intent: "book", sessionId: String(wanted.sessionId) });
  expect(booked instanceof Response && booked.headers.get("Location")).toBe("/mijn?gelukt=inhalen-geboekt");
  const after = await mine(getting("/mijn", { db, user }));
  expect(after.current[0]?.sessions.find(({ id }) => id === own.two.id)?.makeUp?.seat?.date).toBe("2026-03-16");
  const again = await loader(getting(path, { db, user, params }));
  expect(again).toMatchObject({ canBook: false, seat: { date: "2026-03-16", isToCome: true } });
  const returned = await post({ intent: "withdraw" });
  expect(returned instanceof Response && returned.headers.get("Location")).toBe("/mijn?gelukt=inhalen-teruggegeven");
});

test("a place that has begun cannot be given back, and one that was missed too is not called made up", async () => {
  const { db, path, params, post, participant: user, enrolment, own, other, wanted } = setUp();
  await post({ intent: "book", sessionId: String(wanted.sessionId) });
  const later = { db, user, params, at: other.two.endInstant + 1 };
  const seats = async () => {
    const { current, past } = await mine(getting("/mijn", later));
    const session = [...current, ...past].flatMap(({ sessions }) => sessions).find(({ id }) => id === own.two.id);
    return [session?.makeUp?.seat, (await loader(getting(path, later))).seat];
  };
  const begun = { date: "2026-03-16", isToCome: false };
  expect(await seats()).toMatchObject([begun, { ...begun, outcome: "to_make_up" }]);
  makeMark(db, other.two.id, enrolment.id, "absent");
  expect((await seats()).map((seat) => seat ?? null)).toEqual([null, null]);
});

test("the coordinator comes back to the certificates; nobody else finds the page or books on it", async () => {
  const { db, path, params, post, coordinator, own, wanted } = setUp();
  const book = { intent: "book", sessionId: String(wanted.sessionId) };
  for (const user of [makeUser(db, "professional"), makeUser(db, "trainer"), makeUser(db, "organisation_contact")]) {
    expect(await statusOf(Promise.resolve(loader(getting(path, { db, user, params }))))).toBe(404);
    expect(await statusOf(Promise.resolve(post(book, user)))).toBe(404);
  }
  const booked = await post(book, coordinator);
  expect(booked instanceof Response && booked.headers.get("Location")).toBe(
    `/trainingen/${own.training.code}/certificaten?gelukt=inhalen-geboekt`,
  );
});

test("bad input is refused in words, and an unknown session is not there", async () => {
  const { db, participant: user, params, post, other } = setUp();
  for (const sessionId of ["", "abc", "-1"])
    expect(await statusOf(Promise.resolve(post({ intent: "book", sessionId })))).toBe(400);
  expect(await statusOf(Promise.resolve(post({ intent: "book", sessionId: String(other.one.id) })))).toBe(409);
  const strange = { ...params, session: String(other.one.id) };
  expect(await statusOf(loader(getting("/inhalen/1/1", { db, user, params: strange })))).toBe(404);
});
