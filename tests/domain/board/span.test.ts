import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boardViews } from "~/domain/board/choices";
import { daysOfSpan, spanOf } from "~/domain/board/span";
import { addDays } from "~/domain/dates";

describe("the days in view", () => {
  test.each([
    ["2026-03-02", "2025-12-29", "2026-03-30", 1, 13],
    ["2026-01-01", "2025-12-29", "2026-03-30", 1, 13],
    ["2026-03-30", "2026-03-30", "2026-06-29", 14, 13],
    ["2026-11-22", "2026-09-28", "2027-01-04", 40, 14],
    ["2027-01-03", "2026-09-28", "2027-01-04", 40, 14],
    ["2027-01-04", "2027-01-04", "2027-04-05", 1, 13],
    ["2025-12-28", "2025-09-29", "2025-12-29", 40, 13],
  ])(
    "the quarter of %s is one of whole ISO weeks, fourteen at the end of a long year",
    (on, from, until, week, count) => {
      const span = spanOf("quarter", on);
      expect([span.from, span.until, span.columns[0]?.week, span.columns.length]).toEqual([from, until, week, count]);
    },
  );

  test("the columns of a month are its weeks, cut off at its ends; those of a week its days", () => {
    expect(spanOf("month", "2026-04-15").columns.map(({ from, until, week }) => [from, until, week])).toEqual([
      ["2026-04-01", "2026-04-06", 14],
      ["2026-04-06", "2026-04-13", 15],
      ["2026-04-13", "2026-04-20", 16],
      ["2026-04-20", "2026-04-27", 17],
      ["2026-04-27", "2026-05-01", 18],
    ]);
    const week = spanOf("week", "2026-03-29");
    expect(week.columns.map(({ from }) => from)).toEqual(daysOfSpan(week));
    expect([week.from, week.until, week.columns.length]).toEqual(["2026-03-23", "2026-03-30", 7]);
  });

  test("whatever the day and the view: it is in view, the columns follow on each other, and back and forth meet", () => {
    const day = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays("1950-01-01", days));
    fc.assert(
      fc.property(day, fc.constantFrom(...boardViews), (on, view) => {
        const span = spanOf(view, on);
        expect(span.from <= on && on < span.until).toBe(true);
        const edges = span.columns.map(({ from }) => from);
        expect([...edges.slice(1), span.until]).toEqual(span.columns.map(({ until }) => until));
        expect(edges[0]).toBe(span.from);
        expect(spanOf(view, span.previous).until).toBe(span.from);
        expect(spanOf(view, span.next).from).toBe(span.until);
      }),
      { numRuns: 40 },
    );
  });
});
