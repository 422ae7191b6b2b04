import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bookingEnds, trainingStatuses } from "#db/lists";
import { type AnswerFacts, answerState, whyNoAnswer } from "~/domain/booking/answer-rules";

const start = 1_000;
const fresh = { askedAt: 1, answer: null, answeredFor: null, end: null };
const yes = { ...fresh, answer: "accepted", answeredFor: start } as const;
const facts = (change: Partial<AnswerFacts> = {}): AnswerFacts => ({
  ...{ booking: fresh, session: { startInstant: start }, training: { status: "planned" } },
  ...change,
});

describe("where a question stands", () => {
  test.each([
    ["asked", "asked", {}],
    ["said yes", "accepted", { booking: yes }],
    ["said yes without being asked by mail", "accepted", { booking: { ...yes, askedAt: null } }],
    ["said yes to another start", "moved", { booking: { ...yes, answeredFor: 900 } }],
    ["put forward only", "not_asked", { booking: { ...fresh, askedAt: null } }],
    ["said no", "declined", { booking: { ...fresh, answer: "declined", answeredFor: start, end: "declined" } }],
    ["another was first", "filled", { booking: { ...fresh, end: "filled" } }],
    ["another took the place", "filled", { booking: { ...yes, end: "replaced" } }],
    ["withdrawn", "withdrawn", { booking: { ...yes, end: "withdrawn" } }],
    ["not there", "over", { booking: { ...yes, end: "no_show" } }],
    ["cancelled", "cancelled", { training: { status: "cancelled" } }],
    [
      "withdrawn before it was cancelled",
      "withdrawn",
      {
        ...{ booking: { ...fresh, end: "withdrawn" }, training: { status: "cancelled" } },
      },
    ],
  ] as const)("%s: %s", (_what, state, change) => {
    expect(answerState(facts(change as Partial<AnswerFacts>), start - 1)).toBe(state);
  });

  test("one can answer until the session begins, and no longer", () => {
    expect(answerState(facts(), start - 1)).toBe("asked");
    expect(answerState(facts(), start)).toBe("over");
    expect(answerState(facts({ booking: yes }), start)).toBe("over");
  });

  test("what ended is never answered again, at any time and in any training", () => {
    const anything = fc.record({
      end: fc.constantFrom(...bookingEnds),
      status: fc.constantFrom(...trainingStatuses),
      now: fc.integer({ min: 0, max: 2_000 }),
    });
    fc.assert(
      fc.property(anything, ({ end, status, now }) => {
        const state = answerState(facts({ booking: { ...yes, end }, training: { status } }), now);
        expect(whyNoAnswer(state)).toBeDefined();
      }),
    );
  });
});
