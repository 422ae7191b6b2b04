import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { activity, activityOrganisation, activityTurnout, developmentPlan, journal } from "#db/schema.server";
import { addActivity } from "~/domain/activity/add";
import { cancelActivity } from "~/domain/activity/cancel";
import { editActivity } from "~/domain/activity/edit";
import { requireActivity } from "~/domain/activity/visible";
import type { User } from "~/domain/user";
import { freshDatabase } from "../../database";
import { makeActivity, makeOrganisation, makePlan, makeProgramme, makeRegion, makeUser, now } from "../../factories";
import { refusalOf } from "../refusals";

let db: Database;
let own: number;
let other: number;
let programmeId: number;
let region: string;
let coordinator: User;
beforeEach(() => {
  db = freshDatabase();
  own = makeOrganisation(db).id;
  other = makeOrganisation(db).id;
  programmeId = makeProgramme(db).id;
  region = makeRegion(db).code;
  coordinator = makeUser(db, "coordinator");
});

const as = (user: User) => ({ db, user, now });
const session = { kind: "work_session", title: "Visie", date: "2026-02-23", place: "Tiel" } as const;
const chain = { kind: "chain_work_session", title: "Klantreis", date: "2026-02-23", place: "Tiel" } as const;
const plan = { title: "Plan", drawnUpOn: "2026-02-24", owner: "Ketenoverleg", nextReviewOn: "2026-08-24" };

test("adds a chain work session with who came and its plan", () => {
  const counts = { managers: 3, jims: 0, professionals: 8 };
  const input = { ...chain, regionCode: region, organisationIds: [own, other, own], turnout: counts, plan };
  const id = addActivity(as(coordinator), { ...input, startsAt: "09:30", endsAt: "12:30", output: "Knelpunten" });
  expect(requireActivity(db, coordinator, id)).toMatchObject({
    row: { ...chain, programmeId, startsAt: "09:30", output: "Knelpunten", createdById: coordinator.id, version: 1 },
    organisations: [{ id: own }, { id: other }],
    turnout: { managers: 3, professionals: 8 },
    plan,
  });
  expect(db.select().from(journal).all()).toMatchObject([{ verb: "activity.add", subjectId: String(id) }]);
});

test.each([
  ["an organisation that is not there", { organisationIds: [9999] }, { organisationIds: ["not_in_list"] }],
  ["a region that is not there", { regionCode: "JZ9999" }, { regionCode: ["not_in_list"] }],
  ["a count below nobody", { turnout: { managers: -1 } }, { "turnout.managers": ["too_small"] }],
  ["a huge count", { turnout: { managers: 10_001 } }, { "turnout.managers": ["too_large"] }],
  ["half a person", { turnout: { managers: 1.5 } }, { "turnout.managers": ["not_a_number"] }],
  ["an end before its start", { startsAt: "12:00", endsAt: "09:00" }, { endsAt: ["end_not_after_start"] }],
  ["a day that is none", { date: "2026-02-30" }, { date: ["not_a_date"] }],
  ["half a plan", { plan: { title: "Plan" } }, planRequired()],
  ["a plan of another kind", { plan }, { "plan.title": ["activity_plan_other_kind"] }],
  ["no title", { title: " " }, { title: ["required"] }],
  ["a title with a control character", { title: "Visie\u0007" }, { title: ["control_characters"] }],
])("refuses %s", (_what, change, fields) => {
  expect(refusalOf(() => addActivity(as(coordinator), { ...session, ...change }))).toEqual({
    kind: "invalid",
    codes: [],
    fields,
  });
  expect(db.select().from(activity).all()).toEqual([]);
});

function planRequired() {
  return Object.fromEntries(["drawnUpOn", "owner", "nextReviewOn"].map((name) => [`plan.${name}`, ["required"]]));
}

test("whoever works for one organisation has it among those taking part", () => {
  const local = makeUser(db, "coordinator", own);
  expect(addActivity(as(local), { ...session, organisationIds: [other, own] })).toBe(1);
  for (const organisationIds of [[], [other]]) {
    expect(refusalOf(() => addActivity(as(local), { ...session, organisationIds }))).toMatchObject({
      fields: { organisationIds: ["activity_own_organisation"] },
    });
  }
});

test.each(["trainer", "professional", "programme_manager", "organisation_contact"] as const)(
  "a %s adds, changes and cancels nothing",
  (role) => {
    const { id } = makeActivity(db, { programmeId }, [own]);
    const user = makeUser(db, role, own);
    const acts = [
      () => addActivity(as(user), { ...session, organisationIds: [own] }),
      () => editActivity(as(user), { ...session, activityId: id, version: 1, organisationIds: [own] }),
      () => cancelActivity(as(user), { activityId: id, version: 1, reason: "Gaat niet door" }),
    ];
    expect(acts.map((act) => refusalOf(act)?.kind)).toEqual(["not_found", "not_found", "not_found"]);
  },
);

test("a coordinator of another organisation finds nothing to change or cancel, nor gives it away", () => {
  const { id } = makeActivity(db, { programmeId }, [own]);
  const stranger = makeUser(db, "coordinator", other);
  const edit = { ...session, activityId: id, version: 1 };
  expect(refusalOf(() => editActivity(as(stranger), { ...edit, organisationIds: [other] }))?.kind).toBe("not_found");
  const cancel = { activityId: id, version: 1, reason: "Gaat niet door" };
  expect(refusalOf(() => cancelActivity(as(stranger), cancel))?.kind).toBe("not_found");
  const local = makeUser(db, "coordinator", own);
  expect(refusalOf(() => editActivity(as(local), { ...edit, organisationIds: [other] }))).toMatchObject({
    fields: { organisationIds: ["activity_own_organisation"] },
  });
});

test("changes all of it, in place of what stood", () => {
  const id = addActivity(as(coordinator), { ...session, organisationIds: [own], turnout: { managers: 3, jims: 2 } });
  const change = { ...session, title: "Werkproces", organisationIds: [other], turnout: { managers: 4 } };
  editActivity(as(coordinator), { ...change, activityId: id, version: 1 });
  expect(db.select().from(activity).all()).toMatchObject([{ title: "Werkproces", version: 2, createdAt: now }]);
  expect(db.select().from(activityOrganisation).all()).toEqual([{ activityId: id, organisationId: other }]);
  expect(db.select().from(activityTurnout).all()).toEqual([{ activityId: id, role: "managers", count: 4 }]);
});

test("a stale save gets what stands by the names of the fields, and changes nothing", () => {
  const row = makeActivity(db, { programmeId, version: 3, isOnline: true }, [other, own]);
  db.insert(activityTurnout).values({ activityId: row.id, role: "jims", count: 6 }).run();
  const save = () => editActivity(as(coordinator), { ...session, activityId: row.id, version: 2 });
  expect(save).toThrow(
    expect.objectContaining({
      kind: "stale",
      current: expect.objectContaining({
        ...{ title: "Werksessie", isOnline: "on", startsAt: "", organisationIds: `${own},${other}` },
        ...{ "turnout.jims": "6", "turnout.managers": "", "plan.title": "" },
      }),
    }),
  );
  expect(db.select().from(activity).get()).toEqual(row);
});

test("the review of a plan moves on; the plan itself is never left out", () => {
  const row = makeActivity(db, { ...chain, programmeId, regionCode: region }, [own]);
  makePlan(db, row.id);
  const edit = { ...chain, regionCode: region, activityId: row.id, version: 1 };
  const reviewed = { ...plan, nextReviewOn: "2027-02-01" };
  editActivity(as(coordinator), { ...edit, plan: reviewed });
  expect(db.select().from(developmentPlan).all()).toEqual([{ activityId: row.id, ...reviewed }]);
  expect(refusalOf(() => editActivity(as(coordinator), { ...edit, version: 2 }))).toMatchObject({
    fields: { "plan.title": ["activity_plan_stays"] },
  });
});

test("cancelling asks a reason, happens once, and leaves all there is to read", () => {
  const { id } = makeActivity(db, { programmeId }, [own]);
  const cancel = (version: number, reason: string) =>
    cancelActivity(as(coordinator), { activityId: id, version, reason });
  expect(refusalOf(() => cancel(1, "x"))).toMatchObject({ kind: "invalid", fields: { reason: ["too_short"] } });
  expect(refusalOf(() => cancel(7, "Te weinig aanmeldingen"))?.kind).toBe("stale");
  cancel(1, "Te weinig aanmeldingen");
  expect(requireActivity(db, coordinator, id).row).toMatchObject({
    ...{ cancelledAt: now, cancelledById: coordinator.id, cancelReason: "Te weinig aanmeldingen", version: 2 },
  });
  expect(refusalOf(() => cancel(2, "Nog een keer"))).toMatchObject({ kind: "conflict", codes: ["activity_cancelled"] });
  const edit = () => editActivity(as(coordinator), { ...session, activityId: id, version: 2 });
  expect(refusalOf(edit)).toMatchObject({ kind: "conflict", codes: ["activity_cancelled"] });
});
