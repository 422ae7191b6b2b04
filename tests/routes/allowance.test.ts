import { describe, expect, test } from "vitest";
import { allowance, allowanceRate, person } from "#db/schema.server";
import { exportAllowances } from "~/domain/allowance/export";
import { recordAllowance } from "~/domain/allowance/record";
import { action as rateAction, loader as rateLoader } from "~/routes/administration/allowance-rates/route";
import { loader as actorLoader } from "~/routes/allowance/actor/route";
import { loader as csvLoader } from "~/routes/allowance/csv/route";
import { action as dayAction, loader as dayLoader } from "~/routes/allowance/day/route";
import { action as elsewhereAction } from "~/routes/allowance/elsewhere/route";
import { action as overviewAction, loader as overviewLoader } from "~/routes/allowance/overview/route";
import { action as showAction } from "~/routes/allowance/show/route";
import { makeAllowanceWorld } from "../domain/allowance/world";
import { getting, posting, statusOf } from "../http";

interface Refused {
  refusal: { kind: string; messages: string[]; fields: Record<string, string[]>; current: unknown };
}
const refusalIn = async (result: unknown) => ((await (result as Response).json()) as Refused).refusal;
const locationOf = (result: unknown) => (result as Response).headers.get("Location");

function worldWithDay() {
  const world = makeAllowanceWorld();
  const booking = String(world.actedOn("2026-02-23"));
  const visit = { db: world.db, user: world.people.coordinator, params: { booking } };
  const post = (form: Record<string, string>) =>
    dayAction(posting(`/acteurs/vergoedingen/dag/${booking}`, form, visit));
  return { ...world, booking, visit, post };
}

describe("a day", () => {
  test("is proposed by hours and rate, and recorded as typed", async () => {
    const { db, people, booking, visit, post } = worldWithDay();
    const { day, proposal } = await dayLoader(getting(`/acteurs/vergoedingen/dag/${booking}`, visit));
    expect(day).toMatchObject({ date: "2026-02-23", isDone: true, isRecorded: false });
    expect(proposal).toMatchObject({ hours: "7:00", allowance: "39,20", warnings: [], isPassed: false });
    const result = await post({ hours: "6,5", allowance: "30", expenses: "6,40", passedReason: "" });
    expect(locationOf(result)).toBe(`/acteurs/vergoedingen/acteur/${people.actor.id}?jaar=2026&gelukt=vastgelegd`);
    expect(db.select().from(allowance).all()).toMatchObject([
      { minutes: 390, allowanceCents: 3000, expensesCents: 640 },
    ]);
  });

  test("that passes a limit comes back in words, and goes through with a reason", async () => {
    const { db, post } = worldWithDay();
    const typed = { hours: "7", allowance: "39,20", expenses: "0,80" };
    const result = await post({ ...typed, passedReason: "" });
    expect((result as Response).status).toBe(400);
    expect(await refusalIn(result)).toMatchObject({
      messages: ["Vergoeding en onkosten zijn samen €\u00a040,00. Bij deze uren is het maximum €\u00a039,20."],
      fields: { passedReason: ["Geef een reden."] },
    });
    expect(await statusOf(post({ ...typed, passedReason: "Trein viel uit" }))).toBe(302);
    expect(db.select().from(allowance).all()).toMatchObject([{ passedReason: "Trein viel uit" }]);
  });

  test("is looked at without being recorded", async () => {
    const { db, post } = worldWithDay();
    const result = await post({ intent: "check", hours: "7", allowance: "205", expenses: "" });
    expect(await (result as Response).json()).toMatchObject({
      check: { isPassed: true, limits: { month: { totalCents: 20_500, limitCents: 21_000 } } },
      values: { allowance: "205" },
    });
    expect(db.select().from(allowance).all()).toEqual([]);
  });

  test("with an amount that is none is refused by its field", async () => {
    const { post } = worldWithDay();
    const refusal = await refusalIn(await post({ hours: "7", allowance: "12,345", expenses: "" }));
    expect(refusal.fields).toEqual({ allowance: ["Vul een bedrag in, zoals 12,50."] });
  });

  test("is another coordinator's to record", async () => {
    const { db, people, booking, visit } = worldWithDay();
    const form = { hours: "7", allowance: "1" };
    const elsewhere = { ...visit, user: people.elsewhere };
    expect(await statusOf(dayAction(posting(`/acteurs/vergoedingen/dag/${booking}`, form, elsewhere)))).toBe(404);
    expect(db.select().from(allowance).all()).toEqual([]);
  });
});

test("what others paid counts in what is left, until it is voided", async () => {
  const { db, people } = makeAllowanceWorld();
  const visit = { db, user: people.coordinator };
  const paid = { payer: "Stichting Elders", date: "2026-03-01", hours: "", allowance: "190", expenses: "" };
  const form = { personId: String(people.actor.id), ...paid };
  expect(locationOf(await elsewhereAction(posting("/acteurs/vergoedingen/elders", form, visit)))).toBe(
    `/acteurs/vergoedingen/acteur/${people.actor.id}?jaar=2026&gelukt=elders`,
  );
  const yearOf = () =>
    actorLoader(getting("/acteurs/vergoedingen/acteur/1", { ...visit, params: { id: String(people.actor.id) } }));
  expect(await yearOf()).toMatchObject({
    limits: { month: { totalCents: 19_000, limitCents: 21_000 } },
    warnings: ["Deze maand is er dan nog €\u00a020,00 over van €\u00a0210,00."],
    allowances: [{ payer: "Stichting Elders" }],
  });
  const id = String(db.select().from(allowance).get()?.id);
  const take = (reason: string) => showAction(posting("/x", { reason }, { ...visit, params: { id } }));
  expect((await refusalIn(await take(""))).fields).toHaveProperty("reason");
  expect(await statusOf(take("Dubbel ingevoerd"))).toBe(302);
  expect(await yearOf()).toMatchObject({ limits: { month: null }, warnings: [] });
});

describe("payment", () => {
  const record = (world: ReturnType<typeof makeAllowanceWorld>, date: string) =>
    recordAllowance(world.as("coordinator"), {
      ...{ bookingId: world.actedOn(date), hours: "7", allowance: "30,05", expenses: "6,40" },
    });

  test("goes by a list that can be downloaded again; what looks like a formula stays text", async () => {
    const world = makeAllowanceWorld();
    const { db, people } = world;
    db.update(person).set({ givenName: "=HYPERLINK(1)", familyName: "Visser" }).run();
    record(world, "2026-02-23");
    const visit = { db, user: people.programme };
    const page = await overviewLoader(getting("/acteurs/vergoedingen", visit));
    expect(page).toMatchObject({ ready: [{ allowanceCents: 3005 }], may: { export: true }, unknownYear: null });
    const result = await overviewAction(posting("/acteurs/vergoedingen", { until: "2026-03-02" }, visit));
    expect(locationOf(result)).toBe("/acteurs/vergoedingen?gelukt=lijst");
    for (let time = 0; time < 2; time += 1) {
      const csv = await csvLoader(getting("/acteurs/vergoedingen/1.csv", { ...visit, params: { id: "1" } }));
      expect(csv.headers.get("Cache-Control")).toBe("no-store");
      expect((await csv.text()).split("\r\n")).toEqual([
        "Naam;Datum;Training;Vergoeding;Onkosten;Samen",
        `'=HYPERLINK(1) Visser;2026-02-23;${world.training.code};30,05;6,40;36,45`,
        "",
      ]);
    }
    const nothing = overviewAction(posting("/acteurs/vergoedingen", { until: "2026-03-02" }, visit));
    expect((await refusalIn(await nothing)).fields).toHaveProperty("until");
  });

  test("is not an organisation's coordinator's, nor an administrator's", async () => {
    const world = makeAllowanceWorld();
    const { db, people } = world;
    record(world, "2026-02-23");
    exportAllowances(world.as("programme"), { until: "2026-03-02" });
    for (const user of [people.coordinator, people.administrator, people.actor]) {
      const visit = { db, user, params: { id: "1" } };
      expect(await statusOf(csvLoader(getting("/acteurs/vergoedingen/1.csv", visit)))).toBe(404);
      expect(await statusOf(overviewAction(posting("/acteurs/vergoedingen", { until: "2026-03-02" }, visit)))).toBe(
        404,
      );
    }
  });
});

test("a year's maxima: the first that is not known is offered, a stale change shows what stands", async () => {
  const { db, people } = makeAllowanceWorld();
  const visit = { db, user: people.administrator };
  expect(await rateLoader(getting("/beheer/vergoedingen", visit))).toMatchObject({ year: 2027, rate: null });
  const amounts = { hourUnder21: "3,40", hour: "5,80", month: "220", yearly: "2200" };
  const save = (form: Record<string, string>) =>
    rateAction(posting("/beheer/vergoedingen", { ...amounts, ...form }, visit));
  expect(await statusOf(save({ year: "2027", version: "0" }))).toBe(302);
  const stale = await save({ year: "2026", version: "0" });
  expect((stale as Response).status).toBe(409);
  expect((await refusalIn(stale)).current).toMatchObject({ hour: "5,60", yearly: "2100,00" });
  expect((await refusalIn(await save({ year: "2026", version: "1", month: "2" }))).fields).toHaveProperty("month");
  expect(db.select().from(allowanceRate).all()).toHaveLength(2);
});
