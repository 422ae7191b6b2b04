import { describe, expect, test } from "vitest";
import {
  type AllowanceFacts,
  judgeAllowance,
  type Payment,
  proposeAllowance,
  type Rate,
} from "~/domain/allowance/rules";

/** The maxima of 2025. */
const rate: Rate = { year: 2025, hourCents: 560, hourUnder21Cents: 330, monthCents: 21_000, yearCents: 210_000 };

const paid = (date: string, allowanceCents: number, expensesCents = 0, minutes: number | null = 420): Payment => ({
  date,
  minutes,
  allowanceCents,
  expensesCents,
});

/** Twenty-five in 2025. */
const adult = "2000-05-10";
const judge = (payment: Payment, facts: Partial<AllowanceFacts> = {}) =>
  judgeAllowance({ payment, others: [], birthDate: adult, rate, ...facts });
const codes = (verdict: ReturnType<typeof judgeAllowance>) => verdict.reasons.map(({ code }) => code);

describe("the hour", () => {
  test.each([
    ["at the maximum", 3920, 0, []],
    ["a cent over", 3921, 0, ["allowance_over_hour"]],
    ["at the maximum, with expenses beside it", 3920, 2000, []],
    ["proven costs alone", 0, 20_000, []],
  ])("seven hours, %s", (_what, allowance, expenses, expected) => {
    expect(codes(judge(paid("2025-03-04", allowance, expenses)))).toEqual(expected);
  });

  test("whoever turns 21 between two sessions gets the lower rate on the first and the higher from that day on", () => {
    const birthDate = "2004-03-10";
    const limitOn = (date: string) => judge(paid(date, 2310), { birthDate }).hour?.limitCents;
    expect([limitOn("2025-03-09"), limitOn("2025-03-10"), limitOn("2025-03-11")]).toEqual([2310, 3920, 3920]);
    expect(codes(judge(paid("2025-03-09", 2311), { birthDate }))).toEqual(["allowance_over_hour"]);
    expect(codes(judge(paid("2025-03-10", 2311), { birthDate }))).toEqual([]);
  });

  test("who was born on 29 February turns 21 on 1 March", () => {
    const limitOn = (date: string) => judge(paid(date, 100), { birthDate: "2004-02-29" }).hour?.limitCents;
    expect([limitOn("2025-02-28"), limitOn("2025-03-01")]).toEqual([2310, 3920]);
  });

  test("half a minute's worth is not rounded up, and unknown hours are not judged", () => {
    expect(judge(paid("2025-03-04", 100, 0, 25)).hour?.limitCents).toBe(233);
    expect(judge(paid("2025-03-04", 9000, 0, null)).hour).toBeNull();
  });
});

describe("the month and the year", () => {
  const others = [paid("2025-03-01", 10_000), paid("2025-03-31", 5000, 1000), paid("2025-04-01", 5000)];

  test.each([
    ["well below", 0, 799, []],
    ["at eighty percent", 0, 800, ["allowance_near_month"]],
    ["at the maximum", 560, 4440, ["allowance_near_month"]],
    ["a cent over", 560, 4441, ["allowance_over_month"]],
  ])("%s", (_what, allowance, expenses, expected) => {
    const minutes = allowance + expenses > 5000 ? 60 : 600;
    expect(codes(judge(paid("2025-03-15", allowance, expenses, minutes), { others }))).toEqual(expected);
  });

  test("says what is left, or what it comes to", () => {
    const near = judge(paid("2025-03-15", 2000), { others });
    expect(near.reasons).toEqual([
      { code: "allowance_near_month", params: { left: { cents: 3000 }, limit: { cents: 21_000 } } },
    ]);
    expect(near.year).toEqual({ limitCents: 210_000, totalCents: 23_000 });
    const over = judge(paid("2025-03-15", 3000, 2001, 600), { others });
    expect(over.reasons).toEqual([
      { code: "allowance_over_month", params: { limit: { cents: 21_000 }, total: { cents: 21_001 } } },
    ]);
    expect(over.isPassed).toBe(true);
  });

  test("over the year's limit because of another organisation's payment", () => {
    const elsewhere = ["01", "02", "04", "05", "06", "07", "08", "09", "10", "11"].map((month) =>
      paid(`2025-${month}-15`, 20_600, 0, null),
    );
    expect(codes(judge(paid("2025-12-02", 3920), { others: elsewhere }))).toEqual(["allowance_near_year"]);
    const more = [...elsewhere, paid("2025-03-15", 81, 0, null)];
    const verdict = judge(paid("2025-12-02", 3920), { others: more });
    expect(verdict.reasons).toEqual([
      { code: "allowance_over_year", params: { limit: { cents: 210_000 }, total: { cents: 210_001 } } },
    ]);
    expect(verdict.isPassed).toBe(true);
  });

  test("another year's payments make no difference", () => {
    const others = [paid("2024-12-31", 200_000), paid("2026-01-01", 200_000)];
    expect(judge(paid("2025-12-31", 3920), { others }).year?.totalCents).toBe(3920);
  });
});

describe("only proven costs", () => {
  test("have no maximum as long as nobody pays an allowance that year", () => {
    const others = [paid("2025-03-01", 0, 150_000), paid("2025-02-01", 0, 90_000)];
    expect(judge(paid("2025-03-04", 0, 50_000), { others })).toEqual({
      hour: null,
      month: null,
      year: null,
      reasons: [],
      isPassed: false,
    });
    const verdict = judge(paid("2025-03-04", 0, 50_000), { others: [...others, paid("2025-11-01", 1)] });
    expect(codes(verdict)).toEqual(["allowance_over_month", "allowance_over_year"]);
  });

  test("whoever turns 27 between two sessions is still paid by the agreement, not by age", () => {
    const facts = { minutes: 420, expensesCents: 0, others: [], birthDate: "1998-03-10", rate };
    for (const date of ["2025-03-09", "2025-03-10"]) {
      expect(proposeAllowance({ ...facts, date, noFixedAllowance: true })).toBe(0);
      expect(proposeAllowance({ ...facts, date, noFixedAllowance: false })).toBe(3920);
    }
  });
});

test("a year without maxima is warned of, not judged", () => {
  const unknown = { code: "allowance_year_unknown", params: { year: 2026 } };
  expect(judge(paid("2026-03-04", 99_999), { rate: null })).toMatchObject({ reasons: [unknown], isPassed: false });
  expect(judge(paid("2026-03-04", 99_999))).toMatchObject({ reasons: [unknown], isPassed: false });
});

test.each([
  ["all hours", {}, 3920],
  ["under 21", { birthDate: "2005-01-01" }, 2310],
  ["all hours, the expenses beside it", { expensesCents: 1000 }, 3920],
  ["what the month leaves after the expenses", { expensesCents: 500, others: [paid("2025-03-20", 20_000)] }, 500],
  ["what the month leaves", { others: [paid("2025-03-20", 20_000)] }, 1000],
  ["what the year leaves", { others: [paid("2025-07-20", 209_990)] }, 10],
  ["nothing left", { others: [paid("2025-07-20", 220_000)] }, 0],
  ["year unknown", { rate: null }, 0],
])("is proposed: %s", (_what, facts, cents) => {
  const day = { date: "2025-03-04", minutes: 420, expensesCents: 0, others: [], birthDate: adult, rate };
  expect(proposeAllowance({ ...day, noFixedAllowance: false, ...facts })).toBe(cents);
});
