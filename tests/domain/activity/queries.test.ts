import { beforeEach, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { activityTurnout, target } from "#db/schema.server";
import type { ActivityFilter } from "~/domain/activity/filter";
import { filterFrom } from "~/domain/activity/filter";
import { listActivities, listAllActivities, pageSize } from "~/domain/activity/list";
import { readActivityProgress } from "~/domain/activity/progress";
import { listDueReviews } from "~/domain/activity/reviews";
import { requireActivity } from "~/domain/activity/visible";
import type { User } from "~/domain/user";
import { freshDatabase } from "../../database";
import { makeActivity, makeOrganisation, makePlan, makeProgramme, makeRegion, makeUser, today } from "../../factories";
import { countStatements } from "../../statements";
import { refusalOf } from "../refusals";

let db: Database;
let own: number;
let other: number;
let programme: ReturnType<typeof makeProgramme>;
let everywhere: User;
let local: User;
beforeEach(() => {
  db = freshDatabase();
  own = makeOrganisation(db, { name: "Eigen" }).id;
  other = makeOrganisation(db, { name: "Ander" }).id;
  programme = makeProgramme(db);
  everywhere = makeUser(db, "coordinator");
  local = makeUser(db, "coordinator", own);
});

const make = (row: Parameters<typeof makeActivity>[1], organisationIds: number[] = []) =>
  makeActivity(db, { ...row, programmeId: programme.id }, organisationIds);
const titles = (user: User, filter: ActivityFilter = {}) =>
  listActivities(db, user, filter, 1).rows.map(({ title }) => title);

test("whoever works for one organisation sees its own and those of the whole programme", () => {
  const foreign = make({ title: "Elders" }, [other]);
  make({ title: "Samen" }, [other, own]);
  make({ title: "Campagne", kind: "campaign" });
  expect(titles(everywhere)).toEqual(["Campagne", "Samen", "Elders"]);
  expect(titles(local)).toEqual(["Campagne", "Samen"]);
  expect(listAllActivities(db, local, {}).map(({ title }) => title)).toEqual(["Campagne", "Samen"]);
  expect(refusalOf(() => requireActivity(db, local, foreign.id))?.kind).toBe("not_found");
  expect(titles(makeUser(db, "programme_manager", own))).toEqual(["Campagne", "Samen", "Elders"]);
});

test("a filter narrows by kind, year, organisation and region", () => {
  const region = makeRegion(db).code;
  make({ title: "Vorig jaar", date: "2025-12-31" }, [own]);
  make({ title: "Regio", regionCode: region, kind: "jim_support" }, [other]);
  expect(titles(everywhere, { year: 2025 })).toEqual(["Vorig jaar"]);
  expect(titles(everywhere, { kind: "jim_support" })).toEqual(["Regio"]);
  expect(titles(everywhere, { region })).toEqual(["Regio"]);
  expect(titles(everywhere, { organisation: own })).toEqual(["Vorig jaar"]);
  expect(titles(everywhere, { organisation: own, kind: "jim_support" })).toEqual([]);
});

test("an address that cannot be read narrows nothing", () => {
  const query = new URLSearchParams("soort=feest&jaar=x&organisatie=-1&regio=&pagina=0");
  expect(filterFrom(query)).toEqual({});
  expect(filterFrom(new URLSearchParams("soort=campaign&jaar=2026&organisatie=3&regio=JZ01"))).toEqual({
    ...{ kind: "campaign", year: 2026, organisation: 3, region: "JZ01" },
  });
});

test("pages hold fifty; a page beyond the last is the last", () => {
  for (let number = 0; number <= pageSize; number += 1) make({ title: `Nummer ${number}` });
  expect(listActivities(db, everywhere, {}, 1)).toMatchObject({ total: 51, page: 1, pages: 2 });
  expect(listActivities(db, everywhere, {}, 9).rows.map(({ title }) => title)).toEqual(["Nummer 0"]);
});

test("a row tells who took part and how many came", () => {
  const { id } = make({ isOnline: true }, [own, other]);
  const counts = [
    { activityId: id, role: "managers", count: 3 },
    { activityId: id, role: "jims", count: 4 },
  ] as const;
  db.insert(activityTurnout)
    .values([...counts])
    .run();
  expect(listActivities(db, everywhere, {}, 1).rows).toMatchObject([
    { organisations: "Ander, Eigen", attended: 7, isOnline: true, isCancelled: false },
  ]);
  expect(listAllActivities(db, everywhere, {})).toMatchObject([{ managers: 3, jims: 4, others: 0, planTitle: null }]);
});

test("progress counts what was held, year by year, against the targets", () => {
  make({ date: "2025-06-01" });
  make({ date: today });
  make({ date: "2026-03-03" });
  make({ date: "2026-01-05", cancelledAt: 1, cancelReason: "Ziek" });
  make({ date: "2026-01-06", kind: "campaign" });
  const targets = [
    { kind: "work_sessions", year: null, amount: 25 },
    { kind: "work_sessions", year: 2026, amount: 10 },
    { kind: "campaign_actions", year: 2025, amount: 4 },
    { kind: "campaign_actions", year: 2026, amount: 5 },
  ] as const;
  db.insert(target)
    .values(targets.map((row) => ({ ...row, programmeId: programme.id })))
    .run();
  const progress = readActivityProgress(db, programme, today);
  expect(progress).toHaveLength(7);
  expect(progress.find(({ kind }) => kind === "work_session")).toEqual({
    kind: "work_session",
    years: [
      { year: 2025, actual: 1, target: null },
      { year: 2026, actual: 1, target: 10 },
      { year: 2027, actual: 0, target: null },
    ],
    whole: { actual: 2, target: 25 },
  });
  expect(progress.find(({ kind }) => kind === "campaign")?.whole).toEqual({ actual: 1, target: 9 });
  expect(progress.find(({ kind }) => kind === "monitoring")?.whole).toEqual({ actual: 0, target: null });
});

test("a review is due on its day, of plans in sight whose session was not cancelled", () => {
  const chain = { kind: "chain_work_session" } as const;
  const due = (title: string, nextReviewOn: string, organisation: number, row = {}) =>
    makePlan(db, make({ ...chain, ...row }, [organisation]).id, { title, drawnUpOn: "2025-09-01", nextReviewOn });
  due("Vandaag", today, own);
  due("Allang", "2026-01-01", other);
  due("Morgen", "2026-03-03", own);
  due("Geannuleerd", "2026-01-01", own, { cancelledAt: 1, cancelReason: "Ziek" });
  expect(listDueReviews(db, everywhere, today).items.map(({ plan }) => plan)).toEqual(["Allang", "Vandaag"]);
  expect(listDueReviews(db, local, today)).toMatchObject({ items: [{ plan: "Vandaag" }], count: 1, more: false });
});

test("the number of statements does not grow with the number of activities", async () => {
  const countFor = async (activities: number) => {
    const fresh = freshDatabase();
    const held = makeProgramme(fresh);
    const organisations = [makeOrganisation(fresh).id, makeOrganisation(fresh).id];
    for (let number = 0; number < activities; number += 1) {
      const row = { kind: "chain_work_session", programmeId: held.id } as const;
      makePlan(fresh, makeActivity(fresh, row, organisations).id);
    }
    return [
      await countStatements(fresh, () => listActivities(fresh, everywhere, {}, 1)),
      await countStatements(fresh, () => listAllActivities(fresh, everywhere, {})),
      await countStatements(fresh, () => readActivityProgress(fresh, held, today)),
      await countStatements(fresh, () => listDueReviews(fresh, everywhere, today)),
    ];
  };
  expect([await countFor(1), await countFor(3)]).toEqual([
    [2, 1, 2, 1],
    [2, 1, 2, 1],
  ]);
});
