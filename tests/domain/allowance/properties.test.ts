import fc from "fast-check";
import { expect, test } from "vitest";
import { judgeAllowance, type Payment, proposeAllowance, type Rate } from "~/domain/allowance/rules";

const rate: Rate = { year: 2025, hourCents: 560, hourUnder21Cents: 330, monthCents: 21_000, yearCents: 210_000 };

const day = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => `2025-${parts.map((part) => String(part).padStart(2, "0")).join("-")}`);
const cents = fc.oneof(fc.constant(0), fc.nat(30_000));
const payment: fc.Arbitrary<Payment> = fc.record({
  date: day,
  minutes: fc.option(fc.nat(600)),
  allowanceCents: cents,
  expensesCents: cents,
});
const payments = fc.array(payment, { maxLength: 15 });
const birthDate = fc.integer({ min: 1990, max: 2012 }).map((year) => `${year}-06-15`);

/** How bad each period is: 0 nothing, 1 near, 2 over. */
function severity(facts: Parameters<typeof judgeAllowance>[0]) {
  const codes = judgeAllowance(facts).reasons.map(({ code }) => code);
  const of = (period: string) =>
    codes.some((code) => code === `allowance_over_${period}`)
      ? 2
      : codes.some((code) => code === `allowance_near_${period}`)
        ? 1
        : 0;
  return [of("hour"), of("month"), of("year")];
}

test("another payment never makes a warning less", () => {
  fc.assert(
    fc.property(payment, payments, payment, birthDate, (own, others, more, born) => {
      const before = severity({ payment: own, others, birthDate: born, rate });
      const after = severity({ payment: own, others: [...others, more], birthDate: born, rate });
      expect(before.every((one, index) => one <= (after[index] ?? 0))).toBe(true);
    }),
  );
});

test("the order of payments, and paying one in two parts, make no difference to the month and the year", () => {
  fc.assert(
    fc.property(payment, payments, payment, birthDate, (own, others, whole, born) => {
      const half = { ...whole, allowanceCents: Math.floor(whole.allowanceCents / 2), expensesCents: 0 };
      const rest = { ...whole, allowanceCents: whole.allowanceCents - half.allowanceCents };
      const judge = (rows: Payment[]) => judgeAllowance({ payment: own, others: rows, birthDate: born, rate });
      expect(judge([half, rest, ...others].reverse())).toEqual(judge([...others, whole]));
    }),
  );
});

test("what is proposed passes no limit, unless there was none to keep", () => {
  fc.assert(
    fc.property(day, fc.nat(600), payments, birthDate, (date, minutes, others, born) => {
      const facts = { date, minutes, others, birthDate: born, rate, expensesCents: 0, noFixedAllowance: false };
      const allowanceCents = proposeAllowance(facts);
      fc.pre(allowanceCents > 0);
      const proposed = { date, minutes, allowanceCents, expensesCents: 0 };
      expect(judgeAllowance({ payment: proposed, others, birthDate: born, rate }).isPassed).toBe(false);
    }),
  );
});
