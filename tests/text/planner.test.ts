import { describe, expect, test } from "vitest";
import {
  type Fix,
  type FixChange,
  fixCodes,
  funnelSteps,
  hardRules,
  type MessageKey,
  softRules,
  specialFaults,
  type Violation,
} from "~/domain/planner/types";
import { changeInWords, funnelStepInWords, violationInWords } from "~/text/planner.server";

const names = (id: string) => ({ T1: "Anna", T2: "Bo", V1: "De Hoek", P1: "JIM-12" })[id] ?? `naam ${id}`;

const violation = (key: string, params: Violation["params"], about: Partial<Violation> = {}): Violation => ({
  level: "hard",
  rule: "window",
  cost: 0,
  trainingIds: ["P1"],
  personIds: ["T1"],
  dates: ["2027-05-03", "2027-05-10"],
  messageKey: `planner_${key}` as MessageKey,
  params,
  ...about,
});

/** Every parameter that some rule tells of. */
const everything = {
  ...{ date: "2027-05-03", now: "2027-06-01", next: "2027-05-10", preferred: "2027-05-05", person: "T1", venue: "V1" },
  ...{
    training: "P1",
    id: "T1",
    before: "T2",
    field: "lead",
    earliest: "2027-05-01",
    latest: "2027-05-20",
    year: 2027,
  },
  ...{ days: 4, least: 7, most: 21, count: 3, km: 90, furthest: 45, times: 2, capacity: 8, size: 12, rest: 2 },
  ...{ sessions: 3, wanted: 5, weeks: 1.5, missing: 2, load: 12, fair: 7.25 },
};

describe("every rule has words", () => {
  test.each([...hardRules, ...softRules, ...specialFaults])("%s", (key) => {
    for (const locale of ["nl", "en"] as const) {
      const words = violationInWords(violation(key, everything), names, locale);
      expect(words.length).toBeGreaterThan(10);
      expect(words).not.toMatch(/planner_|undefined|[{}]|\d{4}-\d{2}-\d{2}|NaN/);
    }
  });

  test.each<[string, Violation["params"], Partial<Violation>, string]>([
    ["travelActor", { person: "T1", km: 90, furthest: 45, times: 2 }, {}, "Anna (trainingsacteur) op 45 km, 2 keer"],
    [
      "tooFar",
      { person: "T1", date: "2027-05-03", km: 95, most: 60 },
      {},
      "Anna moet 95 km reizen. Het mag hoogstens 60 km zijn.",
    ],
    [
      "gap",
      { days: 7, least: 14, most: 21 },
      {},
      "Tussen ma 3 mei 2027 en ma 10 mei 2027 zitten 7 dagen. Het moeten er 14 tot 21 zijn.",
    ],
    [
      "doubleBooked",
      { date: "2027-05-03", person: "T1" },
      { trainingIds: ["P1", "P2"] },
      "Anna staat op ma 3 mei 2027 twee keer ingepland: JIM-12 en naam P2.",
    ],
    [
      "quarterCap",
      { person: "T1", count: 9, most: 8 },
      {},
      "Anna heeft 9 bijeenkomsten in kwartaal 2 van 2027. Het mogen er hoogstens 8 zijn.",
    ],
    [
      "actorMonthCap",
      { person: "T1", count: 5, most: 4 },
      {},
      "Anna heeft 5 trainingsdagen in mei 2027. Het mogen er hoogstens 4 zijn.",
    ],
    [
      "loadOver",
      { person: "T1", year: 2027, load: 12, fair: 7.25 },
      {},
      "Anna doet in 2027 12 dagdelen, een eerlijk deel is 7,3",
    ],
    ["changeTrainer", { before: "T1", now: "" }, { personIds: ["T1", ""] }, "iemand in plaats van Anna"],
    ["changeDate", { date: "2027-05-03", now: "2027-05-10" }, {}, "ma 3 mei 2027 wordt ma 10 mei 2027"],
    ["twoNewTrainers", {}, { personIds: ["T1", "T2"] }, "Anna en Bo hebben allebei nog weinig ervaring"],
    ["lockBroken", { field: "co" }, {}, "Dit is vastgezet en mag niet anders: de tweede trainer."],
  ])("%s, in Dutch", (key, params, about, words) => {
    expect(violationInWords(violation(key, params, about), names, "nl")).toBe(words);
  });
});

test.each(funnelSteps)("the step %s of the funnel has words for none, one and many", (step) => {
  for (const locale of ["nl", "en"] as const) {
    const [none, one, many] = [0, 1, 12].map((left) => funnelStepInWords({ step, left }, locale));
    expect(none).toMatch(/^0 /);
    expect(one).toMatch(/^1 /);
    expect(many).toMatch(/^12 /);
  }
});

const applied: Record<FixChange["kind"], [FixChange, string]> = {
  window: [
    { kind: "window", trainingId: "P1", earliest: "2027-05-03", latest: "2027-06-01" },
    "van ma 3 mei 2027 tot en met di 1 jun 2027",
  ],
  gap: [{ kind: "gap", trainingId: "P1", least: 1, most: 35 }, "1 tot 35 dagen ertussen"],
  weekdays: [
    { kind: "weekdays", trainingId: "P1", weekdays: [true, false, true, true, false, false, false] },
    "maandag, woensdag en donderdag",
  ],
  room: [{ kind: "room", trainingId: "P1", venueId: "V1" }, "De Hoek"],
  size: [{ kind: "size", trainingId: "P1", size: 10 }, "hoogstens 10 deelnemers"],
  actorsMin: [{ kind: "actorsMin", trainingId: "P1", least: 1 }, "1 trainingsacteur is genoeg"],
  unlock: [{ kind: "unlock", trainingId: "P1", fields: ["dates", "lead"] }, "de data en de trainer"],
  external: [{ kind: "external", personId: "T1", from: "2027-05-03" }, "Anna, vanaf ma 3 mei 2027"],
  certified: [{ kind: "certified", personId: "T1", from: "2027-05-03" }, "Anna, vanaf ma 3 mei 2027"],
  travel: [{ kind: "travel", personId: "T1", km: 95 }, "Anna, tot 95 km"],
  quarter: [{ kind: "quarter", personId: "T1", most: 9 }, "Anna, tot 9 keer"],
  month: [{ kind: "month", personId: "T1", most: 5 }, "Anna, tot 5 keer"],
};

const fix = (change: Fix["change"], apply: FixChange[]): Fix => ({
  change,
  cost: 1,
  plan: { trainingId: "P1", leadId: "T1", coId: "T2", sessions: [] },
  apply,
});

test.each(Object.entries(applied))("a change of the kind %s has words", (_, [change, words]) => {
  expect(changeInWords(fix("other_room", [change]), names, "nl")).toBe(`Een andere locatie: ${words}`);
});

test.each(fixCodes)("the way out %s has words", (code) => {
  const said = (["nl", "en"] as const).map((locale) => changeInWords(fix(code, [applied.room[0]]), names, locale));
  for (const words of said) expect(words).toMatch(/^[A-Z][a-z ]+[a-z]: De Hoek$/);
  expect(new Set(said).size).toBe(2);
});

test("every code has words of its own", () => {
  const all = fixCodes.map((code) => changeInWords(fix(code, [applied.room[0]]), names, "nl"));
  expect(new Set(all).size).toBe(fixCodes.length);
});
