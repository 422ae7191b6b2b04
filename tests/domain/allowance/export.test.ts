import { expect, test } from "vitest";
import { allowanceRate } from "#db/schema.server";
import { editRate } from "~/domain/allowance/edit-rate";
import { exportAllowances } from "~/domain/allowance/export";
import { listExports, listReadyAllowances, requireExport } from "~/domain/allowance/queries";
import { listRates } from "~/domain/allowance/rates";
import { recordAllowance } from "~/domain/allowance/record";
import { recordElsewhere } from "~/domain/allowance/record-elsewhere";
import { voidAllowance } from "~/domain/allowance/void";
import { loadReference } from "~/domain/programme/load-reference";
import { freshDatabase } from "../../database";
import { refusalOf } from "../refusal-of";
import { makeAllowanceWorld, rate2026 } from "./world";

/** Three days of ours (one for nothing) and a payment by others. */
function recorded() {
  const world = makeAllowanceWorld();
  const { people, actedOn, as } = world;
  const record = (date: string, allowance: string) =>
    recordAllowance(as("coordinator"), { bookingId: actedOn(date), hours: "7", allowance }).id;
  const ids = [record("2026-02-09", "20"), record("2026-02-16", "0"), record("2026-02-23", "30")];
  recordElsewhere(as("coordinator"), {
    personId: people.actor.id,
    payer: "Elders",
    date: "2026-02-10",
    allowance: "5",
  });
  return { ...world, ids };
}

test("each goes out once, up to the day, and a list stays as it went out", () => {
  const { db, people, as, ids } = recorded();
  const first = exportAllowances(as("programme"), { until: "2026-02-22" });
  expect(first.count).toBe(1);
  expect(listReadyAllowances(db, people.programme).map(({ id }) => id)).toEqual([ids[2]]);
  const second = exportAllowances(as("programme"), { until: "2026-02-23" });
  expect(refusalOf(() => exportAllowances(as("programme"), { until: "2026-12-31" })).codes).toEqual([
    "allowance_nothing_to_pay",
  ]);
  voidAllowance(as("coordinator"), { allowanceId: ids[0] ?? 0, reason: "Te veel betaald" });
  expect(requireExport(db, people.programme, first.id).rows).toMatchObject([{ id: ids[0], allowanceCents: 2000 }]);
  expect(listExports(db, people.programme)).toMatchObject([
    { id: second.id, count: 1, totalCents: 3000 },
    { id: first.id, count: 1, totalCents: 2000 },
  ]);
});

test("what was voided does not go out", () => {
  const { db, people, as, ids } = recorded();
  voidAllowance(as("coordinator"), { allowanceId: ids[0] ?? 0, reason: "Verkeerde dag" });
  const { id } = exportAllowances(as("programme"), { until: "2026-03-02" });
  expect(requireExport(db, people.programme, id).rows.map((row) => row.id)).toEqual([ids[2]]);
});

test("is the coordination's of the whole programme", () => {
  const { db, people, as } = recorded();
  for (const user of ["coordinator", "administrator", "actor"] as const) {
    expect(refusalOf(() => exportAllowances(as(user), { until: "2026-03-02" })).kind).toBe("not_found");
  }
  const { id } = exportAllowances(as("programme"), { until: "2026-03-02" });
  expect(listExports(db, people.coordinator)).toEqual([]);
  expect(refusalOf(() => requireExport(db, people.coordinator, id)).kind).toBe("not_found");
  expect(refusalOf(() => requireExport(db, people.programme, id + 1)).kind).toBe("not_found");
});

test("the request sent twice makes one list", () => {
  const { db, people, as } = recorded();
  const once = { ...as("programme"), once: "key" };
  const first = exportAllowances(once, { until: "2026-03-02" });
  expect(exportAllowances(once, { until: "2026-03-02" })).toEqual(first);
  expect(listExports(db, people.programme)).toHaveLength(1);
});

const amounts = { hourUnder21: "3,40", hour: "5,80", month: "220", yearly: "2.200,00" };

test("a year's maxima are filled in by hand and changed", () => {
  const { db, as } = makeAllowanceWorld();
  editRate(as("programme"), { year: 2027, version: 0, ...amounts });
  editRate(as("administrator"), { year: 2026, version: 1, ...amounts });
  expect(listRates(db)).toEqual([
    { year: 2026, hourUnder21Cents: 340, hourCents: 580, monthCents: 22_000, yearCents: 220_000, version: 2 },
    { year: 2027, hourUnder21Cents: 340, hourCents: 580, monthCents: 22_000, yearCents: 220_000, version: 1 },
  ]);
});

test.each([
  ["nothing for an hour", { hourUnder21: "0" }, "too_small"],
  ["less for who is older", { hour: "3,39" }, "rate_not_rising"],
  ["less for a month than for an hour", { month: "5" }, "rate_not_rising"],
  ["less for a year than for a month", { yearly: "219,99" }, "rate_not_rising"],
  ["no amount", { month: "veel" }, "not_an_amount"],
  ["no year", { year: 20_260 }, "too_large"],
  ["an old version", { version: 0 }, "stale"],
])("%s is refused", (_what, values, code) => {
  const { db, as } = makeAllowanceWorld();
  const edit = () => editRate(as("programme"), { year: 2026, version: 1, ...amounts, ...values });
  expect(refusalOf(edit).codes).toEqual([code]);
  expect(db.select().from(allowanceRate).all()).toEqual([{ ...rate2026, version: 1 }]);
});

test("an organisation's coordinator does not fill them in", () => {
  const { as } = makeAllowanceWorld();
  expect(refusalOf(() => editRate(as("coordinator"), { year: 2026, version: 1, ...amounts })).kind).toBe("not_found");
});

test("2023 to 2025 ship with the product, and stay as they were edited", () => {
  const db = freshDatabase();
  const system = { db, user: null, now: 0 };
  loadReference(system);
  expect(listRates(db).map(({ year, hourCents, yearCents }) => [year, hourCents, yearCents])).toEqual([
    [2023, 500, 190_000],
    [2024, 550, 210_000],
    [2025, 560, 210_000],
  ]);
  editRate(system, { year: 2025, version: 1, ...amounts });
  loadReference(system);
  expect(listRates(db).at(-1)?.hourCents).toBe(580);
});
