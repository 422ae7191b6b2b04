import fc from "fast-check";
import { expect, test } from "vitest";
import { activityKinds } from "#db/lists-after";
import { type ActivityFacts, faultsOf, isHeld, totalOf } from "~/domain/activity/rules";
import { addDays } from "~/domain/dates";
import { today } from "../../factories";

const session: ActivityFacts = {
  ...{ kind: "work_session", date: "2026-02-23", startsAt: "09:30", endsAt: "12:30" },
  ...{ isOnline: false, place: "Tiel", regionCode: null, turnout: {}, plan: null },
};
const chain = { kind: "chain_work_session", regionCode: "JZ0001" } as const;
const plan = { title: "Plan", drawnUpOn: "2026-02-24", owner: "Ketenoverleg", nextReviewOn: "2026-08-24" };
const programme = { startsOn: "2025-01-01", endsOn: "2027-12-31" };

const codesOf = (change: Partial<ActivityFacts>, hasPlan = false) =>
  Object.fromEntries(
    Object.entries(faultsOf({ ...session, ...change }, { today, programme, hasPlan })).map(([field, reasons]) => [
      field,
      reasons.map(({ code }) => code).join(),
    ]),
  );

test.each<[string, Partial<ActivityFacts>, Record<string, string>]>([
  ["a whole one may stand", {}, {}],
  ["without times too", { startsAt: null, endsAt: null }, {}],
  ["online without a place", { place: null, isOnline: true }, {}],
  ["a campaign is nowhere", { kind: "campaign", place: null }, {}],
  ["others are somewhere", { place: null }, { place: "activity_place_needed" }],
  ["an end before its start", { endsAt: "09:00" }, { endsAt: "end_not_after_start" }],
  ["an end at its start", { endsAt: "09:30" }, { endsAt: "end_not_after_start" }],
  ["a start alone", { endsAt: null }, { endsAt: "required" }],
  ["an end alone", { startsAt: null }, { startsAt: "required" }],
  ["the last day of the programme", { date: "2027-12-31" }, {}],
  ["a day before the programme", { date: "2024-12-31" }, { date: "outside_programme" }],
  ["a day after the programme", { date: "2062-02-23" }, { date: "outside_programme" }],
  ["who came today", { date: today, turnout: { managers: 2 } }, {}],
  [
    "who came tomorrow",
    { date: "2026-03-03", turnout: { jims: 1 } },
    { "turnout.managers": "activity_turnout_to_come" },
  ],
  ["a chain work session with its plan", { ...chain, plan }, {}],
  ["a chain work session of no region", { ...chain, regionCode: null }, { regionCode: "activity_region_needed" }],
  ["a plan of another kind", { plan }, { "plan.title": "activity_plan_other_kind" }],
  ["a review on the plan's own day", { ...chain, plan: { ...plan, nextReviewOn: plan.drawnUpOn } }, {}],
  [
    "a review before the plan",
    { ...chain, plan: { ...plan, nextReviewOn: "2026-02-23" } },
    { "plan.nextReviewOn": "activity_review_before_plan" },
  ],
])("%s", (_what, change, expected) => {
  expect(codesOf(change)).toEqual(expected);
});

test("a plan that stands is not left out, and keeps its session a chain work session", () => {
  expect(codesOf({ ...chain }, true)).toEqual({ "plan.title": "activity_plan_stays" });
  expect(codesOf({ plan }, true)).toEqual({
    kind: "activity_kind_has_plan",
    "plan.title": "activity_plan_other_kind",
  });
});

test("an activity counts from its own day on, and never when it was cancelled", () => {
  const date = fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days));
  fc.assert(
    fc.property(date, fc.boolean(), (date, isCancelled) => {
      expect(isHeld({ date, isCancelled }, today)).toBe(!isCancelled && date <= today);
    }),
  );
});

test("no kind but a chain work session ever carries a plan", () => {
  for (const kind of activityKinds) {
    const codes = codesOf({ kind, regionCode: "JZ0001", plan });
    expect(codes).toEqual(kind === "chain_work_session" ? {} : { "plan.title": "activity_plan_other_kind" });
  }
});

test("who came is counted together", () => {
  expect([totalOf({}), totalOf({ managers: 2, jims: 7 })]).toEqual([0, 9]);
});
