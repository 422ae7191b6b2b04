import { describe, expect, test } from "vitest";
import { loader as search } from "~/routes/search/route";
import { action, loader as page } from "~/routes/training/route";
import { addressWithout, listAddress, sortLink } from "~/routes/trainings/address";
import { loader as list } from "~/routes/trainings/route";
import { loader as csv } from "~/routes/trainings-csv/route";
import { plannedWorld } from "../domain/training/planned-world";
import { makeOrganisation, makeTraining, makeUser } from "../factories";
import { getting, posting, statusOf } from "../http";
import { countStatements } from "../statements";

const detail = ({ db, target }: ReturnType<typeof plannedWorld>, user: ReturnType<typeof makeUser>) =>
  page(getting(`/trainingen/${target.code}`, { db, user, params: { code: target.code } }));

describe("the list", () => {
  test("shows the page, the total and what was chosen", async () => {
    const { db, target, coordinator } = plannedWorld();
    const data = await list(getting("/trainingen?status=planned&volgorde=code&onzin=1", { db, user: coordinator }));
    expect(data).toMatchObject({ total: 1, page: 1, pages: 1, mayPlan: true });
    expect(data.rows.map(({ code }) => code)).toEqual([target.code]);
    expect(data.chosen).toEqual({ status: "planned", volgorde: "code" });
  });

  test("takes as many statements for one row as for many", async () => {
    const one = plannedWorld();
    const many = plannedWorld();
    for (let index = 0; index < 5; index += 1) makeTraining(many.db);
    const statementsOf = ({ db, coordinator }: typeof one) =>
      countStatements(db, () => list(getting("/trainingen", { db, user: coordinator })));
    expect(await statementsOf(many)).toBe(await statementsOf(one));
  });

  test("as a file holds every row, harmless for a spreadsheet, and nothing of others", async () => {
    const { db, target, coordinator } = plannedWorld({ code: "2026-9001" });
    const client = makeOrganisation(db, { name: "=HYPERLINK(1)" });
    makeTraining(db, { clientOrganisationId: client.id, code: "2026-9002" });
    const response = await csv(getting("/trainingen.csv?q=2026-900", { db, user: coordinator }));
    expect(response.headers.get("Content-Disposition")).toBe('attachment; filename="trainingen-2026-03-02.csv"');
    const text = await response.text();
    expect(text).toContain("'=HYPERLINK(1)");
    expect(text.split("\r\n").filter(Boolean)).toHaveLength(3);
    const own = await csv(
      getting("/trainingen.csv", { db, user: makeUser(db, "coordinator", target.clientOrganisationId) }),
    );
    expect(await own.text()).not.toContain("2026-9002");
  });
});

describe("addresses of the list", () => {
  test("hold what was chosen, and the page when it is not the first", () => {
    expect(listAddress({ q: "a b", status: "planned" }, 2)).toBe("/trainingen?q=a+b&status=planned&pagina=2");
    expect(listAddress({})).toBe("/trainingen");
    expect(addressWithout({ q: "a", jaar: "2026" }, "q")).toBe("/trainingen?jaar=2026");
  });

  test.each([
    [{}, "date", { href: "/trainingen?volgorde=date", direction: "descending" }],
    [{ volgorde: "date" }, "date", { href: "/trainingen", direction: "ascending" }],
    [{ q: "x" }, "code", { href: "/trainingen?q=x&volgorde=code", direction: undefined }],
    [{ volgorde: "code" }, "code", { href: "/trainingen?volgorde=-code", direction: "ascending" }],
  ])("sorting %j by %s", (chosen, column, link) => {
    expect(sortLink(chosen, column)).toEqual(link);
  });
});

describe("the training's page", () => {
  test("says what is missing, in words, to who can mend it", async () => {
    const world = plannedWorld({ minParticipants: 12 });
    const { step, journal, mayCancel } = await detail(world, world.coordinator);
    expect(step).toMatchObject({ to: "confirmed", allowed: true, asksReason: true });
    expect(step?.missing).toEqual([
      { words: "Er zijn 2 deelnemers geplaatst; er zijn er 12 nodig.", solve: "participants", waivable: true },
    ]);
    expect([journal?.lines, mayCancel]).toEqual([[], true]);
  });

  test("shows a trainer no step to take and no journal", async () => {
    const world = plannedWorld();
    const data = await detail(world, world.trainer);
    expect(data).toMatchObject({ step: null, mayCancel: false, journal: null, certificates: null });
    expect(data.may).toMatchObject({ attendance: true, planning: false, staff: false });
  });

  test("takes as many statements for three participants as for one", async () => {
    const one = plannedWorld();
    const many = plannedWorld();
    const statementsOf = (world: typeof one) => countStatements(world.db, () => detail(world, world.coordinator));
    many.db.$client.prepare("UPDATE enrolment SET placed_at = NULL").run();
    expect(await statementsOf(many)).toBe(await statementsOf(one));
  });
});

describe("the training's form", () => {
  const send = ({ db, target }: ReturnType<typeof plannedWorld>, user: ReturnType<typeof makeUser>, form: object) =>
    action(
      posting(`/trainingen/${target.code}`, { version: "1", ...form }, { db, user, params: { code: target.code } }),
    );

  test("confirms and goes back to the page", async () => {
    const world = plannedWorld();
    const response = await send(world, world.coordinator, { intent: "advance", to: "confirmed" });
    expect(response instanceof Response && response.headers.get("Location")).toBe(
      `/trainingen/${world.target.code}?gelukt=confirmed`,
    );
    expect(world.statusNow()).toBe("confirmed");
  });

  test.each([
    ["a step that lacks a reason", { intent: "advance", to: "confirmed" }, 400],
    ["a step that does not exist", { intent: "advance", to: "gone" }, 400],
    ["an older version", { intent: "cancel", version: "7", reason: "Ziekte" }, 409],
    ["a cancellation without a reason", { intent: "cancel", reason: "" }, 400],
    ["a step too far", { intent: "advance", to: "closed" }, 409],
  ])("refuses %s and keeps what was typed", async (_what, form, status) => {
    const world = plannedWorld({ minParticipants: 12 });
    const response = await send(world, world.coordinator, form);
    expect(await statusOf(Promise.resolve(response))).toBe(status);
    const { refusal } = await (response as Response).json();
    expect(refusal.values.version).toBe("version" in form ? form.version : "1");
    expect(world.statusNow()).toBe("planned");
  });

  test.each(["advance", "cancel"])("does not exist for who may not: %s", async (intent) => {
    const world = plannedWorld();
    const elsewhere = makeUser(world.db, "coordinator", makeOrganisation(world.db).id);
    for (const user of [elsewhere, world.trainer, makeUser(world.db, "programme_manager")]) {
      const sent = send(world, user, { intent, to: "confirmed", reason: "Ziekte" });
      expect(await statusOf(sent)).toBe(404);
    }
    expect(world.statusNow()).toBe("planned");
  });
});

describe("the page of results", () => {
  test("looks for nothing while the words are too short", async () => {
    const { db, coordinator } = plannedWorld();
    expect(await search(getting("/zoeken?q=ab", { db, user: coordinator }))).toMatchObject({
      ...{ text: "ab", finds: false, people: null, trainings: null },
    });
  });

  test("gives a trainer trainings but no people", async () => {
    const { db, target, trainer } = plannedWorld();
    const data = await search(getting(`/zoeken?q=${target.code}`, { db, user: trainer }));
    expect(data.people).toBeNull();
    expect(data.trainings?.items.map(({ code }) => code)).toEqual([target.code]);
  });
});
