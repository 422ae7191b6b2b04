import fc from "fast-check";
import { expect, test } from "vitest";
import { type Mark, marks, type TrainingStatus } from "#db/lists";
import {
  attendedMinutes,
  correctionAsksReason,
  type MarkFacts,
  markFaults,
  whyNotRecord,
  whyNotSubmit,
} from "~/domain/attendance/rules";

const mark = (kind: Mark, minutesMissed = 0): MarkFacts => ({ mark: kind, minutesMissed });

test.each<[MarkFacts | null, number]>([
  [mark("present"), 360],
  [mark("late", 20), 340],
  [mark("left_early", 360), 0],
  [mark("left_early", 400), 0],
  [mark("excused"), 0],
  [mark("absent"), 0],
  [null, 0],
])("%j of six hours: %i minutes", (given, minutes) => {
  expect(attendedMinutes({ netMinutes: 360 }, given)).toBe(minutes);
});

test("attended minutes stay between nothing and the session's own", () => {
  fc.assert(
    fc.property(fc.nat(1440), fc.constantFrom(...marks), fc.nat(1440), (netMinutes, kind, missed) => {
      const minutes = attendedMinutes({ netMinutes }, mark(kind, missed));
      expect(minutes).toBeGreaterThanOrEqual(0);
      expect(minutes).toBeLessThanOrEqual(netMinutes);
    }),
  );
});

test.each<[TrainingStatus, string, string[]]>([
  ["confirmed", "2026-03-09", ["session_not_today"]],
  ["confirmed", "2026-03-10", []],
  ["delivered", "2026-06-10", []],
  ["closed", "2026-06-10", []],
  ["planned", "2026-03-10", ["training_not_confirmed"]],
  ["planned", "2026-03-09", ["training_not_confirmed", "session_not_today"]],
  ["cancelled", "2026-03-10", ["training_cancelled"]],
])("%s, on %s, for a session of 10 March: %j", (status, today, codes) => {
  const reasons = whyNotRecord({ status, today, sessionDate: "2026-03-10" });
  expect(reasons.map(({ code }) => code)).toEqual(codes);
});

test.each<[Mark, number, string | null, string[]]>([
  ["present", 0, null, []],
  ["present", 5, null, ["minutesMissed minutes_not_needed"]],
  ["late", 0, null, ["minutesMissed minutes_needed"]],
  ["late", 1, null, []],
  ["late", 120, null, []],
  ["late", 121, null, ["minutesMissed minutes_needed"]],
  ["left_early", -5, null, ["minutesMissed minutes_needed"]],
  ["left_early", 1.5, null, ["minutesMissed minutes_needed"]],
  ["left_early", Number.NaN, null, ["minutesMissed minutes_needed"]],
  ["excused", 0, null, ["reason reason_needed"]],
  ["excused", 0, "   ", ["reason reason_needed"]],
  ["excused", 0, "ziek", []],
  ["absent", 0, null, []],
  ["absent", 30, null, ["minutesMissed minutes_not_needed"]],
])("%s with %d minutes and reason %j: %j", (kind, minutesMissed, reason, faults) => {
  const found = markFaults({ mark: kind, minutesMissed, reason }, { netMinutes: 120 });
  expect(found.map((fault) => `${fault.field} ${fault.reason.code}`)).toEqual(faults);
});

const register = {
  status: "confirmed" as const,
  today: "2026-03-10",
  sessionDate: "2026-03-10",
  isSubmitted: false,
  lines: [
    { enrolmentId: 1, name: "Anna", mark: mark("present") },
    { enrolmentId: 2, name: "Bo", mark: mark("absent") },
  ],
};

test("a complete register can be submitted: absent is recorded too, and so is an empty room", () => {
  expect(whyNotSubmit(register)).toEqual([]);
  expect(whyNotSubmit({ ...register, lines: [] })).toEqual([]);
});

test("each participant without a mark is named; not recorded is not absent", () => {
  const lines = [...register.lines, { enrolmentId: 3, name: "Cas", mark: null }];
  expect(whyNotSubmit({ ...register, lines })).toEqual([{ code: "not_marked", params: { name: "Cas" } }]);
});

test("not twice, and not before its day", () => {
  expect(whyNotSubmit({ ...register, isSubmitted: true })).toEqual([{ code: "already_submitted" }]);
  expect(whyNotSubmit({ ...register, today: "2026-03-09" })).toEqual([
    { code: "session_not_today", params: { date: { date: "2026-03-10" } } },
  ]);
});

test.each<[boolean, MarkFacts | null, MarkFacts, boolean]>([
  [false, mark("absent"), mark("present"), false],
  [true, mark("absent"), mark("present"), true],
  [true, mark("late", 10), mark("late", 15), true],
  [true, mark("late", 10), mark("late", 10), false],
  [true, null, mark("present"), true],
])("submitted %s, from %j to %j asks a reason: %s", (isSubmitted, before, after, asks) => {
  expect(correctionAsksReason({ isSubmitted, before, after })).toBe(asks);
});
