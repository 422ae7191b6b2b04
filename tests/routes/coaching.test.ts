import { expect, test } from "vitest";
import { coachingBooking, coachingSession } from "#db/schema.server";
import { bookCoaching } from "~/domain/coaching/book";
import { action as ownAction, loader as ownLoader } from "~/routes/coaching/own/route";
import { action as programmeAction, loader as programmeLoader } from "~/routes/coaching/programme/route";
import { makeCoachingWorld, offerOne } from "../domain/coaching/world";
import { makeUser } from "../factories";
import { getting, posting, statusOf } from "../http";

interface Refused {
  refusal: { kind: string; messages: string[]; fields: Record<string, string[]> };
}

const refusalIn = async (result: unknown) => ((await (result as Response).json()) as Refused).refusal;
const path = "/mijn/coaching";

/** The form as a browser sends it: rows that were left empty are there too. */
const offer = (values: Record<string, string>) => ({
  part: "offer",
  ...Object.fromEntries(
    [0, 1, 2].flatMap((row) => ["date", "startsAt", "endsAt"].map((field) => [`times[${row}].${field}`, ""])),
  ),
  ...{ weeks: "1", form: "one_to_one", places: "1", locationId: "", place: "Kantoor" },
  ...values,
});

const tuesday = { "times[0].date": "2026-03-10", "times[0].startsAt": "10:00", "times[0].endsAt": "11:00" };

test("times are offered from the form, and a professional books one", async () => {
  const { db, people } = makeCoachingWorld();
  const offered = await ownAction(posting(path, offer({ ...tuesday, weeks: "3" }), { db, user: people.coach }));
  expect((offered as Response).headers.get("Location")).toBe(`${path}?gelukt=aangeboden`);
  const page = await ownLoader(getting(path, { db, user: people.sanne }));
  expect(page.coach).toBeNull();
  expect(page.professional?.offers.map(({ date }) => date)).toEqual(["2026-03-10", "2026-03-17", "2026-03-24"]);
  const sessionId = String(page.professional?.offers[0]?.sessionId);
  const booked = await ownAction(posting(path, { part: "book", sessionId }, { db, user: people.sanne }));
  expect((booked as Response).headers.get("Location")).toBe(`${path}?gelukt=geboekt`);
  const second = await ownAction(posting(path, { part: "book", sessionId }, { db, user: people.bram }));
  expect((second as Response).status).toBe(409);
  expect((await refusalIn(second)).messages).toEqual([
    "Iemand anders was net eerder: dit moment is vol. Kies een ander moment.",
  ]);
  expect(db.select().from(coachingBooking).all()).toHaveLength(1);
});

test("a wrong time is refused by its field and nothing is offered", async () => {
  const { db, people } = makeCoachingWorld();
  const form = offer({
    ...tuesday,
    "times[1].date": "2026-03-11",
    "times[1].startsAt": "12:00",
    "times[1].endsAt": "11:00",
  });
  const result = await ownAction(posting(path, form, { db, user: people.coach }));
  expect(Object.keys((await refusalIn(result)).fields)).toEqual(["times[1].endsAt"]);
  expect(db.select().from(coachingSession).all()).toEqual([]);
});

test("the link of an online time is for who has a place", async () => {
  const world = makeCoachingWorld();
  const { db, people } = world;
  const sessionId = offerOne(world, { form: "online", place: "https://overleg.voorbeeld.example/x" });
  const before = await ownLoader(getting(path, { db, user: people.sanne }));
  expect(JSON.stringify(before)).not.toContain("overleg");
  bookCoaching(world.as("sanne"), { sessionId });
  const after = await ownLoader(getting(path, { db, user: people.sanne }));
  expect(after.professional?.coming[0]?.place).toBe("https://overleg.voorbeeld.example/x");
});

test("one's own bookings alone can be moved from the page", async () => {
  const world = makeCoachingWorld();
  const { db, people } = world;
  const bookingId = bookCoaching(world.as("sanne"), { sessionId: offerOne(world) });
  const at = `${path}?verzet=${bookingId}`;
  expect((await ownLoader(getting(at, { db, user: people.sanne }))).professional?.moving).toBe(bookingId);
  expect((await ownLoader(getting(at, { db, user: people.bram }))).professional?.moving).toBeNull();
});

test("who neither coaches nor is coached has no such page, and a form that is not ours does nothing", async () => {
  const { db, people } = makeCoachingWorld();
  expect(await statusOf(ownLoader(getting(path, { db, user: people.coordinator })))).toBe(404);
  expect(await statusOf(ownLoader(getting(path, { db, user: makeUser(db, "trainer") })))).toBe(404);
  expect(await statusOf(ownAction(posting(path, { part: "delete" }, { db, user: people.sanne })))).toBe(400);
});

test("a coordinator appoints a coach and ends one; a programme manager sees counts alone", async () => {
  const { db, people, own } = makeCoachingWorld();
  const personId = String(makeUser(db, "trainer", own).id);
  const visit = { db, user: people.coordinator };
  const appointed = await programmeAction(
    posting("/coaching", { part: "appoint", personId, startsOn: "2026-03-02" }, visit),
  );
  expect((appointed as Response).headers.get("Location")).toBe("/coaching?gelukt=benoemd#coaches");
  const page = await programmeLoader(getting("/coaching", visit));
  expect(page.coaches).toHaveLength(3);
  expect(page.never?.total).toBe(0);
  const coachRoleId = String(page.coaches[0]?.id);
  await programmeAction(posting("/coaching", { part: "end", coachRoleId, endsOn: "2026-03-05" }, visit));
  expect((await programmeLoader(getting("/coaching", visit))).coaches[0]?.endsOn).toBe("2026-03-05");
  const manager = await programmeLoader(getting("/coaching", { db, user: people.programmeManager }));
  expect([manager.never, manager.candidates]).toEqual([null, null]);
  expect(manager.coaches.some(({ mayEnd }) => mayEnd)).toBe(false);
});
