import { expect, test } from "vitest";
import { staffProfile, weeklyAvailability } from "#db/schema.server";
import { action as ownAction, loader as ownLoader } from "~/routes/availability/own/route";
import { action as personAction, loader as personLoader } from "~/routes/availability/person/route";
import { makeStaffWorld } from "../domain/availability/world";
import { getting, posting, statusOf } from "../http";

interface Refused {
  refusal: { kind: string; fields: Record<string, string[]>; current: Record<string, string> | null };
}

const refusalIn = async (result: unknown) => ((await (result as Response).json()) as Refused).refusal;

/** The form as a browser sends it: every day has a row for own times, ticked or not. */
const week = (values: Record<string, string>) => ({
  part: "week",
  ...Object.fromEntries(
    [0, 1, 2, 3, 4, 5, 6].flatMap((day) => [
      [`days[${day}].own[0].startsAt`, ""],
      [`days[${day}].own[0].endsAt`, ""],
    ]),
  ),
  ...values,
});

test("a week is ticked, saved and shown again", async () => {
  const { db, people } = makeStaffWorld();
  const own = { "days[2].own[0].startsAt": "18:30", "days[2].own[0].endsAt": "20:00" };
  const visit = { db, user: people.actor };
  const result = await ownAction(posting("/mijn/beschikbaarheid", week({ "days[0].parts": "morning", ...own }), visit));
  expect((result as Response).headers.get("Location")).toBe("/mijn/beschikbaarheid?gelukt=week");
  expect(db.select().from(weeklyAvailability).all()).toMatchObject([
    { personId: people.actor.id, weekday: 1, startsAt: "08:00", endsAt: "12:30" },
    { personId: people.actor.id, weekday: 3, startsAt: "18:30", endsAt: "20:00" },
  ]);
  const page = await ownLoader(getting("/mijn/beschikbaarheid", visit));
  expect(page.days.slice(0, 3)).toEqual([
    { parts: ["morning"], own: [] },
    { parts: [], own: [] },
    { parts: [], own: [{ startsAt: "18:30", endsAt: "20:00" }] },
  ]);
  expect(page.saidOn).toBe("2 maart 2026");
});

test.each([
  ["half a time", { "days[4].own[0].startsAt": "18:30" }, "days[4].own[0].endsAt"],
  ["no time", { "days[4].own[0].startsAt": "25:00", "days[4].own[0].endsAt": "26:00" }, "days[4].own[0].startsAt"],
  [
    "a time within a part",
    { "days[4].parts": "morning", "days[4].own[0].startsAt": "09:00", "days[4].own[0].endsAt": "10:00" },
    "days[4].own[0].startsAt",
  ],
])("%s is refused by its field", async (_what, values, field) => {
  const { db, people } = makeStaffWorld();
  const result = await ownAction(posting("/mijn/beschikbaarheid", week(values), { db, user: people.trainer }));
  expect(Object.keys((await refusalIn(result)).fields)).toContain(field);
  expect(db.select().from(weeklyAvailability).all()).toEqual([]);
});

test("another's id in one's own form makes no difference", async () => {
  const { db, people } = makeStaffWorld();
  const form = { part: "home", personId: String(people.trainer.id), version: "0", travelRadiusKm: "25" };
  await ownAction(posting("/mijn/beschikbaarheid", form, { db, user: people.actor }));
  expect(db.select().from(staffProfile).all()).toMatchObject([{ personId: people.actor.id, travelRadiusKm: 25 }]);
});

test("a stale home comes back as 409 with what stands", async () => {
  const { db, people, town } = makeStaffWorld();
  db.insert(staffProfile).values({ personId: people.actor.id, homeMunicipalityId: town.id, version: 4 }).run();
  const form = { part: "home", version: "3", municipalityId: "", travelRadiusKm: "25" };
  const visit = { db, user: people.coordinator, params: { id: String(people.actor.id) } };
  const result = await personAction(posting("/mensen/1/beschikbaarheid", form, visit));
  expect((result as Response).status).toBe(409);
  expect((await refusalIn(result)).current).toEqual({ municipalityId: String(town.id), travelRadiusKm: "" });
});

test("days that differ are added and taken back by the coordinator, and by no other organisation's", async () => {
  const { db, people } = makeStaffWorld();
  const at = { db, params: { id: String(people.actor.id) } };
  const add = { part: "exception", kind: "exam", startsOn: "2026-03-09", endsOn: "" };
  const post = (user: (typeof people)[keyof typeof people], form: Record<string, string>) =>
    statusOf(personAction(posting("/mensen/1/beschikbaarheid", form, { ...at, user })));
  expect(await post(people.elsewhere, add)).toBe(404);
  expect(await post(people.administrator, add)).toBe(404);
  expect(await post(people.coordinator, add)).toBe(302);
  const { exceptions } = await personLoader(getting("/mensen/1/beschikbaarheid", { ...at, user: people.coordinator }));
  expect(exceptions).toMatchObject([{ startsOn: "2026-03-09", endsOn: "2026-03-09", reason: "exam" }]);
  const remove = { part: "remove", exceptionId: String(exceptions[0]?.id) };
  expect(await post(people.elsewhere, remove)).toBe(404);
  expect(await post(people.coordinator, remove)).toBe(302);
});
