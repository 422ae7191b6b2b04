import fc from "fast-check";
import { expect, test } from "vitest";
import { amountText, hoursText, parseAmount, parseHours } from "~/domain/allowance/amounts";
import { formatCents } from "~/text/money";

test.each([
  ["12,50", 1250],
  ["12.50", 1250],
  ["12,5", 1250],
  ["12", 1200],
  [" € 12,05 ", 1205],
  ["0", 0],
  ["1.250,00", 125_000],
  ["1.250", 125_000],
  ["", undefined],
  ["-5", undefined],
  ["12,505", undefined],
  ["1,250.00", undefined],
  ["12,50 euro", undefined],
  ["12345678", undefined],
  ["1e3", undefined],
])("the amount %j", (text, cents) => {
  expect(parseAmount(text)).toBe(cents);
});

test.each([
  ["7", 420],
  ["6,5", 390],
  ["6.25", 375],
  ["6:30", 390],
  ["0", 0],
  ["24", 1440],
  ["24:01", undefined],
  ["25", undefined],
  ["6:60", undefined],
  ["", undefined],
  ["-1", undefined],
])("the hours %j", (text, minutes) => {
  expect(parseHours(text)).toBe(minutes);
});

test("what is shown is read as the same", () => {
  fc.assert(
    fc.property(fc.nat(99_999_999), fc.nat(1440), (cents, minutes) => {
      expect([parseAmount(amountText(cents)), parseHours(hoursText(minutes))]).toEqual([cents, minutes]);
    }),
  );
});

test("amounts in either language", () => {
  expect([formatCents(123_450, "nl"), formatCents(123_450, "en"), formatCents(5, "nl")]).toEqual([
    "€\u00a01.234,50",
    "€1,234.50",
    "€\u00a00,05",
  ]);
});
