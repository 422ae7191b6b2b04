import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Refusal } from "~/domain/refusal";
import { delimiterOf, readTable } from "~/http/read-table.server";

const bytes = (text: string) => Buffer.from(text, "utf8");

async function reasonsOf(data: Uint8Array) {
  const refusal = await readTable(data).then(
    () => undefined,
    (error: unknown) => error,
  );
  return refusal instanceof Refusal ? refusal.reasons : refusal;
}

describe("the same table, however it was saved", () => {
  const expected = {
    columns: ["naam", "plaats"],
    rows: [{ naam: "José", plaats: "'s-Hertogenbosch" }],
  };
  const text = "Naam; PLAATS \r\nJosé;'s-Hertogenbosch\r\n";
  test.each<[string, Uint8Array]>([
    ["UTF-8", bytes(text)],
    ["UTF-8 with BOM", bytes(`\ufeff${text}`)],
    ["Windows-1252", Buffer.from(text, "latin1")],
    ["UTF-16 with BOM", Buffer.from(`\ufeff${text}`, "utf16le")],
    ["commas", bytes(text.replaceAll(";", ","))],
    ["tabs", bytes(text.replaceAll(";", "\t"))],
    ["line feeds only", bytes(text.replaceAll("\r\n", "\n"))],
    ["old Mac line ends", bytes(text.replaceAll("\r\n", "\r"))],
    ["no last line end", bytes(text.trimEnd())],
    ["empty lines", bytes(`${text}\r\n;\r\n\r\n`)],
    ["quotes", bytes('"Naam";"Plaats"\n"José";"\'s-Hertogenbosch"\n')],
    ["an empty column behind", bytes("naam;plaats\nJosé;'s-Hertogenbosch;\n")],
  ])("%s", async (_name, data) => {
    const { columns, rows } = await readTable(data);
    expect({ columns, rows: rows.map((row) => ({ ...row })) }).toEqual(expected);
  });
});

test("the euro sign and curly quotes of Windows-1252", async () => {
  const { rows } = await readTable(Buffer.from([0x61, 0x0a, 0x80, 0x92]));
  expect(rows[0]?.a).toBe("€’");
});

test("quoted line breaks and separators stay in their cell", async () => {
  const { rows } = await readTable(bytes('"naam, voluit","functie"\n"Berg,\nvan der","hulp ""verlener"""\n'));
  expect(rows.map((row) => ({ ...row }))).toEqual([{ "naam, voluit": "Berg,\nvan der", functie: 'hulp "verlener"' }]);
});

test("a missing cell is empty", async () => {
  expect((await readTable(bytes("a;b\n1\n"))).rows[0]?.b).toBe("");
});

test("3,000 rows", async () => {
  const text = `naam;email\n${Array.from({ length: 3000 }, (_, n) => `Naam ${n};n${n}@example.org`).join("\n")}`;
  const { rows } = await readTable(bytes(text));
  expect([rows.length, rows[2999]?.email]).toEqual([3000, "n2999@example.org"]);
});

test("formulas and markup are read as the text they are", async () => {
  const { rows } = await readTable(
    bytes('a;b\n=HYPERLINK("x");<script>alert(1)</script>\n'.replace('=HYPERLINK("x")', "=1+1")),
  );
  expect({ ...rows[0] }).toEqual({ a: "=1+1", b: "<script>alert(1)</script>" });
});

test("a column __proto__ changes nothing but its own row", async () => {
  const { rows } = await readTable(bytes("__proto__;constructor\nx;y\n"));
  expect(Object.keys(rows[0] ?? {})).toEqual(["__proto__", "constructor"]);
  expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});

describe("refused", () => {
  const zip = (name: string) => Buffer.concat([Buffer.from("504b0304", "hex"), bytes(name), Buffer.alloc(50)]);
  test.each<[string, Uint8Array, object]>([
    ["nothing", bytes(""), { code: "file_empty" }],
    ["only spaces", bytes("\ufeff \r\n"), { code: "file_empty" }],
    ["only a header", bytes("a;b\n"), { code: "file_has_no_rows" }],
    ["an .xlsx named .csv", zip("[Content_Types].xml"), { code: "file_is_excel" }],
    ["an .xls", Buffer.from("d0cf11e0a1b11ae1000000", "hex"), { code: "file_is_excel" }],
    ["a zip", zip("readme.txt"), { code: "file_is_archive" }],
    ["a gzip", Buffer.from("1f8b0800", "hex"), { code: "file_is_archive" }],
    ["a PDF", bytes("%PDF-1.7 ..."), { code: "file_is_pdf" }],
    ["a Windows program", Buffer.from("4d5a9000", "hex"), { code: "file_is_program" }],
    ["a Linux program", readFileSync(process.execPath).subarray(0, 4096), { code: "file_is_program" }],
    ["NUL", bytes("a;b\n1\0;2\n"), { code: "file_has_nul" }],
    ["20 MB", Buffer.alloc(20_000_000, "a;b\n"), { code: "file_too_large", params: { limit: 5 } }],
    ["10,001 rows", bytes(`a\n${"1\n".repeat(10_001)}`), { code: "too_many_rows", params: { limit: 10_000 } }],
    ["51 columns", bytes(`${"a;".repeat(50)}a\n1\n`), { code: "too_many_columns", params: { limit: 50 } }],
    ["a column twice", bytes("Naam;naam\n1;2\n"), { code: "column_twice", params: { name: "naam" } }],
    ["a column without a name", bytes("a;;c\n1;2;3\n"), { code: "column_without_name", params: { number: 2 } }],
    ["a cell too many", bytes("a;b\n1;2\n1;2;3\n"), { code: "row_malformed", params: { number: 3 } }],
    ["a quote that is not closed", bytes('a;b\n1;2\n"1;2\n'), { code: "row_malformed", params: { number: 3 } }],
  ])("%s", async (_name, data, expected) => {
    expect(await reasonsOf(data)).toEqual([expected]);
  });

  test("10,000 rows are not", async () => {
    expect((await readTable(bytes(`a\n${"1\n".repeat(10_000)}`))).rows).toHaveLength(10_000);
  });
});

test.each([
  ["a;b,c;d", ";"],
  ["a,b,c;d", ","],
  ['"a;b;c",d', ","],
  ['"a ""x;y;z""",d', ","],
  ["a\tb", "\t"],
  ["alone", ";"],
  ['"over\ntwo;lines",b\nx;y;z', ","],
])("the separator of %j is %j", (text, delimiter) => {
  expect(delimiterOf(text)).toBe(delimiter);
});

test("any bytes are read or refused, never a crash", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (data) => {
      const result = await readTable(data).catch((error: unknown) => error);
      expect(result instanceof Refusal || Array.isArray((result as { rows?: unknown }).rows)).toBe(true);
    }),
    { numRuns: 25 },
  );
});
