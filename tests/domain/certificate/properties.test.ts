import fc from "fast-check";
import { expect, test } from "vitest";
import { enrolmentEnds, marks, sessionKinds, trainingStatuses } from "#db/lists";
import type { MarkFacts } from "~/domain/attendance/rules";
import { type VerdictFacts, type VerdictSession, verdict } from "~/domain/certificate/rules";
import { addDays } from "~/domain/dates";
import { inWords } from "~/text/reasons.server";

const day = fc.integer({ min: 0, max: 300 }).map((days) => addDays("2026-01-01", days));

const at = (date: string, utc: string) => Date.parse(`${date}T${utc}Z`);

const session = fc
  .record({
    date: day,
    kind: fc.constantFrom(...sessionKinds),
    netMinutes: fc.integer({ min: 1, max: 400 }),
    isCompulsory: fc.boolean(),
  })
  .map(
    (one): Omit<VerdictSession, "id" | "name"> => ({
      ...one,
      startInstant: at(one.date, "08:30"),
      endInstant: at(one.date, "15:30"),
    }),
  );

const mark: fc.Arbitrary<MarkFacts> = fc
  .record({ mark: fc.constantFrom(...marks), minutes: fc.integer({ min: 1, max: 500 }) })
  .map(({ mark, minutes }) => ({ mark, minutesMissed: mark === "late" || mark === "left_early" ? minutes : 0 }));

const facts: fc.Arbitrary<VerdictFacts> = fc
  .record({
    today: day,
    status: fc.constantFrom(...trainingStatuses, "delivered", "closed"),
    attendanceShare: fc.integer({ min: 1, max: 100 }),
    makeUpDays: fc.integer({ min: 0, max: 60 }),
    placed: fc.constantFrom(true, true, true, false),
    ended: fc.option(fc.constantFrom(...enrolmentEnds), { freq: 5 }),
    held: fc.array(fc.record({ session, mark: fc.option(mark, { freq: 6 }) }), { maxLength: 6 }),
    elsewhere: fc.array(
      fc.record({
        session,
        mark: fc.option(mark),
        missed: fc.integer({ min: 1, max: 6 }),
        id: fc.integer({ min: 5, max: 9 }),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ today, status, attendanceShare, makeUpDays, placed, ended, held, elsewhere }) => ({
    now: at(today, "11:00"),
    today,
    training: { status, attendanceShare, makeUpDays },
    enrolment: { placed, ended },
    sessions: held.map((one, index) => ({ ...one.session, id: index + 1, name: `Deel ${index + 1}` })),
    marks: new Map(held.flatMap((one, index) => (one.mark ? [[index + 1, one.mark] as const] : []))),
    makeUps: new Map(
      elsewhere.map((one) => [one.missed, { session: { ...one.session, id: one.id, name: "Elders" }, mark: one.mark }]),
    ),
  }));

const rank = { cannot: 0, not_yet: 1, qualifies: 2 };
const rankOf = (given: VerdictFacts) => rank[verdict(given).state];

const improvable = facts.filter(({ marks }) => marks.size > 0);
const improved = ({ mark, minutesMissed }: MarkFacts, gain: number): MarkFacts =>
  minutesMissed > gain ? { mark, minutesMissed: minutesMissed - gain } : { mark: "present", minutesMissed: 0 };

test("a mark improved never lowers the verdict", () => {
  fc.assert(
    fc.property(improvable, fc.nat(5), fc.nat(400), (given, index, gain) => {
      const [id, before] = [...given.marks][index % given.marks.size] ?? [0, { mark: "absent", minutesMissed: 0 }];
      const better = { ...given, marks: new Map([...given.marks, [id, improved(before, gain)]]) };
      expect(rankOf(better)).toBeGreaterThanOrEqual(rankOf(given));
    }),
    { numRuns: 500 },
  );
});

test("raising the share asked never helps", () => {
  fc.assert(
    fc.property(facts, fc.integer({ min: 1, max: 100 }), (given, asked) => {
      const higher = Math.max(asked, given.training.attendanceShare);
      const raised = { ...given, training: { ...given.training, attendanceShare: higher } };
      expect(rankOf(raised)).toBeLessThanOrEqual(rankOf(given));
    }),
    { numRuns: 500 },
  );
});

test("the order in which the sessions are given does not matter", () => {
  fc.assert(
    fc.property(facts, (given) => {
      expect(verdict({ ...given, sessions: given.sessions.toReversed() })).toEqual(verdict(given));
    }),
  );
});

const passing = facts.map((given) => ({
  ...given,
  training: { ...given.training, status: "delivered" as const },
  enrolment: { placed: true, ended: null },
}));

test("it qualifies exactly when the share asked is attended, and all that counts is over and recorded", () => {
  fc.assert(
    fc.property(passing, (given) => {
      const { state, share, sessions } = verdict(given);
      const someCompulsory = given.sessions.some((one) => one.isCompulsory);
      const counting = given.sessions.filter((one) => one.isCompulsory || !someCompulsory).map(({ id }) => id);
      const open = sessions.filter(({ id, outcome }) => counting.includes(id) && /to_come|not_recorded/.test(outcome));
      const enough = share.attended > 0 && share.attended * 100 >= share.asked * share.total;
      expect(state === "qualifies").toBe(enough && open.length === 0);
    }),
    { numRuns: 500 },
  );
});

test("without a place in a training that goes on nobody qualifies", () => {
  const barred = facts.filter(({ enrolment, training }) => !enrolment.placed || training.status === "cancelled");
  fc.assert(
    fc.property(barred, (given) => {
      expect(verdict(given).state).not.toBe("qualifies");
    }),
  );
});

test("no future session is ever called missed", () => {
  fc.assert(
    fc.property(facts, (given) => {
      const future = given.sessions.filter(({ endInstant }) => endInstant > given.now).map(({ id }) => id);
      const outcomes = verdict(given).sessions.filter(({ id }) => future.includes(id));
      expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(future.length > 0 ? ["to_come"] : []));
    }),
  );
});

test("every verdict has a reason, and words for it in both languages with nothing left open", () => {
  fc.assert(
    fc.property(facts, fc.constantFrom("nl" as const, "en" as const), (given, locale) => {
      const { reasons } = verdict(given);
      expect(reasons.length).toBeGreaterThan(0);
      for (const reason of reasons) expect(inWords(reason, locale)).toMatch(/^[A-Z0-9][^{}]*\.$/);
      expect(reasons.map((reason) => inWords(reason, locale)).join()).not.toMatch(/undefined|\[object|reason_/);
    }),
  );
});
