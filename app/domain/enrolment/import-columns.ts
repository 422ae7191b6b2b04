import { foldKey } from "../person/name";
import { parseName } from "../person/parse-name";
import { Refusal, reason } from "../refusal";
import { oneLine } from "./schemas";

/** The columns of a list of professionals, as its Dutch header names them. */
export const importColumns = {
  givenName: "voornaam",
  infix: "tussenvoegsel",
  familyName: "achternaam",
  email: "email",
  organisation: "organisatie",
  jobTitle: "functie",
  register: "register",
  chamber: "kamer",
  number: "registratienummer",
} as const;

export type ImportColumn = keyof typeof importColumns;

/** `name` is a full name in one column; `decision` says who someone of nearly the same name is. */
type Known = ImportColumn | "name" | "decision";

const aliases: Record<Known, string> = {
  givenName: "voornaam voornamen roepnaam firstname givenname givennames forename",
  infix: "tussenvoegsel tussenvoegsels voorvoegsel voorvoegsels infix prefix nameprefix",
  familyName: "achternaam familienaam lastname familyname surname",
  email: "email mail emailadres mailadres emailaddress",
  organisation: "organisatie organisatienaam werkgever organisation organization employer company",
  jobTitle: "functie functietitel functienaam position jobtitle job function",
  register: "register beroepsregister",
  chamber: "kamer chamber",
  number: "registratienummer registernummer registrationnumber registernumber registrationno",
  name: "naam volledigenaam name fullname",
  decision: "besluit keuze decision",
};

const columnByAlias = new Map<string, Known>(
  Object.entries(aliases).flatMap(([column, words]) =>
    words.split(" ").map((word) => [word, column as Known] as const),
  ),
);

/**
 * A row of the list under the names of `importColumns`, with its number in the file (the header is row 1) as `row`, what was
 * decided about it as `decision`, and columns that mean nothing here as `?` and their own name.
 */
export type DraftRow = Record<string, string>;

export const unknownMark = "?";

/** How the verbs take a list: a record for each row, by the header's names in Dutch or English, in any order. */
export type RawRow = Record<string, string>;

/**
 * Reads the header and turns the rows into `DraftRow`s; empty ones are left out. Refuses a missing name or e-mail column and
 * a column that is there twice.
 */
export function draftRows(rows: readonly RawRow[]): DraftRow[] {
  const columns = readHeader(Object.keys(rows[0] ?? {}));
  const drafts = rows.map((row, index) => draftRow(row, columns, index + 2));
  return drafts.filter(({ row: _row, ...cells }) => Object.values(cells).some(Boolean));
}

function readHeader(names: readonly string[]): Map<string, string> {
  const columns = new Map(names.map((name) => [name, columnByAlias.get(foldKey(name)) ?? unknownMark + name]));
  const meant = [...columns.values()];
  const twice = meant.find((column, index) => meant.indexOf(column) < index);
  if (twice) throw new Refusal("invalid", [reason("column_twice", { name: dutchName(twice) })]);
  const needed: ImportColumn[] = meant.includes("name") ? ["email"] : ["givenName", "familyName", "email"];
  const missing = needed.filter((column) => !meant.includes(column));
  if (missing.length === 0) return columns;
  const reasons = missing.map((column) => reason("column_missing", { name: importColumns[column] }));
  throw new Refusal("invalid", reasons);
}

const dutchName = (column: string): string => {
  const names: Record<string, string> = { ...importColumns, name: "naam", decision: "besluit" };
  return names[column] ?? column;
};

function draftRow(row: RawRow, columns: ReadonlyMap<string, string>, number: number): DraftRow {
  const cells: [string, string][] = [];
  for (const [name, column] of columns) cells.push([column, oneLine(row[name] ?? "")]);
  return { ...withNameParts(Object.fromEntries(cells)), row: String(number) };
}

/** The tussenvoegsel on its own, also when it came with the family name or the name came whole. */
function withNameParts({ name, ...cells }: DraftRow): DraftRow {
  if (name && !cells.givenName && !cells.familyName) {
    const parts = parseName(name) ?? { givenName: name, infix: null, familyName: "" };
    return { ...cells, ...parts, infix: parts.infix ?? "" };
  }
  if (cells.infix || !cells.familyName) return cells;
  const split = parseName(`X ${cells.familyName}`);
  return split?.infix && split.givenName === "X"
    ? { ...cells, infix: split.infix, familyName: split.familyName }
    : cells;
}
