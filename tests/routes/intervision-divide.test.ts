import { beforeAll, expect, test } from "vitest";
import { intervisionGroup, intervisionMember } from "#db/schema.server";
import { makeGroup } from "../factories";
import { statusOf } from "../http";
import { answerOf, intervisionWorld } from "./intervision-world";

/** One world for all that only look or are refused; whoever changes it comes last. */
let world: ReturnType<typeof intervisionWorld>;
beforeAll(() => {
  world = intervisionWorld();
});

interface Shown {
  groups: { members: unknown[]; findings: string[] }[];
}

const sizes = ({ division }: { division: Shown }) => division.groups.map(({ members }) => members.length);

test("the proposal divides nine in two mixed groups, and does not tell who is in charge of whom", async () => {
  const page = await world.screens().proposal();
  expect([page.why, page.counts, page.together]).toEqual([null, [2], []]);
  expect(page.division.groups.map(({ members, findings }) => [members.length, findings])).toEqual([
    [5, []],
    [4, []],
  ]);
  expect(JSON.stringify(page)).not.toContain("managerId");
});

test.each([
  ["?groepen=3", [3, 3, 3]],
  ["?groepen=0", [5, 4]],
  ["?groepen=51", [5, 4]],
  ["?groepen=honderd", [5, 4]],
  ["?groepen=2&met=2099-9999", [5, 4]],
])("asked for %s the groups are of %j", async (query, expected) => {
  expect(sizes(await world.screens(query).proposal())).toEqual(expected);
});

test("looking again judges what was chosen, makes nothing, and keeps the reason", async () => {
  const form = { ...world.chosen([1, 1, 1, 2, 2, 2, 2, 2, 2]), intent: "review", waiverReason: "Zo gevraagd" };
  const result = await answerOf(world.screens().divide(form));
  expect(result).toMatchObject({ status: 200, refusal: null, reason: "Zo gevraagd" });
  expect((result.division as Shown).groups.map(({ members, findings }) => [members.length, findings])).toEqual([
    [3, ["Kleine groep: 3. Het zijn er bij voorkeur minstens 4."]],
    [6, []],
  ]);
  expect(world.db.select().from(intervisionGroup).all()).toEqual([]);
});

test.each([
  ["a group of one", [1, 2, 2, 2, 2, 2, 2, 2, 2], {}],
  ["no group at all", [51, 2, 2, 2, 2, 1, 1, 1, 1], {}],
  ["somebody twice", [1, 1, 1, 1, 1, 2, 2, 2, 2], { "places[9].enrolmentId": "first", "places[9].group": "2" }],
  ["somebody unknown", [1, 1, 1, 1, 1, 2, 2, 2, 2], { "places[9].enrolmentId": "999", "places[9].group": "2" }],
  ["a training that is none", [1, 1, 1, 1, 1, 2, 2, 2, 2], { "together[0]": "2099-9999" }],
])("%s is refused and nothing is made", async (_what, numbers, more) => {
  const first = String(world.enrolments[0]);
  const extra = Object.entries(more).map(([name, value]) => [name, value === "first" ? first : value]);
  const form = { ...world.chosen(numbers), ...Object.fromEntries(extra), intent: "save", waiverReason: "Toch zo" };
  expect(await answerOf(world.screens().divide(form))).toMatchObject({ status: 400 });
  expect(world.db.select().from(intervisionGroup).all()).toEqual([]);
});

test("a group of three asks why, and what was chosen stays; with a reason it is made, and once only", async () => {
  const form = { ...world.chosen([1, 1, 1, 2, 2, 2, 2, 2, 2]), intent: "save" };
  const refused = await answerOf(world.screens().divide(form));
  expect(refused).toMatchObject({ status: 400, refusal: { fields: { waiverReason: [expect.any(String)] } } });
  expect(sizes(refused as { division: never })).toEqual([3, 6]);
  expect(await statusOf(world.screens().divide({ ...form, waiverReason: "Eigen wens" }))).toBe(302);
  expect(world.db.select().from(intervisionMember).all()).toHaveLength(9);
  const again = { ...form, waiverReason: "Nog een keer" };
  expect(await answerOf(world.screens().divide(again))).toMatchObject({ status: 409 });
  expect((await world.screens().proposal()).why).toBe(
    `De deelnemers van ${world.training.code} zitten al in intervisiegroepen.`,
  );
});

test("whose every intervision has begun gets no form", async () => {
  const { screens, training, db } = intervisionWorld();
  db.$client.prepare("UPDATE session SET start_instant = 1, end_instant = 2 WHERE training_id = ?").run(training.id);
  expect((await screens().proposal()).why).toBe("Er is geen intervisie meer die nog niet begonnen is.");
  makeGroup(db, training.id);
  expect(await screens().groups()).toMatchObject({ mayDivide: false, whyNotDivide: null });
});
