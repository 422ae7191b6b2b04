import { describe, expect, test } from "vitest";
import type { StaffedBooking, StaffedSession } from "~/domain/booking/staffing-count";
import { ruleHolds, staffingOf } from "~/domain/booking/staffing-rules";
import { addDays } from "~/domain/dates";
import { fitnessOn } from "~/domain/qualification/rules";
import type { Reason } from "~/domain/reasons";
import { now } from "../../factories";
import { actor, inGrace, needs, trainee, trainer, unfit } from "./staffing-facts";

const day = 86_400_000;
const asked = (before: number) => ({ state: "asked" as const, askedAt: now - before });

const outcome = (session: StaffedSession, bookings: readonly StaffedBooking[]) => {
  const staffing = staffingOf(session, bookings, now);
  return [staffing.level, ruleHolds(staffing), staffing.findings.map(({ reason }) => reason.code)];
};

const clash: Reason = { code: "trainer_double_booked", params: { person: "Trainer 1", training: "2026-0002" } };

test.each<[string, Partial<StaffedSession>, StaffedBooking[], [string, boolean, string[]]]>([
  ["everyone agreed", {}, [trainer(1), trainer(2), actor(3)], ["whole", true, []]],
  ["a session that needs nobody", { trainersNeeded: 0, actorsNeeded: 0 }, [], ["whole", true, []]],
  ["nobody", {}, [], ["open", false, ["too_few_trainers", "too_few_certified", "too_few_actors"]]],
  [
    "nobody for the one place: said once",
    { trainersNeeded: 1, actorsNeeded: 0 },
    [],
    ["open", false, ["too_few_trainers"]],
  ],
  ["a trainee as the second", {}, [trainer(1), trainee(2), actor(3)], ["whole", true, []]],
  [
    "a trainee where the second must be certified too",
    { certifiedNeeded: 2 },
    [trainer(1), trainee(2), actor(3)],
    ["open", false, ["too_few_trainers", "trainee_not_counted"]],
  ],
  [
    "a trainee where none may be",
    { traineeAllowed: false },
    [trainer(1), trainee(2), actor(3)],
    ["open", false, ["too_few_trainers", "trainee_not_counted"]],
  ],
  [
    "two trainees: one place, and nobody certified",
    {},
    [trainee(1), trainee(2), actor(3)],
    ["open", false, ["too_few_trainers", "too_few_certified"]],
  ],
  [
    "a shadow is nobody's second, fit or not",
    {},
    [trainer(1), trainer(2, { capacity: "shadow" }), trainer(4, { capacity: "shadow", fitness: unfit() }), actor(3)],
    ["open", false, ["too_few_trainers"]],
  ],
  [
    "proposed",
    {},
    [trainer(1), trainer(2, { state: "proposed" }), actor(3)],
    ["open", false, ["too_few_trainers", "staff_proposed"]],
  ],
  [
    "asked a moment less than three days ago",
    {},
    [trainer(1), trainer(2, asked(3 * day - 1)), actor(3)],
    ["open", false, ["too_few_trainers", "staff_asked"]],
  ],
  [
    "asked three days ago",
    {},
    [trainer(1), trainer(2, asked(3 * day)), actor(3)],
    ["orange", false, ["staff_no_answer", "too_few_trainers"]],
  ],
  [
    "a third who gave no answer holds nothing up",
    {},
    [trainer(1), trainer(2), trainer(4, asked(3 * day)), actor(3)],
    ["orange", true, ["staff_no_answer"]],
  ],
  [
    "must answer again after a move",
    {},
    [trainer(1), trainer(2, { state: "asked", mustAnswerAgain: true }), actor(3)],
    ["orange", false, ["staff_answer_again", "too_few_trainers"]],
  ],
  ["in grace", {}, [trainer(1, { fitness: inGrace }), trainer(2), actor(3)], ["orange", true, ["staff_in_grace"]]],
  [
    "not certified on the day, beside one who is",
    {},
    [trainer(1), trainer(2, { fitness: unfit() }), actor(3)],
    ["red", false, ["staff_not_certified"]],
  ],
  [
    "not certified on the day, though only asked yet",
    {},
    [trainer(1), trainer(2), trainer(4, { ...asked(day), fitness: unfit() }), actor(3)],
    ["red", false, ["staff_not_certified", "staff_asked"]],
  ],
  [
    "not externally deployable",
    {},
    [trainer(1), trainer(2, { fitness: unfit("not_deployable_on") }), actor(3)],
    ["red", false, ["staff_not_deployable"]],
  ],
  [
    "back from long away, not co-trained yet",
    {},
    [trainer(1), trainer(2, { fitness: unfit("trainer_co_trains_first") }), actor(3)],
    ["red", false, ["staff_returning"]],
  ],
  [
    "a trainee who is away",
    {},
    [trainer(1), trainee(2, { fitness: unfit("is_away_until") }), actor(3)],
    ["red", false, ["staff_away"]],
  ],
  [
    "double-booked",
    {},
    [trainer(1, { clashes: [clash] }), trainer(2), actor(3)],
    ["red", false, ["staff_double_booked"]],
  ],
  [
    "declined, and the place is open",
    {},
    [trainer(1), trainer(2, { state: "declined" }), actor(3)],
    ["red", false, ["staff_declined", "too_few_trainers"]],
  ],
  [
    "declined and replaced",
    {},
    [trainer(1), trainer(2, { state: "declined", isSucceeded: true }), trainer(4), actor(3)],
    ["whole", true, []],
  ],
  [
    "declined, and another was asked for it",
    {},
    [trainer(1), trainer(2, { state: "declined" }), trainer(4, asked(day)), actor(3)],
    ["open", false, ["too_few_trainers", "staff_asked"]],
  ],
  [
    "an actor declined while the trainers are whole",
    {},
    [trainer(1), trainer(2), actor(3, { state: "declined" })],
    ["red", false, ["staff_declined", "too_few_actors"]],
  ],
  [
    "an actor whom care holds",
    {},
    [trainer(1), trainer(2), actor(3, { holds: [{ code: "required" }] })],
    ["orange", true, ["staff_held"]],
  ],
  [
    "bookings that ended otherwise say nothing",
    {},
    [...(["withdrawn", "replaced", "filled", "no_show"] as const)].map((state, at) =>
      trainer(10 + at, { state, fitness: unfit(), clashes: [clash] }),
    ),
    ["open", false, ["too_few_trainers", "too_few_certified", "too_few_actors"]],
  ],
])("%s", (_name, change, bookings, expected) => {
  expect(outcome(needs(change), bookings)).toEqual(expected);
});

test("says who, which session and which day, and what lies behind it", () => {
  const { findings } = staffingOf(needs(), [trainer(1), trainer(2, { clashes: [clash] }), actor(3)], now);
  expect(findings).toEqual([
    {
      ...{ level: "red", bookingId: 2, blocks: true, why: [clash] },
      reason: {
        code: "staff_double_booked",
        params: { person: "Trainer 2", session: "Trainingsdag 1", date: { date: "2026-03-09" } },
      },
    },
  ]);
});

test("counts what is agreed and what still waits", () => {
  const bookings = [trainer(1), trainee(2, asked(day)), trainer(4, { state: "proposed", fitness: inGrace })];
  expect(staffingOf(needs(), bookings, now).counts).toEqual({
    trainers: { agreed: 1, pending: 2, needed: 2 },
    certified: { agreed: 1, pending: 1, needed: 1 },
    actors: { agreed: 0, pending: 0, needed: 1 },
  });
});

describe("the first and the last day of a certification", () => {
  const session = { startsOn: "2026-03-09", endsOn: "2026-06-30", graceMonths: 0, withdrawnOn: null };
  const on = (date: string) => {
    const periods = [{ qualification: "certified" as const, ...session }];
    const fitness = fitnessOn({ periods, aways: [], ownOrganisationId: 1, clientOrganisationId: 1, date });
    return outcome(needs({ date, trainersNeeded: 1, actorsNeeded: 0 }), [trainer(1, { fitness })]);
  };
  test.each([
    ["2026-03-08", ["red", false, ["staff_not_certified", "too_few_certified"]]],
    ["2026-03-09", ["whole", true, []]],
    ["2026-06-30", ["whole", true, []]],
    [addDays("2026-06-30", 1), ["red", false, ["staff_not_certified", "too_few_certified"]]],
  ])("%s", (date, expected) => {
    expect(on(date)).toEqual(expected);
  });
});
