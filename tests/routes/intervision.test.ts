import { beforeEach, expect, test } from "vitest";
import { intervisionRecord } from "#db/schema.server";
import { addDays } from "~/domain/dates";
import { makeBooking, makeCertification, makeGroup, makeSession, makeUser, today } from "../factories";
import { statusOf } from "../http";
import { answerOf, intervisionWorld } from "./intervision-world";

let world: ReturnType<typeof intervisionWorld>;
beforeEach(() => {
  world = intervisionWorld();
});

test("without groups the page says what they are; with them who is in none comes first", async () => {
  const { db, screens, training, enrolments, meeting } = world;
  expect(await screens().groups()).toMatchObject({ mayDivide: true, manages: true, groups: [], ungrouped: [] });
  const group = makeGroup(db, training.id, enrolments.slice(1));
  meeting({ position: 4, groupId: group.id });
  const page = await screens().groups();
  expect(page.ungrouped.map(({ enrolmentId }) => enrolmentId)).toEqual([enrolments[0]]);
  expect(page.groups).toMatchObject([{ isHome: true, isOpen: true, mayRecord: true, members: { length: 8 } }]);
  expect(page.groups[0]?.findings).toEqual(["Deze groep heeft nog geen begeleider."]);
  expect(JSON.stringify(page)).not.toContain("managerId");
});

test("a guide reads the groups and records their own meetings, and changes nothing", async () => {
  const { db, screens, training, enrolments, meeting } = world;
  const guide = makeUser(db, "trainer");
  const own = makeGroup(db, training.id, enrolments.slice(5), { name: "A", guideId: guide.id });
  const other = makeGroup(db, training.id, [], { name: "B" });
  const empty = makeGroup(db, training.id, [], { name: "C" });
  const meetings = [own, other].map(({ id: groupId }) => meeting({ groupId }));
  makeBooking(db, meetings[0]?.id ?? 0, guide.id);
  const kept = { minutes: 110, theme: "safety", organisationalRemark: "Andere zaal", recordedAt: 0 } as const;
  db.insert(intervisionRecord)
    .values(meetings.map(({ id: sessionId }) => ({ sessionId, ...kept })))
    .run();
  const theirs = screens("", guide);
  const { manages, mayDivide, guides, groups } = await theirs.groups();
  expect({ manages, mayDivide, guides }).toEqual({ manages: false, mayDivide: false, guides: [] });
  expect(groups.map(({ name, mayRecord }) => [name, mayRecord])).toEqual([
    ["A", true],
    ["B", false],
    ["C", false],
  ]);
  expect(groups.map(({ findings }) => findings)).toEqual([[], [], []]);
  expect(groups.map((group) => group.meetings[0]?.record?.minutes)).toEqual([110, undefined, undefined]);
  expect(await statusOf(theirs.act({ part: "end", groupId: String(empty.id), version: "1" }))).toBe(404);
  expect(await statusOf(screens().act({ part: "end", groupId: String(empty.id), version: "1" }))).toBe(302);
});

test("someone moves to another group, and a refused move keeps what was chosen", async () => {
  const { db, screens, training, enrolments, meeting } = world;
  const from = makeGroup(db, training.id, enrolments.slice(0, 5), { name: "A" });
  const to = makeGroup(db, training.id, enrolments.slice(5), { name: "B" });
  for (const { id } of [from, to]) meeting({ groupId: id });
  const form = { part: "place", enrolmentId: String(enrolments[0]), groupId: String(to.id) };
  expect(await statusOf(screens().act(form))).toBe(302);
  expect((await screens().groups()).groups.map(({ members }) => members.length)).toEqual([4, 5]);
  expect(await answerOf(screens().act({ ...form, enrolmentId: String(enrolments[1]) }))).toMatchObject({
    status: 400,
    refusal: { fields: { waiverReason: [expect.any(String)] }, values: { part: "place", groupId: String(to.id) } },
  });
  const bad = [{ part: "place", groupId: "x" }, { part: "niets" }, { part: "guide", groupId: String(from.id) }];
  for (const one of bad) expect(await answerOf(screens().act(one as never))).toMatchObject({ status: 400 });
});

test("a group gets a guide, who must be a trainer; saving what was changed since is refused", async () => {
  const { db, user, screens, training, enrolments, meeting } = world;
  const group = makeGroup(db, training.id, enrolments.slice(0, 5));
  meeting({ groupId: group.id });
  const guide = makeUser(db, "trainer");
  makeCertification(db, guide.id);
  const form = { part: "guide", groupId: String(group.id), version: "1", waiverReason: "Kan" };
  expect(await statusOf(screens().act({ ...form, personId: String(user.id) }))).toBe(400);
  expect(await statusOf(screens().act({ ...form, personId: String(guide.id) }))).toBe(302);
  expect((await screens().groups()).groups[0]?.guide).toMatchObject({ id: guide.id, registers: [] });
  expect(await statusOf(screens().act({ ...form, personId: String(guide.id) }))).toBe(409);
});

test("of a meeting are kept minutes, a theme and a remark about the organisation", async () => {
  const { see, save } = world.recording(world.meeting({ date: addDays(today, -6), position: 5 }).id);
  const form = { minutes: "110", theme: "own_role", organisationalRemark: "" };
  const bad = [
    { minutes: "0" },
    { minutes: "" },
    { theme: "wat er is gezegd" },
    { organisationalRemark: "x".repeat(201) },
  ];
  for (const one of bad) expect(await statusOf(save({ ...form, ...one }))).toBe(400);
  expect(world.db.select().from(intervisionRecord).all()).toEqual([]);
  expect(await statusOf(save(form))).toBe(302);
  expect((await see()).meeting.record).toEqual({ minutes: 110, theme: "own_role", remark: null });
});

test("a meeting that has not begun, and a training day, are not recorded", async () => {
  const { id } = world.meeting({ position: 4 });
  const day = makeSession(world.db, world.training.id, { date: addDays(today, -1) });
  expect(await statusOf(world.recording(id).save({ minutes: "110", theme: "own_role" }))).toBe(409);
  expect(await statusOf(world.recording(day.id).see())).toBe(404);
});
