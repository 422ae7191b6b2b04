import { expect, test } from "vitest";
import { type FitnessFacts, fitnessOn, heldOn, type Period } from "~/domain/qualification/rules";

const certified: Period = {
  qualification: "certified",
  startsOn: "2025-03-01",
  endsOn: "2026-03-10",
  graceMonths: 0,
  withdrawnOn: null,
};
const external: Period = { ...certified, qualification: "externally_deployable", endsOn: "2026-06-30" };

const never = { holds: false, endedOn: null };

test.each([
  ["the day before the first", "2025-02-28", [certified], { holds: false, endedOn: null }],
  ["the first day", "2025-03-01", [certified], { holds: true, until: "2026-03-10", inGrace: false }],
  ["the last day", "2026-03-10", [certified], { holds: true, until: "2026-03-10", inGrace: false }],
  ["the day after the last", "2026-03-11", [certified], { holds: false, endedOn: "2026-03-10" }],
  [
    "the first day of grace",
    "2026-03-11",
    [{ ...certified, graceMonths: 3 }],
    { holds: true, until: "2026-03-10", inGrace: true },
  ],
  [
    "the last day of grace",
    "2026-06-10",
    [{ ...certified, graceMonths: 3 }],
    { holds: true, until: "2026-03-10", inGrace: true },
  ],
  ["the day after grace", "2026-06-11", [{ ...certified, graceMonths: 3 }], { holds: false, endedOn: "2026-03-10" }],
  [
    "the day before it is withdrawn",
    "2025-12-31",
    [{ ...certified, withdrawnOn: "2026-01-01" }],
    { holds: true, until: "2026-03-10", inGrace: false },
  ],
  [
    "the day of withdrawal",
    "2026-01-01",
    [{ ...certified, withdrawnOn: "2026-01-01" }],
    { holds: false, endedOn: "2025-12-31" },
  ],
  [
    "withdrawn: its grace holds no more either",
    "2026-03-11",
    [{ ...certified, graceMonths: 3, withdrawnOn: "2026-01-01" }],
    { holds: false, endedOn: "2025-12-31" },
  ],
  ["withdrawn on its first day", "2026-03-11", [{ ...certified, withdrawnOn: "2025-03-01" }], never],
  [
    "a renewal follows the day after",
    "2026-03-11",
    [certified, { ...certified, startsOn: "2026-03-11", endsOn: "2028-03-10" }],
    { holds: true, until: "2028-03-10", inGrace: false },
  ],
  [
    "of two the longer answers",
    "2026-01-05",
    [certified, { ...certified, endsOn: "2026-02-01" }],
    { holds: true, until: "2026-03-10", inGrace: false },
  ],
  ["without an end", "2190-01-01", [{ ...certified, endsOn: null }], { holds: true, until: null, inGrace: false }],
  ["another qualification says nothing", "2026-01-05", [external], { holds: false, endedOn: null }],
])("certified on %s", (_when, date, periods, held) => {
  expect(heldOn(periods, "certified", date)).toEqual(held);
});

const facts: FitnessFacts = {
  periods: [certified, external],
  aways: [],
  ownOrganisationId: 1,
  clientOrganisationId: 1,
  date: "2026-03-10",
};

test.each<[string, Partial<FitnessFacts>, string, string[]]>([
  ["at home, certified", {}, "qualified", []],
  ["at home needs no deployability", { periods: [certified] }, "qualified", []],
  ["elsewhere, both", { clientOrganisationId: 2 }, "qualified", []],
  [
    "elsewhere, certified alone",
    { clientOrganisationId: 2, periods: [certified] },
    "not_qualified",
    ["not_deployable_on"],
  ],
  [
    "elsewhere, deployable no more",
    { clientOrganisationId: 2, periods: [certified, { ...external, endsOn: "2026-03-09" }] },
    "not_qualified",
    ["not_deployable_on_since"],
  ],
  [
    "elsewhere without an organisation of their own",
    { ownOrganisationId: null, periods: [certified] },
    "not_qualified",
    ["not_deployable_on"],
  ],
  ["the day after the last", { date: "2026-03-11" }, "not_qualified", ["not_certified_on_since"]],
  ["never certified", { periods: [external] }, "not_qualified", ["not_certified_on"]],
  ["in grace", { date: "2026-03-11", periods: [{ ...certified, graceMonths: 1 }] }, "in_grace", ["in_grace_on"]],
  [
    "elsewhere, deployability in grace",
    { clientOrganisationId: 2, periods: [certified, { ...external, endsOn: "2026-03-01", graceMonths: 1 }] },
    "in_grace",
    ["in_grace_on"],
  ],
  [
    "away, up to and including the last day",
    { aways: [{ kind: "inactive", startsOn: "2026-03-01", endsOn: "2026-03-10" }] },
    "not_qualified",
    ["is_away_until"],
  ],
  [
    "back the day after",
    { aways: [{ kind: "inactive", startsOn: "2026-03-01", endsOn: "2026-03-09" }] },
    "qualified",
    [],
  ],
  [
    "away without an end",
    { aways: [{ kind: "inactive", startsOn: "2026-03-10", endsOn: null }] },
    "not_qualified",
    ["is_away"],
  ],
  [
    "back from long away, nothing co-trained since",
    { aways: [{ kind: "inactive", startsOn: "2025-01-01", endsOn: "2026-03-09", owesCoTraining: true }] },
    "not_qualified",
    ["trainer_co_trains_first"],
  ],
  [
    "back from long away, co-trained since",
    { aways: [{ kind: "inactive", startsOn: "2025-01-01", endsOn: "2026-03-09", owesCoTraining: false }] },
    "qualified",
    [],
  ],
  [
    "an alumnus",
    { aways: [{ kind: "alumnus", startsOn: "2026-03-10", endsOn: null }] },
    "not_qualified",
    ["is_alumnus"],
  ],
])("fit for a group: %s", (_case, given, level, reasons) => {
  const fitness = fitnessOn({ ...facts, ...given });
  expect([fitness.level, fitness.reasons.map(({ code }) => code)]).toEqual([level, reasons]);
});

test("elsewhere the sooner of the two ends counts", () => {
  expect(fitnessOn({ ...facts, clientOrganisationId: 2 }).until).toBe("2026-03-10");
});
