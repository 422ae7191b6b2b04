import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Column, toCsv } from "~/documents/csv";

interface Row {
  name: string;
  minutes: number | null;
}
const columns: Column<Row>[] = [
  { header: "naam", value: (row) => row.name },
  { header: "minuten", value: (row) => row.minutes },
];

test("as Dutch spreadsheets open it", () => {
  expect(toCsv(columns, [{ name: "Şahin", minutes: 360 }])).toBe("\ufeffnaam;minuten\r\nŞahin;360\r\n");
});

test("separators, quotes and line breaks are quoted; nothing is an empty cell", () => {
  expect(toCsv(columns, [{ name: 'a;b "c"\nd', minutes: null }])).toBe('\ufeffnaam;minuten\r\n"a;b ""c""\nd";\r\n');
});

test("without rows the header stands", () => {
  expect(toCsv(columns, [])).toBe("\ufeffnaam;minuten\r\n");
});

test.each(["=1+1", "+31612345678", "-2+3", "@SUM(A1)", "\tx", "\rx"])("%j stays text", (name) => {
  const [, row] = parse(toCsv(columns, [{ name, minutes: -5 }]), { bom: true, delimiter: ";" }) as string[][];
  expect(row).toEqual([`'${name}`, "-5"]);
});

test("no cell begins as a formula does, and every text comes back", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" })), (names) => {
      const csv = toCsv(
        columns,
        names.map((name) => ({ name, minutes: 0 })),
      );
      const back = (parse(csv, { bom: true, delimiter: ";" }) as string[][]).slice(1).map(([name = ""]) => name);
      expect(back.filter((name) => /^[=+\-@\t\r]/.test(name))).toEqual([]);
      expect(back.map((name, index) => (names[index] === name ? name : name.slice(1)))).toEqual(names);
    }),
  );
});
