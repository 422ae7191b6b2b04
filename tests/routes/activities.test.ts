import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { activity, activityOrganisation, developmentPlan, target } from "#db/schema.server";
import type { User } from "~/domain/user";
import { loader as csvLoader } from "~/routes/activities/csv/route";
import { loader as listLoader } from "~/routes/activities/list/route";
import { action as addAction, loader as newLoader } from "~/routes/activities/new/route";
import { action as showAction, loader as showLoader } from "~/routes/activities/show/route";
import { loader as programmeLoader } from "~/routes/programme/route";
import { loader as todayLoader } from "~/routes/today/route";
import { freshDatabase } from "../database";
import { makeActivity, makeOrganisation, makePlan, makeProgramme, makeRegion, makeUser } from "../factories";
import { getting, posting, statusOf } from "../http";
import { countStatements } from "../statements";

let db: Database;
let own: number;
let programmeId: number;
let region: string;
let user: User;
beforeEach(() => {
  db = freshDatabase();
  own = makeOrganisation(db, { name: "Eigen" }).id;
  programmeId = makeProgramme(db).id;
  region = makeRegion(db).code;
  user = makeUser(db, "coordinator", own);
});

const form = {
  ...{ kind: "chain_work_session", title: "Klantreis", date: "2026-02-23", startsAt: "09:30", endsAt: "12:30" },
  ...{ place: "Tiel", "turnout.managers": "3", "turnout.jims": "", output: "", narrative: "" },
};
const planForm = {
  ...{ "plan.title": "Plan", "plan.owner": "Ketenoverleg" },
  ...{ "plan.drawnUpOn": "2026-02-24", "plan.nextReviewOn": "2026-08-24" },
};
const emptyPlan = { "plan.title": "", "plan.owner": "", "plan.drawnUpOn": "", "plan.nextReviewOn": "" };

interface Refused {
  refusal: { kind: string; fields: Record<string, string[]>; current: Record<string, string> | null };
}
const bodyOf = async (result: unknown): Promise<Refused> => (result as Response).json() as Promise<Refused>;
const visitOf = (id: number, visitor = user) => ({ db, user: visitor, params: { id: String(id) } });

test("a form becomes an activity with its plan, and its page tells so", async () => {
  const organisationIds = String(own);
  const input = { ...form, ...planForm, regionCode: region, organisationIds };
  const response = await addAction(posting("/activiteiten/nieuw", input, { db, user }));
  expect((response as Response).headers.get("location")).toBe("/activiteiten/1?gelukt=toegevoegd");
  expect(await showLoader(getting("/activiteiten/1", visitOf(1)))).toMatchObject({
    ...{ title: "Klantreis", isHeld: true, plan: { title: "Plan", isDue: false } },
    activity: { organisations: ["Eigen"], region: "Rivierenland", turnout: { managers: 3 } },
    standing: { "turnout.managers": "3", organisationIds, "plan.title": "Plan" },
  });
});

test("a form without a plan makes none", async () => {
  const input = { ...form, ...emptyPlan, kind: "work_session", organisationIds: String(own) };
  expect(await statusOf(addAction(posting("/activiteiten/nieuw", input, { db, user })))).toBe(302);
  expect(db.select().from(activityOrganisation).all()).toEqual([{ activityId: 1, organisationId: own }]);
  expect(db.select().from(developmentPlan).all()).toEqual([]);
});

test.each([
  ["ends before it starts", { endsAt: "09:00" }, "endsAt"],
  ["has an organisation that is not there", { organisationIds: "9999" }, "organisationIds"],
  ["has an organisation that is no number", { organisationIds: "x" }, "organisationIds[0]"],
  ["counts fewer than nobody", { "turnout.managers": "-3" }, "turnout.managers"],
  ["counts too many", { "turnout.managers": "99999" }, "turnout.managers"],
  ["counts no number", { "turnout.managers": "veel" }, "turnout.managers"],
  ["is of no kind", { kind: "feest" }, "kind"],
  ["has a plan though it is another kind", { kind: "work_session", ...planForm }, "plan.title"],
  ["has its review before its plan", { ...planForm, "plan.nextReviewOn": "2026-02-01" }, "plan.nextReviewOn"],
  [
    "has half a plan",
    { ...emptyPlan, "plan.title": "Plan", "plan.owner": "Wij", "plan.drawnUpOn": "2026-02-24" },
    "plan.nextReviewOn",
  ],
])("what %s is refused by its field", async (_what, change, field) => {
  const visitor = makeUser(db, "coordinator");
  const input = { ...form, regionCode: region, organisationIds: String(own), ...change };
  const result = await addAction(posting("/activiteiten/nieuw", input, { db, user: visitor }));
  expect((result as Response).status).toBe(400);
  expect(Object.keys((await bodyOf(result)).refusal.fields)).toEqual([field]);
  expect(db.select().from(activity).all()).toEqual([]);
});

test("a stale save comes back as 409 with what stands", async () => {
  const { id } = makeActivity(db, { programmeId, version: 4 }, [own]);
  const input = { ...form, kind: "work_session", organisationIds: String(own), version: "3" };
  const result = await showAction(posting(`/activiteiten/${id}`, input, visitOf(id)));
  expect((result as Response).status).toBe(409);
  expect((await bodyOf(result)).refusal).toMatchObject({ kind: "stale", current: { title: "Werksessie" } });
});

test("an activity is changed and cancelled on its own page", async () => {
  const { id } = makeActivity(db, { programmeId }, [own]);
  const input = { ...form, kind: "work_session", organisationIds: String(own), version: "1" };
  expect(await statusOf(showAction(posting(`/activiteiten/${id}`, input, visitOf(id))))).toBe(302);
  const cancel = { part: "cancel", version: "2", reason: "Te weinig aanmeldingen" };
  expect(await statusOf(showAction(posting(`/activiteiten/${id}`, cancel, visitOf(id))))).toBe(302);
  expect(db.select().from(activity).get()).toMatchObject({ title: "Klantreis", cancelReason: cancel.reason });
  expect(await showLoader(getting(`/activiteiten/${id}`, visitOf(id)))).toMatchObject({ choices: null });
});

test("another organisation's activity is not there; the programme's own can be read alone", async () => {
  const foreign = makeActivity(db, { programmeId }, [makeOrganisation(db).id]).id;
  const shared = makeActivity(db, { programmeId, kind: "campaign" }).id;
  const input = { ...form, organisationIds: String(own), version: "1" };
  expect(await statusOf(showLoader(getting("/activiteiten/1", visitOf(foreign))))).toBe(404);
  expect(await statusOf(showAction(posting("/activiteiten/1", input, visitOf(foreign))))).toBe(404);
  expect(await showLoader(getting("/activiteiten/2", visitOf(shared)))).toMatchObject({ choices: null });
  expect(await statusOf(showAction(posting("/activiteiten/2", input, visitOf(shared))))).toBe(404);
});

test("the new form opens with what is known", async () => {
  const { standing } = await newLoader(getting("/activiteiten/nieuw?soort=campaign", { db, user }));
  expect(standing).toEqual({ kind: "campaign", organisationIds: String(own) });
});

test("the list, its file and the programme's page tell the same", async () => {
  const { id } = makeActivity(db, { programmeId, title: "=Visie", output: "Af", narrative: "Binnenskamers" }, [own]);
  db.insert(target).values({ programmeId, kind: "work_sessions", year: null, amount: 25 }).run();
  const list = await listLoader(getting("/activiteiten?jaar=2026&soort=work_session", { db, user }));
  expect(list).toMatchObject({ total: 1, rows: [{ id, isHeld: true }], mayAdd: true, seesAll: false });
  expect(list.progress[0]?.whole).toEqual({ actual: 1, target: 25 });
  const csv = await ((await csvLoader(getting("/activiteiten.csv", { db, user }))) as Response).text();
  const [header, row] = csv.split("\r\n");
  expect(header).toBe(
    "Soort;Titel;Datum;Begint om;Eindigt om;Plaats;Online;Regio;Organisaties;Stand;Managers;Beleidsmedewerkers;Gemeente;Professionals;JIMs;Anderen;Aanwezig;Uitkomst;Titel van het plan;Eigenaar;Opgesteld op;Volgende bespreking",
  );
  expect(row).toBe("Werksessie;'=Visie;2026-02-23;;;Tiel;nee;;Eigen;Geweest;0;0;0;0;0;0;0;Af;;;;");
  expect(csv).not.toContain("Binnenskamers");
  expect((await programmeLoader(getting("/programma", { db, user }))).activities).toMatchObject([
    { kind: "work_session", whole: { actual: 1, target: 25 } },
    { kind: "chain_work_session", whole: { actual: 0, target: null } },
  ]);
});

test("a file of another filter holds nothing of it", async () => {
  makeActivity(db, { programmeId }, [own]);
  const response = (await csvLoader(getting("/activiteiten.csv?soort=campaign", { db, user }))) as Response;
  expect((await response.text()).trim().split("\r\n")).toHaveLength(1);
});

test("today asks for a plan whose review is due", async () => {
  const row = makeActivity(db, { programmeId, kind: "chain_work_session" }, [own]);
  makePlan(db, row.id, { nextReviewOn: "2026-03-02" });
  const { attention } = await todayLoader(getting("/", { db, user }));
  expect(attention?.reviews).toMatchObject({ count: 1, items: [{ activityId: row.id, plan: "Ontwikkelplan" }] });
});

test("the list takes as many statements for one activity as for three", async () => {
  const countFor = (activities: number) => {
    const fresh = freshDatabase();
    const programme = makeProgramme(fresh).id;
    const organisations = [makeOrganisation(fresh).id, makeOrganisation(fresh).id];
    for (let number = 0; number < activities; number += 1) {
      makeActivity(fresh, { programmeId: programme }, organisations);
    }
    const visitor = makeUser(fresh, "coordinator");
    return countStatements(fresh, () => listLoader(getting("/activiteiten", { db: fresh, user: visitor })));
  };
  expect([await countFor(1), await countFor(3)]).toEqual([8, 8]);
});
