import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { guideRegistration, registration } from "#db/schema.server";
import type { User } from "~/domain/user";
import { loader as mine } from "~/routes/mine/route";
import { loader as own } from "~/routes/trainer/own/route";
import { action as act, loader as show } from "~/routes/trainer/show/route";
import { freshDatabase } from "../database";
import {
  makeBooking,
  makeEnrolment,
  makeGroup,
  makeMark,
  makeSession,
  makeTraining,
  makeUser,
  now,
} from "../factories";
import { getting, posting, statusOf } from "../http";
import { answerOf } from "./intervision-world";

let db: Database;
let guide: User;
beforeEach(() => {
  db = freshDatabase();
  guide = makeUser(db, "trainer");
});

const send = (form: Record<string, string>, user = makeUser(db, "coordinator")) =>
  act(posting(`/trainers/${guide.id}`, form, { db, user, params: { id: String(guide.id) } }));

const added = { part: "add-registration", register: "LVSC", number: "12345", startsOn: "2026-01-01", endsOn: "" };

test("a guide's registration is recorded and ended, and stands on their own page", async () => {
  expect(await statusOf(send(added))).toBe(302);
  const see = async () => (await own(getting("/mijn/trainer", { db, user: guide }))).guiding.registrations;
  expect(await see()).toMatchObject([{ register: "LVSC", number: "12345", endsOn: null, holdsToday: true }]);
  const [{ id } = { id: 0 }] = await see();
  expect(await statusOf(send({ part: "end-registration", registrationId: String(id), endsOn: "2026-02-28" }))).toBe(
    302,
  );
  expect(await see()).toMatchObject([{ endsOn: "2026-02-28", holdsToday: false }]);
});

test.each([
  [{ register: "BIG" }, "register"],
  [{ number: "" }, "number"],
  [{ number: "1".repeat(41) }, "number"],
  [{ startsOn: "gisteren" }, "startsOn"],
  [{ endsOn: "2025-12-31" }, "endsOn"],
])("a registration with %j is refused at that field", async (change, field) => {
  expect(await answerOf(send({ ...added, ...change }))).toMatchObject({
    status: 400,
    refusal: { fields: { [field]: [expect.any(String)] }, values: { part: "add-registration" } },
  });
  expect(db.select().from(guideRegistration).all()).toEqual([]);
});

test("nobody records their own registration, nor one of another organisation's trainer", async () => {
  const stranger = makeUser(db, "coordinator", makeTraining(db).clientOrganisationId);
  for (const user of [guide, stranger]) expect(await statusOf(send(added, user))).toBe(404);
});

test("hours are counted by kind: of who was there, and of whoever guided", async () => {
  const training = makeTraining(db);
  const professional = makeUser(db, "professional");
  const day = makeSession(db, training.id, { date: "2026-02-02" });
  const held = { kind: "intervision", name: "Intervisie 1", position: 3, netMinutes: 120, date: "2026-02-16" } as const;
  const enrolment = makeEnrolment(db, training.id, { personId: professional.id });
  const group = makeGroup(db, training.id, [enrolment.id], { name: "C", guideId: guide.id });
  const meeting = makeSession(db, training.id, { ...held, groupId: group.id });
  makeBooking(db, meeting.id, guide.id);
  for (const { id } of [day, meeting]) makeMark(db, id, enrolment.id);
  db.insert(registration).values({ personId: professional.id, register: "SKJ", number: "100" }).run();
  db.insert(guideRegistration)
    .values({ personId: guide.id, register: "NVO", number: "7", startsOn: "2026-02-16", recordedAt: now })
    .run();
  db.$client.prepare("INSERT INTO attendance_submission (session_id, at) VALUES (?, ?)").run(meeting.id, now);
  const seen = await mine(getting("/mijn", { db, user: professional }));
  expect(seen.hours).toEqual({
    registers: ["SKJ"],
    kinds: [
      { kind: "training", minutes: 360, sessions: 1, signableMinutes: 0 },
      { kind: "reflection", minutes: 120, sessions: 1, signableMinutes: 120 },
    ],
  });
  expect([...seen.current, ...seen.past].map((one) => one.group)).toMatchObject([{ name: "C", guide: guide.name }]);
  const file = await show(
    getting(`/trainers/${guide.id}`, { db, user: makeUser(db, "coordinator"), params: { id: String(guide.id) } }),
  );
  expect(file.guiding.hours).toEqual({
    minutes: 120,
    meetings: 1,
    byRegister: [{ register: "NVO", minutes: 120, meetings: 1 }],
  });
});
