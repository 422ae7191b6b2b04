import { describe, expect, test } from "vitest";
import { trainingStatuses } from "#db/lists";
import type { StaffingFinding } from "~/domain/booking/staffing-rules";
import type { ReasonCode } from "~/domain/reasons";
import {
  nextSteps,
  type StepFacts,
  type StepSession,
  trainingCode,
  whyNoAttendance,
  whyNoEnrolment,
  whyNoPlanning,
} from "~/domain/training/rules";

const session = (change: Partial<StepSession> = {}): StepSession => ({
  name: "Trainingsdag 1",
  date: "2026-03-10",
  endInstant: 1000,
  isCompulsory: true,
  findings: [],
  conflictCount: 0,
  attendanceSubmitted: true,
  ...change,
});

const facts = (change: Partial<StepFacts> = {}): StepFacts => ({
  now: 1000,
  status: "planned",
  minParticipants: 12,
  placedCount: 12,
  sessions: [session()],
  ...change,
});

const named = { session: "Trainingsdag 1", date: { date: "2026-03-10" } };
const about = (code: ReasonCode, blocks: boolean): StaffingFinding => ({
  ...{ level: "red", why: [], bookingId: 1, blocks },
  reason: { code, params: named },
});
const cancelling = { status: "cancelled", allowed: true, asksReason: true, missing: [] };

describe("the order of the steps", () => {
  test.each([
    ["planned", ["confirmed", "cancelled"]],
    ["confirmed", ["delivered", "cancelled"]],
    ["delivered", ["closed"]],
    ["closed", []],
    ["cancelled", []],
  ] as const)("from %s: %j", (status, next) => {
    expect(nextSteps(facts({ status })).map((step) => step.status)).toEqual(next);
  });

  test.each(["planned", "confirmed", "delivered"] as const)(
    "from %s with everything there: allowed at once",
    (status) => {
      expect(nextSteps(facts({ status }))[0]).toMatchObject({ allowed: true, asksReason: false, missing: [] });
    },
  );

  test("cancelling asks a reason and nothing else", () => {
    expect(nextSteps(facts({ status: "confirmed", sessions: [] }))[1]).toEqual(cancelling);
  });
});

describe("what a step lacks", () => {
  test.each<[string, Partial<StepFacts>, unknown[], boolean]>([
    ["confirmed without sessions", { sessions: [] }, [{ reason: { code: "no_sessions" }, waivable: false }], false],
    [
      "confirmed below the minimum",
      { placedCount: 11 },
      [{ reason: { code: "too_few_participants", params: { count: 11, minimum: 12 } }, waivable: true }],
      true,
    ],
    [
      "confirmed while the staffing rule does not hold: what stands in the way, and nothing else of it",
      { sessions: [session({ findings: [about("staff_declined", true), about("staff_in_grace", false)] })] },
      [{ reason: { code: "staff_declined", params: named }, waivable: true }],
      true,
    ],
    [
      "confirmed with someone double-booked, who is named",
      { sessions: [session({ findings: [about("staff_double_booked", true)], conflictCount: 1 })] },
      [{ reason: { code: "staff_double_booked", params: named }, waivable: false }],
      false,
    ],
    [
      "confirmed with a double booking",
      { sessions: [session({ conflictCount: 1 })], placedCount: 0, minParticipants: 0 },
      [{ reason: { code: "session_in_conflict", params: named }, waivable: false }],
      false,
    ],
    [
      "delivered a moment before the end",
      { status: "confirmed", now: 999 },
      [{ reason: { code: "session_not_over", params: named }, waivable: false }],
      false,
    ],
    [
      "delivered without sessions",
      { status: "confirmed", sessions: [] },
      [{ reason: { code: "no_sessions" }, waivable: false }],
      false,
    ],
    [
      "closed without compulsory attendance",
      { status: "delivered", sessions: [session({ attendanceSubmitted: false })] },
      [{ reason: { code: "attendance_not_submitted", params: named }, waivable: false }],
      false,
    ],
    [
      "closed without voluntary attendance",
      { status: "delivered", sessions: [session(), session({ isCompulsory: false, attendanceSubmitted: false })] },
      [{ reason: { code: "attendance_not_submitted", params: named }, waivable: true }],
      true,
    ],
    [
      "closed where nothing is compulsory: then all counts",
      { status: "delivered", sessions: [session({ isCompulsory: false, attendanceSubmitted: false })] },
      [{ reason: { code: "attendance_not_submitted", params: named }, waivable: false }],
      false,
    ],
  ])("%s", (_name, change, missing, allowed) => {
    const [step] = nextSteps(facts(change));
    expect(step).toMatchObject({ missing, allowed, asksReason: allowed });
  });
});

test.each([
  ["planned", undefined, undefined, "training_not_confirmed"],
  ["confirmed", undefined, undefined, undefined],
  ["delivered", "training_delivered", "training_delivered", undefined],
  ["closed", "training_closed", "training_closed", undefined],
  ["cancelled", "training_cancelled", "training_cancelled", "training_cancelled"],
] as const)("%s: enrolment %s, planning %s, attendance %s", (status, enrolment, planning, attendance) => {
  const codes = [whyNoEnrolment(status), whyNoPlanning(status), whyNoAttendance(status)].map((reason) => reason?.code);
  expect(codes).toEqual([enrolment, planning, attendance]);
  expect(trainingStatuses).toContain(status);
});

test.each([
  [2027, 123, "2027-0123"],
  [2027, 1, "2027-0001"],
  [2027, 20000, "2027-20000"],
])("%i and %i make %s", (year, sequence, code) => {
  expect(trainingCode(year, sequence)).toBe(code);
});
