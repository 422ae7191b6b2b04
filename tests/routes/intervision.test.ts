import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { intervisionGroup, intervisionMember, intervisionRecord, session } from "#db/schema.server";
import { addDays } from "~/domain/dates";
import type { User } from "~/domain/user";
import * as divide from "~/routes/intervision/divide/route";
import * as groups from "~/routes/intervision/groups/route";
import * as record from "~/routes/intervision/record/route";
import { freshDatabase } from "../database";
import {
  makeBooking,
  makeCertification,
  makeEnrolment,
  makeGroup,
  makeOrganisation,
  makePerson,
  makeSession,
  makeTraining,
  makeUser,
  today,
} from "../factories";
import { getting, posting, statusOf } from "../http";

let db: Database;
let user: User;
let training: ReturnType<typeof makeTraining>;
let enrolments: number[];
beforeEach(() => {
  db = freshDatabase();
  user = makeUser(db, "coordinator");
  training = makeTraining(db);
  meeting(today, 3);
  const homes = [makeOrganisation(db, { name: "Noord" }), makeOrganisation(db, { name: "Zuid" })];
  enrolments = Array.from({ length: 9 }, (_, index) => {
    const organisationId = homes[index % 2]?.id ?? null;
    return makeEnrolment(db, training.id, { organisationId, personId: makePerson(db, { organisationId }).id }).id;
  });
});

const meeting = (date: string, position: number, row: Partial<typeof session.$inferInsert> = {}) =>
  makeSession(db, training.id, {
    kind: "intervision",
    name: `Intervisie ${position - 2}`,
    date: addDays(date, 14),
    position,
    startsAt: "13:00",
    endsAt: "15:00",
    netMinutes: 120,
    trainersNeeded: 1,
    actorsNeeded: 0,
    ...row,
  });

const at = (query = "", as = user) => {
  const visit = { db, user: as, params: { code: training.code } };
  return {
    proposal: () => divide.loader(getting(`/trainingen/${training.code}/intervisie/indelen${query}`, visit)),
    divide: (form: Record<string, string>) =>
      divide.action(posting(`/trainingen/${training.code}/intervisie/indelen${query}`, form, visit)),
    groups: () => groups.loader(getting(`/trainingen/${training.code}/intervisie`, visit)),
    act: (form: Record<string, string>) =>
      groups.action(posting(`/trainingen/${training.code}/intervisie`, form, visit)),
  };
};

/** The form with everybody in the group of this number. */
const chosen = (numbers: readonly number[]): Record<string, string> =>
  Object.fromEntries(
    enrolments.flatMap((enrolmentId, index) => [
      [`places[${index}].enrolmentId`, String(enrolmentId)],
      [`places[${index}].group`, String(numbers[index])],
    ]),
  );

const sizes = (page: { division: { groups: { members: unknown[] }[] } }) =>
  page.division.groups.map(({ members }) => members.length);

const answer = async (outcome: Promise<unknown>) => {
  const response = (await outcome) as Response;
  return { status: response.status, ...((await response.json()) as Record<string, unknown>) };
};

test("the proposal divides nine in two groups of mixed organisations, without telling who is in charge of whom", async () => {
  const page = await at().proposal();
  expect(sizes(page)).toEqual([5, 4]);
  expect([page.why, page.counts, page.division.groups.map(({ findings }) => findings)]).toEqual([null, [2], [[], []]]);
  expect(JSON.stringify(page)).not.toContain("managerId");
});

test.each([
  ["?groepen=3", [3, 3, 3]],
  ["?groepen=0", [5, 4]],
  ["?groepen=honderd", [5, 4]],
  ["?groepen=2&met=2099-9999", [5, 4]],
])("asked for %s the proposal has groups of %j", async (query, expected) => {
  expect(sizes(await at(query).proposal())).toEqual(expected);
});

test("looking again judges what was chosen, changes nothing, and keeps the reason", async () => {
  const form = { ...chosen([1, 1, 1, 2, 2, 2, 2, 2, 2]), intent: "review", waiverReason: "Zo gevraagd" };
  const result = await answer(at().divide(form));
  expect(result).toMatchObject({ status: 200, refusal: null, reason: "Zo gevraagd" });
  const { groups: shown } = result.division as { groups: { members: unknown[]; findings: string[] }[] };
  expect(shown.map(({ members, findings }) => [members.length, findings])).toEqual([
    [3, ["Kleine groep: 3. Het zijn er bij voorkeur minstens 4."]],
    [6, []],
  ]);
  expect(db.select().from(intervisionGroup).all()).toEqual([]);
});

test("a group of three asks why, and what was chosen stands on the page; with a reason it is made", async () => {
  const form = { ...chosen([1, 1, 1, 2, 2, 2, 2, 2, 2]), intent: "save" };
  const refused = await answer(at().divide(form));
  expect(refused).toMatchObject({ status: 400, refusal: { fields: { waiverReason: [expect.any(String)] } } });
  expect(sizes(refused as never)).toEqual([3, 6]);
  expect(await statusOf(at().divide({ ...form, waiverReason: "Eigen wens" }))).toBe(302);
  expect(db.select().from(intervisionMember).all()).toHaveLength(9);
});

test.each([
  ["a group of one", [1, 2, 2, 2, 2, 2, 2, 2, 2], {}],
  ["no group at all", [51, 2, 2, 2, 2, 1, 1, 1, 1], {}],
  ["somebody twice", [1, 1, 1, 1, 1, 2, 2, 2, 2], { "places[9].enrolmentId": "first", "places[9].group": "2" }],
  ["somebody unknown", [1, 1, 1, 1, 1, 2, 2, 2, 2], { "places[9].enrolmentId": "999", "places[9].group": "2" }],
  ["another training that is none", [1, 1, 1, 1, 1, 2, 2, 2, 2], { "together[0]": "2099-9999" }],
])("%s is refused and nothing is made", async (_what, numbers, more) => {
  const first = String(enrolments[0]);
  const extra = Object.entries(more).map(([name, value]) => [name, value === "first" ? first : value]);
  const form = { ...chosen(numbers), ...Object.fromEntries(extra), intent: "save", waiverReason: "Toch zo" };
  expect(await statusOf(at().divide(form))).toBeGreaterThanOrEqual(400);
  expect(db.select().from(intervisionGroup).all()).toEqual([]);
});

test("whose intervision is over, or who is divided already, gets no form", async () => {
  const { once: _once, ...page } = await at().proposal();
  expect(page.why).toBeNull();
  makeGroup(db, training.id, enrolments);
  expect((await at().proposal()).why).toBe(`De deelnemers van ${training.code} zitten al in intervisiegroepen.`);
});

test("without groups the page says what they are; with them who is in none comes first", async () => {
  expect(await at().groups()).toMatchObject({ mayDivide: true, manages: true, groups: [], ungrouped: [] });
  const group = makeGroup(db, training.id, enrolments.slice(1));
  meeting(today, 4, { groupId: group.id });
  const page = await at().groups();
  expect(page.ungrouped.map(({ enrolmentId }) => enrolmentId)).toEqual([enrolments[0]]);
  expect(page.groups).toMatchObject([{ isHome: true, isOpen: true, mayRecord: true, members: { length: 8 } }]);
  expect(page.groups[0]?.findings).toEqual(["Deze groep heeft nog geen begeleider."]);
});

test("a trainer of the training reads the groups and records their own alone", async () => {
  const guide = makeUser(db, "trainer");
  const [own, other] = [
    makeGroup(db, training.id, enrolments.slice(5), { guideId: guide.id }),
    makeGroup(db, training.id),
  ];
  makeBooking(db, meeting(today, 3, { groupId: own.id }).id, guide.id);
  const { manages, mayDivide, guides, groups: shown } = await at("", guide).groups();
  expect({ manages, mayDivide, guides }).toEqual({ manages: false, mayDivide: false, guides: [] });
  expect(shown.map(({ id, mayRecord }) => [id, mayRecord])).toEqual(
    expect.arrayContaining([
      [own.id, true],
      [other.id, false],
    ]),
  );
  expect(await statusOf(at("", guide).act({ part: "end", groupId: String(other.id), version: "1" }))).toBe(404);
});

test("someone moves to another group, and a refused move keeps what was chosen", async () => {
  const [from, to] = [
    makeGroup(db, training.id, enrolments.slice(0, 5)),
    makeGroup(db, training.id, enrolments.slice(5)),
  ];
  for (const { id } of [from, to]) meeting(today, 3, { groupId: id });
  const form = { part: "place", enrolmentId: String(enrolments[0]), groupId: String(to.id) };
  expect(await statusOf(at().act(form))).toBe(302);
  expect((await at().groups()).groups.map(({ members }) => members.length)).toEqual(expect.arrayContaining([4, 5]));
  const refused = await answer(at().act({ ...form, enrolmentId: String(enrolments[1]) }));
  expect(refused).toMatchObject({
    status: 400,
    refusal: { fields: { waiverReason: [expect.any(String)] }, values: { part: "place", groupId: String(to.id) } },
  });
  for (const bad of [{ part: "place" }, { part: "niets" }, { part: "guide", groupId: String(from.id) }]) {
    expect(await statusOf(at().act(bad as Record<string, string>))).toBe(400);
  }
});

test("a group gets a guide, who must be a trainer", async () => {
  const group = makeGroup(db, training.id, enrolments.slice(0, 5));
  const { id } = meeting(today, 3, { groupId: group.id });
  const guide = makeUser(db, "trainer");
  makeCertification(db, guide.id);
  const form = { part: "guide", groupId: String(group.id), version: "1" };
  expect(await statusOf(at().act({ ...form, personId: String(user.id) }))).toBe(400);
  expect(await statusOf(at().act({ ...form, personId: String(guide.id), waiverReason: "Kan" }))).toBe(302);
  expect((await at().groups()).groups[0]?.guide).toMatchObject({ id: guide.id, registers: [] });
  expect(await statusOf(at().act({ ...form, personId: String(guide.id) }))).toBe(409);
  expect(db.select().from(session).where(eq(session.id, id)).get()?.groupId).toBe(group.id);
});

test("of a meeting are kept minutes, a theme and a remark about the organisation", async () => {
  const { id } = meeting(addDays(today, -20), 5);
  const visit = { db, user, params: { id: String(id) } };
  const save = (form: Record<string, string>) => record.action(posting(`/bijeenkomsten/${id}/vastleggen`, form, visit));
  const form = { minutes: "110", theme: "own_role", organisationalRemark: "" };
  expect(await statusOf(save({ ...form, minutes: "0" }))).toBe(400);
  expect(await statusOf(save({ ...form, theme: "wat er is gezegd" }))).toBe(400);
  expect(await statusOf(save({ ...form, organisationalRemark: "x".repeat(201) }))).toBe(400);
  expect(db.select().from(intervisionRecord).all()).toEqual([]);
  expect(await statusOf(save(form))).toBe(302);
  const { meeting: shown } = await record.loader(getting(`/bijeenkomsten/${id}/vastleggen`, visit));
  expect(shown.record).toEqual({ minutes: 110, theme: "own_role", remark: null });
});

test("a meeting that has not begun, and a training day, are not recorded", async () => {
  const { id } = meeting(today, 4);
  const day = makeSession(db, training.id, { date: addDays(today, -1) });
  const open = (of: number) => ({ db, user, params: { id: String(of) } });
  const form = { minutes: "110", theme: "own_role" };
  expect(await statusOf(record.action(posting(`/bijeenkomsten/${id}/vastleggen`, form, open(id))))).toBe(409);
  expect(await statusOf(record.loader(getting(`/bijeenkomsten/${day.id}/vastleggen`, open(day.id))))).toBe(404);
});
