import fc from "fast-check";
import { expect, test } from "vitest";
import { byOrganisation, reachedAmong, spreadOverWeeks, type Trained, wholeWeeks } from "~/domain/coaching/reached";
import { closedBecause, reachOf, settingFaults, timesOf } from "~/domain/coaching/rules";
import { addDays, requireInstant } from "~/domain/dates";
import { now } from "../../factories";

const codesOf = (faults: Record<string, { code: string }[]>) =>
  Object.fromEntries(Object.entries(faults).map(([field, reasons]) => [field, reasons.map(({ code }) => code)]));

const row = (date: string | null, startsAt: string | null, endsAt: string | null) => ({ date, startsAt, endsAt });

test.each([
  ["nothing at all", [row(null, null, null)], 1, { "times[0].date": ["required"] }],
  ["no end", [row("2026-03-10", "10:00", null)], 1, { "times[0].endsAt": ["required"] }],
  ["a time without a day", [row(null, "10:00", "11:00")], 1, { "times[0].date": ["required"] }],
  [
    "the end before the start",
    [row("2026-03-10", "11:00", "10:00")],
    1,
    { "times[0].endsAt": ["end_not_after_start"] },
  ],
  ["the start as the end", [row("2026-03-10", "10:00", "10:00")], 1, { "times[0].endsAt": ["end_not_after_start"] }],
  ["longer than a working day", [row("2026-03-10", "08:00", "16:01")], 1, { "times[0].endsAt": ["coaching_too_long"] }],
  ["now", [row("2026-03-02", "10:00", "11:00")], 1, { "times[0].date": ["coaching_in_past"] }],
  ["a year and two days on", [row("2027-03-04", "10:00", "11:00")], 1, { "times[0].date": ["coaching_too_far"] }],
  [
    "an hour that the clock skips",
    [row("2026-03-29", "02:30", "03:30")],
    1,
    { "times[0].startsAt": ["time_does_not_exist"] },
  ],
  [
    "two at once",
    [row("2026-03-10", "10:00", "11:00"), row("2026-03-10", "10:59", "12:00")],
    1,
    { "times[1].startsAt": ["coaching_times_overlap"] },
  ],
])("%s cannot be offered", (_what, rows, weeks, faults) => {
  expect(codesOf(timesOf(rows, weeks, now).faults)).toEqual(faults);
});

test("rows are repeated by the week, one after another on a day is fine, and the clock change keeps the hour", () => {
  const { times, faults } = timesOf(
    [row("2026-03-24", "10:00", "11:00"), row(null, null, null), row("2026-03-24", "11:00", "12:00")],
    2,
    now,
  );
  expect(faults).toEqual({});
  expect(times.map(({ row: from, date, startsAt }) => [from, date, startsAt])).toEqual([
    [0, "2026-03-24", "10:00"],
    [0, "2026-03-31", "10:00"],
    [2, "2026-03-24", "11:00"],
    [2, "2026-03-31", "11:00"],
  ]);
  expect(times[1]?.startInstant).toBe(requireInstant("2026-03-31", "10:00"));
});

test.each([
  ["one_to_one", 2, null, "Kantoor", { places: ["coaching_one_place"] }],
  ["on_the_job", 2, null, null, { places: ["coaching_one_place"] }],
  ["group", 1, null, "Kantoor", { places: ["coaching_group_places"] }],
  ["one_to_one", 1, null, null, { place: ["coaching_place_needed"] }],
  ["group", 8, 4, null, {}],
  ["on_the_job", 1, null, null, {}],
  ["online", 12, null, null, {}],
] as const)("%s with %i places, location %s and place %s", (form, places, locationId, place, faults) => {
  expect(codesOf(settingFaults({ form, places, locationId, place }))).toEqual(faults);
});

test.each([
  ["withdrawn", { withdrawnAt: now }, "coaching_withdrawn"],
  ["begun", { startInstant: now }, "coaching_begun"],
  ["full", { taken: 2 }, "coaching_full"],
  ["with a place left", { taken: 1 }, null],
])("a time that is %s", (_what, change, code) => {
  const slot = { startInstant: now + 1, withdrawnAt: null, places: 2, taken: 0, ...change };
  expect(closedBecause(slot, now)).toBe(code);
});

test.each([
  ["online", "A", 9, 0],
  ["one_to_one", "B", 7, 0],
  ["one_to_one", "A", 9, 0],
  ["one_to_one", "B", 9, 60],
  ["group", "C", 9, null],
  ["group", null, 9, 0],
] as const)("%s in region %s by a coach of organisation %i", (form, regionCode, coachOrganisationId, km) => {
  const away = (one: string, other: string) => (`${one}${other}` === "BA" ? 60 : 61);
  expect(reachOf({ form, regionCode, coachOrganisationId }, { regionCode: "A", organisationId: 7 }, away)).toBe(km);
});

const trained = fc.record({
  personId: fc.integer({ min: 1, max: 1000 }),
  organisationId: fc.option(fc.integer({ min: 1, max: 4 })),
  trainedOn: fc.integer({ min: 0, max: 300 }).map((days) => addDays("2025-01-01", days)),
  coachedOn: fc.constant(null as string | null),
});
const people = fc
  .array(fc.tuple(trained, fc.option(fc.integer({ min: 0, max: 400 }))), { maxLength: 60 })
  .map((rows): Trained[] =>
    rows.map(([one, after]) => ({ ...one, coachedOn: after === null ? null : addDays(one.trainedOn, after) })),
  );

test("everyone who was coached is in exactly one stretch of weeks, and every organisation adds up to the whole", () => {
  fc.assert(
    fc.property(people, (all) => {
      const { coached, trained: count, medianWeeks } = reachedAmong(all);
      expect(spreadOverWeeks(all).reduce((sum, one) => sum + one.count, 0)).toBe(coached);
      const groups = [...byOrganisation(all).values()].map(reachedAmong);
      expect(groups.reduce((sum, one) => sum + one.coached, 0)).toBe(coached);
      expect(groups.reduce((sum, one) => sum + one.trained, 0)).toBe(count);
      const weeks = all.flatMap(({ trainedOn, coachedOn }) => (coachedOn ? [wholeWeeks(trainedOn, coachedOn)] : []));
      const within = weeks.filter((week) => medianWeeks !== null && week <= medianWeeks).length;
      expect(within * 2).toBeGreaterThanOrEqual(coached);
    }),
  );
});

test("weeks are whole: 27 days is the fourth week, 28 the fifth", () => {
  const one = { personId: 1, organisationId: 1, trainedOn: "2026-01-01" };
  const all = [27, 28, 182].map((days) => ({ ...one, coachedOn: addDays(one.trainedOn, days) }));
  expect(spreadOverWeeks(all)).toEqual([
    { until: 4, count: 1 },
    { until: 8, count: 1 },
    { until: 13, count: 0 },
    { until: 26, count: 0 },
    { until: null, count: 1 },
  ]);
});
