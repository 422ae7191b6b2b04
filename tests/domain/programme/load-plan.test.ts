import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { journal, organisation, organisationAlias, participation, programme, target } from "#db/schema.server";
import type { Context } from "~/domain/context";
import { requireInstant } from "~/domain/dates";
import { loadPlan } from "~/domain/programme/load-plan";
import { loadReference } from "~/domain/programme/load-reference";
import { Refusal } from "~/domain/refusal";
import { freshDatabase } from "../../database";

const plan = JSON.parse(readFileSync("db/data/plan-2023-2025.json", "utf8"));
const now = requireInstant("2026-03-02", "09:00");
const system = (db: Database): Context => ({ db, user: null, now });

function loaded(): Database {
  const db = freshDatabase();
  loadReference(system(db));
  loadPlan(system(db), plan);
  return db;
}

const everything = (db: Database) => ({
  targets: db.select().from(target).all(),
  organisations: db.select().from(organisation).all(),
  aliases: db.select().from(organisationAlias).all(),
  participation: db.select().from(participation).all(),
});

function refusalOf(work: () => unknown): Refusal {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("it was not refused");
}

describe("the plan that ships", () => {
  test("gives the programme, its targets per year and for the whole period", () => {
    const db = loaded();
    expect(db.select().from(programme).all()).toMatchObject([
      { name: "JIM 2023-2025", startsOn: "2023-01-01", endsOn: "2025-12-31" },
    ]);
    const amounts = everything(db).targets.map((row) => [row.kind, row.year, row.amount, row.baseline]);
    expect(amounts).toEqual([
      ["professionals_trained", null, 3000, 0],
      ["professionals_trained", 2023, 500, 0],
      ["professionals_trained", 2024, 1000, 0],
      ["professionals_trained", 2025, 1500, 0],
      ["trainings", null, 200, 0],
      ["trainings", 2023, 34, 0],
      ["trainings", 2024, 67, 0],
      ["trainings", 2025, 100, 0],
      ["externally_deployable_trainers", null, 25, 8],
      ["active_trainers", null, 23, 23],
      ["training_actors", null, 20, 0],
      ["work_sessions", null, 25, 0],
      ["chain_work_sessions", null, 25, 0],
      ["coached_professionals", null, 3000, 0],
    ]);
  });

  test("gives 14 organisations with region, aliases and dated participation", () => {
    const { organisations, aliases, participation: parts } = everything(loaded());
    expect(organisations).toHaveLength(14);
    expect(organisations.find((row) => row.name === "Enver")?.regionCode).toBe("JZ29");
    expect(organisations.find((row) => row.name === "VIGO")?.regionCode).toBeNull();
    expect(aliases.map((row) => row.name)).toEqual(["Spirit"]);
    expect(new Set(parts.map((row) => `${row.startsOn} ${row.endsOn}`))).toEqual(new Set(["2023-01-01 null"]));
  });

  test("loaded twice, nothing doubles", () => {
    const db = loaded();
    const before = everything(db);
    loadPlan(system(db), plan);
    expect(everything(db)).toEqual(before);
    expect(db.select().from(programme).all()).toHaveLength(1);
    expect(db.select({ verb: journal.verb }).from(journal).all()).toHaveLength(3);
  });
});

describe("a plan that changed", () => {
  test("updates targets and dates, keeps what it does not name", () => {
    const db = loaded();
    db.update(programme).set({ issuer: "Programmabureau" }).run();
    loadPlan(system(db), {
      programme: { ...plan.programme, ends: "2026-06-30" },
      targets: { workSessions: { total: 30 } },
      organisations: [{ name: "ENVER", aliases: ["Flexus"], joined: "2024-09-01", left: "2025" }],
    });
    expect(db.select().from(programme).get()).toMatchObject({ endsOn: "2026-06-30", issuer: "Programmabureau" });
    const { targets, organisations, aliases, participation: parts } = everything(db);
    expect(targets).toHaveLength(14);
    expect(targets.find((row) => row.kind === "work_sessions")?.amount).toBe(30);
    expect(organisations).toHaveLength(14);
    expect(aliases.map((row) => row.name)).toEqual(["Spirit", "Flexus"]);
    const enver = organisations.find((row) => row.name === "Enver");
    expect(parts.filter((row) => row.organisationId === enver?.id)).toMatchObject([
      { startsOn: "2024-09-01", endsOn: "2025-12-31" },
    ]);
  });
});

describe("a wrong plan is refused whole", () => {
  const base = { programme: plan.programme, targets: {}, organisations: [] };
  test.each([
    ["no programme", { targets: {} }, "programme", "required"],
    [
      "30 February",
      { ...base, programme: { ...plan.programme, starts: "2026-02-30" } },
      "programme.starts",
      "not_a_date",
    ],
    [
      "end before start",
      { ...base, programme: { ...plan.programme, ends: "2022-01-01" } },
      "programme.ends",
      "end_before_start",
    ],
    ["a negative target", { ...base, targets: { trainings: { total: -1 } } }, "targets.trainings.total", "too_small"],
    [
      "a target in words",
      { ...base, targets: { trainings: { total: "many" } } },
      "targets.trainings.total",
      "not_a_number",
    ],
    ["an empty name", { ...base, organisations: [{ name: " " }] }, "organisations[0].name", "required"],
    [
      "joined in words",
      { ...base, organisations: [{ name: "A", joined: "soon" }] },
      "organisations[0].joined",
      "not_a_date",
    ],
    [
      "left before joined",
      { ...base, organisations: [{ name: "A", joined: "2025", left: "2024" }] },
      "organisations[0].left",
      "end_before_start",
    ],
    [
      "an alias of another",
      { ...base, organisations: [{ name: "A" }, { name: "B", aliases: ["a."] }] },
      "organisations[1].aliases",
      "organisation_name_taken",
    ],
  ])("%s", (_name, raw, field, code) => {
    const db = freshDatabase();
    const refusal = refusalOf(() => loadPlan(system(db), raw as never));
    expect(refusal.fields[field]?.map((reason) => reason.code)).toEqual([code]);
    expect(everything(db).organisations).toEqual([]);
    expect(db.select().from(programme).all()).toEqual([]);
  });
});
