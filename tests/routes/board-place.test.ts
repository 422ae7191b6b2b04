import { beforeEach, describe, expect, test } from "vitest";
import { booking, certification, planningLock, planningWish, session } from "#db/schema.server";
import * as placeRoute from "~/routes/board-place/route";
import * as weightsRoute from "~/routes/planning-weights/route";
import * as trainingRoute from "~/routes/training/route";
import { makePlanningWorld, makeStanding, makeWish, type PlanningWorld } from "../domain/planning/world";
import {
  makeBooking,
  makeOrganisation,
  makePart,
  makeSession,
  makeTraining,
  makeTrainingType,
  makeUser,
} from "../factories";
import { getting, posting, statusOf } from "../http";

let world: PlanningWorld;
beforeEach(() => {
  world = makePlanningWorld();
});

const visit = (user = world.coordinator, code = world.training.code) => ({ db: world.db, user, params: { code } });
const path = (query = "") => `/planbord/inplannen/${world.training.code}${query}`;
const page = (query = "") => placeRoute.loader(getting(path(query), visit()));
const send = (form: Record<string, string>, query = "") => placeRoute.action(posting(path(query), form, visit()));

async function refusedBy(outcome: ReturnType<typeof send>) {
  const answer = (await outcome) as Response;
  const body = (await answer.json()) as {
    refusal: { fields: Record<string, string[]> };
    page: Awaited<ReturnType<typeof page>>;
  };
  return { status: answer.status, ...body };
}

/** The first suggestion, as its form sends it. */
const bestFields = async () => Object.fromEntries((await page()).suggestions[0]?.fields ?? []);
const placing = { intent: "place", version: "1", waiverReason: "Zo afgesproken" };

describe("/planbord/inplannen/:code", () => {
  test("three suggestions with days, people and what they cost in words", async () => {
    const { suggestions, why, preview } = await page();
    expect([suggestions.length, why, preview]).toEqual([3, null, null]);
    const [best] = suggestions;
    expect(best?.sessions.map(({ name, startsAt, place }) => [name, startsAt, place])).toEqual([
      ["Trainingsdag 1", "09:30", "De Linde, Tiel"],
      ["Trainingsdag 2", "09:30", "De Linde, Tiel"],
      ["Intervisie 1", "13:30", null],
    ]);
    expect(best?.words).toEqual([
      "Beide trainers komen uit een andere regio, de verste reist 1 km.",
      "De acteur komt uit de buurt.",
      "Beide trainers hebben nog weinig ervaring.",
      "Dit team heeft dan meer werk dan de anderen.",
    ]);
    expect(["Robin", "Sem"]).toContain(best?.team.actors[0]?.name);
  });

  test("chosen it is looked at, and nothing is saved", async () => {
    const { preview } = await page(`?${new URLSearchParams(await bestFields())}`);
    expect(preview).toMatchObject({ isPossible: true });
    expect(preview?.rows.map(({ name, trainers, conflicts }) => [name, trainers.length, conflicts])).toEqual([
      ["Trainingsdag 1", 2, []],
      ["Trainingsdag 2", 2, []],
      ["Intervisie 1", 1, []],
    ]);
    expect(world.db.select().from(session).all()).toEqual([]);
  });

  test("placed it has its days, and the page says what is next", async () => {
    const answer = (await send({ ...(await bestFields()), ...placing }, "?terug=/planbord?op=trainer")) as Response;
    expect(answer.headers.get("location")).toBe(`${path()}?terug=%2Fplanbord%3Fop%3Dtrainer&gelukt=ingepland`);
    expect(
      world.db
        .select()
        .from(booking)
        .all()
        .every(({ askedAt }) => askedAt === null),
    ).toBe(true);
    const after = await page("?gelukt=ingepland");
    expect([after.sessions.length, after.suggestions, after.notice]).toEqual([3, [], "ingepland"]);
  });

  test("who was booked elsewhere in the meantime is named, and what was chosen stays", async () => {
    const fields = await bestFields();
    const { id } = makeTraining(world.db, { ...world.shared, status: "confirmed" });
    makeBooking(
      world.db,
      makeSession(world.db, id, { date: fields["sessions[0].date"] ?? "" }).id,
      Number(fields.leadId),
    );
    const refused = await refusedBy(send({ ...fields, ...placing }));
    expect(refused.status).toBe(409);
    expect(Object.keys(refused.refusal.fields)).toEqual(["sessions[0].date"]);
    expect(refused.page.preview).toMatchObject({ isPossible: false, waiverReason: "Zo afgesproken" });
  });

  test("a day that was dropped on the board gives suggestions around it", async () => {
    const { date, suggestions, query } = await page("?datum=2026-06-09&terug=/planbord");
    expect([date, query]).toEqual(["2026-06-09", "datum=2026-06-09&terug=%2Fplanbord"]);
    expect(suggestions[0]?.sessions[0]?.date).toBe("2026-06-09");
  });

  test("also for a day that is far from what was wished, but not for one in another age", async () => {
    makeWish(world, { earliestOn: "2026-04-01", latestOn: "2026-04-30" });
    const firstDays = async (date: string) => (await page(`?datum=${date}`)).suggestions[0]?.sessions[0]?.date;
    expect(await firstDays("2026-11-10")).toBe("2026-11-10");
    expect(await firstDays("2027-02-16")).toBe("2027-02-16");
    expect(await firstDays("2199-12-31")).toBeUndefined();
    expect(await firstDays("2026-01-06")).toBeUndefined();
  });

  test.each(["?datum=gisteren", "?leadId=x", "?leadId=1&sessions[0].date=2026-02-31", "?terug=https://elders.example"])(
    "an odd address shows the page: %s",
    async (query) => {
      expect(await page(query)).toMatchObject({ preview: null, back: "/planbord" });
    },
  );

  test("wishes are kept as they were typed when they are refused", async () => {
    const typed = { intent: "wish", version: "0", earliestOn: "2026-06-01", latestOn: "2026-05-01", weekdays: "2" };
    const refused = await refusedBy(send(typed));
    expect(refused.status).toBe(400);
    expect(refused.refusal.fields).toEqual({ latestOn: ["Het einde ligt voor het begin."] });
    const answer = (await send({ ...typed, latestOn: "2026-06-30" })) as Response;
    expect(answer.headers.get("location")).toBe(`${path()}?gelukt=gewenst`);
    expect(world.db.select().from(planningWish).get()).toMatchObject({ latestOn: "2026-06-30", weekdays: "0100000" });
  });

  test("where nothing fits the page says why, and a click takes a way out", async () => {
    makeWish(world, { earliestOn: "2026-05-11", latestOn: "2026-05-14" });
    const { suggestions, why } = await page();
    expect(suggestions).toEqual([]);
    expect(why?.faults).toHaveLength(1);
    expect(why?.steps).toHaveLength(2);
    const apply = why?.ways.find((way) => way.apply !== null)?.apply ?? "";
    const answer = (await send({ intent: "way", apply })) as Response;
    expect(answer.headers.get("location")).toBe(`${path()}?gelukt=veranderd`);
    expect((await page()).suggestions.length).toBeGreaterThan(0);
  });

  test.each([{ intent: "way", apply: "{" }, { intent: "way", apply: "[]" }, { intent: "raar" }])(
    "refuses what no page of ours sends: %j",
    async (form) => {
      expect((await refusedBy(send(form))).status).toBe(400);
    },
  );

  test("without a certified trainer it says so", async () => {
    world.db.delete(certification).run();
    const { why } = await page();
    expect(why?.faults[0]).toContain("gecertificeerd");
    expect(why?.ways).toEqual([]);
  });

  test("another shape of training is planned by hand", async () => {
    const single = makeTrainingType(world.db);
    makePart(world.db, single.id);
    world.shared.trainingTypeId = single.id;
    world.training = world.undated();
    expect(await page()).toMatchObject({ suggestions: [], why: null, left: expect.stringContaining("andere opbouw") });
  });

  test("nobody's name is told but of trainers and actors, and nobody comes twice", async () => {
    const fields: Record<string, string> = { ...(await bestFields()), waiverReason: "Zo afgesproken" };
    const visitor = makeUser(world.db, "professional");
    const previewed = async (changes: Record<string, string>) =>
      (await page(`?${new URLSearchParams({ ...fields, ...changes }).toString()}`)).preview;
    expect((await previewed({}))?.rows[0]?.trainers).toHaveLength(2);
    for (const id of [visitor.id, world.actors[0]?.id]) {
      expect(await previewed({ leadId: String(id) })).toBeNull();
      const refused = await refusedBy(send({ ...placing, ...fields, leadId: String(id) }));
      expect([refused.status, JSON.stringify(refused)]).toEqual([400, expect.not.stringContaining(visitor.name)]);
    }
    const twice = { leadId: fields.secondId ?? "" };
    expect(await previewed(twice)).toBeNull();
    expect((await refusedBy(send({ ...placing, ...fields, ...twice }))).refusal.fields).toHaveProperty("secondId");
    expect(world.db.select().from(session).all()).toEqual([]);
  });

  test("nobody else finds it", async () => {
    const outsiders = [
      makeUser(world.db, "coordinator", makeOrganisation(world.db).id),
      makeUser(world.db, "programme_manager"),
      world.trainers[0],
    ];
    for (const user of outsiders) {
      expect(await statusOf(placeRoute.loader(getting(path(), visit(user))))).toBe(404);
      expect(await statusOf(placeRoute.action(posting(path(), placing, visit(user))))).toBe(404);
    }
  });
});

describe("/planbord/weging", () => {
  const weights = () => weightsRoute.loader(getting("/planbord/weging", { db: world.db, user: world.coordinator }));
  const set = (form: Record<string, string>) =>
    weightsRoute.action(posting("/planbord/weging", form, { db: world.db, user: world.coordinator }));
  const asSent = async (cost: string, version = "0") => ({
    ...{ intent: "save", "weights[0].rule": "unplaced", "weights[0].cost": cost, "weights[0].version": version },
  });
  const first = async () => (await weights()).weights[0];

  test("saved, and back to what is usual: one or all", async () => {
    await set(await asSent("500"));
    expect(await first()).toEqual({ rule: "unplaced", usual: 2000, cost: 500, version: 1 });
    await set({ intent: "usual:unplaced" });
    expect((await first())?.cost).toBeNull();
    await set(await asSent("7"));
    await set({ intent: "all" });
    expect((await weights()).weights.every(({ cost }) => cost === null)).toBe(true);
  });

  test("refuses points that are none, and another's older form", async () => {
    const refused = (await set(await asSent("-3"))) as Response;
    expect([refused.status, (await refused.json()).refusal.values["weights[0].cost"]]).toEqual([400, "-3"]);
    await set(await asSent("500"));
    expect(((await set(await asSent("600"))) as Response).status).toBe(409);
    expect(((await set({ intent: "usual:raar" })) as Response).status).toBe(400);
  });
});

describe("what is fixed, on the page of the training", () => {
  test("fixed and released, and not offered for what has no days", async () => {
    const { training } = makeStanding(world);
    const at = visit(world.coordinator, training.code);
    const shown = async () => (await trainingRoute.loader(getting(`/trainingen/${training.code}`, at))).locks;
    const press = (form: Record<string, string>) =>
      trainingRoute.action(posting(`/trainingen/${training.code}`, form, at));
    expect((await shown())?.map(({ lock }) => lock)).toEqual([null, null, null, null]);
    await press({ intent: "lock", field: "trainers" });
    expect((await shown())?.[1]).toEqual({
      field: "trainers",
      lock: { by: world.coordinator.name, date: "2026-03-02" },
    });
    await press({ intent: "release", field: "all" });
    expect(
      world.db
        .select()
        .from(planningLock)
        .all()
        .every(({ releasedAt }) => releasedAt !== null),
    ).toBe(true);
    const undated = await trainingRoute.loader(getting(`/trainingen/${world.training.code}`, visit()));
    expect(undated.locks).toBeNull();
  });
});
