import type { Register } from "#db/lists";
import { displayName, foldKey, nearEqualNames } from "../person/name";
import type { Reason } from "../reasons";
import type { DraftRow, ImportColumn } from "./import-columns";
import type { KnownPerson } from "./known-people";
import type { ParticipantFields } from "./schemas";

/** What is wrong with a row; the column is null when it is about the row as a whole. */
export interface RowFault {
  column: ImportColumn | null;
  reason: Reason;
}

/** A row of the file: its fields when they are sound, what is wrong with them otherwise. */
export interface ReadRow {
  number: number;
  typed: DraftRow;
  fields: ParticipantFields | null;
  faults: RowFault[];
}

export interface ImportFacts {
  /** By address in lower case. */
  byEmail: ReadonlyMap<string, KnownPerson>;
  /** People of nearly the same name at another address, by the row's number. */
  near: ReadonlyMap<number, readonly KnownPerson[]>;
  /** Who is enrolled in this training already. */
  enrolled: ReadonlySet<number>;
  /** Why someone cannot take part. */
  clashes: ReadonlyMap<number, readonly Reason[]>;
  /** By folded name or alias. */
  organisations: ReadonlyMap<string, number>;
  registrations: ReadonlyMap<number, readonly { register: Register; number: string }[]>;
  /** Whether the user may see what the records say of someone. */
  sees: (one: KnownPerson) => boolean;
  /** Whether an unknown organisation may be made. */
  mayAddOrganisation: boolean;
}

/** What the file says otherwise than the records, which stay as they are. */
export interface Difference {
  column: ImportColumn;
  typed: string;
  known: string;
}

export type RowPerson =
  | { kind: "new" }
  | { kind: "known"; id: number; differences: Difference[] }
  | { kind: "asked"; candidates: readonly KnownPerson[] };

export type RowOrganisation = { kind: "none" } | { kind: "known"; id: number } | { kind: "new"; name: string };

export type RowState = "new" | "known" | "undecided" | "refused";

export interface PreviewRow extends ReadRow {
  state: RowState;
  person: RowPerson;
  organisation: RowOrganisation;
  /** Of nearly the same name: asked about, whatever was decided. */
  candidates: readonly KnownPerson[];
  decision: "new" | number | null;
}

/** What the import makes of each row, in the order of the file. Pure: the same rows and facts, the same preview. */
export function previewRows(rows: readonly ReadRow[], facts: ImportFacts): PreviewRow[] {
  const firstByEmail = new Map<string, number>();
  const firstByPerson = new Map<number, number>();
  return rows.map((row) => {
    const preview = previewRow(row, facts);
    const person = preview.person.kind === "known" ? preview.person.id : null;
    const earlier = firstByEmail.get(row.fields?.email ?? "") ?? (person && firstByPerson.get(person));
    if (row.fields && !firstByEmail.has(row.fields.email)) firstByEmail.set(row.fields.email, row.number);
    if (person && !firstByPerson.has(person)) firstByPerson.set(person, row.number);
    return earlier ? refused(preview, [rowFault({ code: "twice_in_file", params: { number: earlier } })]) : preview;
  });
}

const rowFault = (reason: Reason): RowFault => ({ column: null, reason });

const refused = (row: PreviewRow, faults: RowFault[]): PreviewRow => ({
  ...row,
  faults: [...row.faults, ...faults],
  state: "refused",
});

function previewRow(row: ReadRow, facts: ImportFacts): PreviewRow {
  const none: PreviewRow = {
    ...row,
    state: "refused",
    person: { kind: "new" },
    organisation: { kind: "none" },
    candidates: [],
    decision: null,
  };
  if (!row.fields) return none;
  const candidates = facts.byEmail.has(row.fields.email) ? [] : (facts.near.get(row.number) ?? []);
  const decision = readDecision(row.typed.decision ?? "", candidates);
  const one = personOf(row.fields, facts, candidates, decision);
  const { organisation, faults } = organisationOf(row.fields, facts);
  const preview = {
    ...none,
    person: rowPerson(one, row.fields, candidates, decision, facts),
    organisation,
    candidates,
    decision,
  };
  const all = [...faults, ...(one ? personFaults(one, row.fields, facts) : [])];
  return all.length > 0 ? refused(preview, all) : { ...preview, state: stateOf(preview.person) };
}

const stateOf = ({ kind }: RowPerson): RowState => (kind === "asked" ? "undecided" : kind);

/** `nieuw` or `new`, or the number or the address of the one it is. */
function readDecision(text: string, candidates: readonly KnownPerson[]): PreviewRow["decision"] {
  if (["nieuw", "new"].includes(foldKey(text))) return "new";
  const chosen = candidates.find(({ id, email }) => String(id) === text || email.toLowerCase() === text.toLowerCase());
  return chosen?.id ?? null;
}

function personOf(
  { email }: ParticipantFields,
  { byEmail }: ImportFacts,
  candidates: readonly KnownPerson[],
  decision: PreviewRow["decision"],
): KnownPerson | undefined {
  return byEmail.get(email) ?? candidates.find(({ id }) => id === decision);
}

function rowPerson(
  one: KnownPerson | undefined,
  fields: ParticipantFields,
  candidates: readonly KnownPerson[],
  decision: PreviewRow["decision"],
  facts: ImportFacts,
): RowPerson {
  if (one) return { kind: "known", id: one.id, differences: facts.sees(one) ? differences(one, fields, facts) : [] };
  return candidates.length > 0 && decision === null ? { kind: "asked", candidates } : { kind: "new" };
}

function personFaults(one: KnownPerson, fields: ParticipantFields, facts: ImportFacts): RowFault[] {
  const name = displayName(fields.givenName, fields.infix, fields.familyName);
  if (!nearEqualNames(one.name, name)) return [{ column: "email", reason: { code: "email_known" } }];
  if (one.isDisabled) return [rowFault({ code: "person_disabled" })];
  if (facts.enrolled.has(one.id)) return [rowFault({ code: "already_enrolled", params: { name } })];
  return (facts.clashes.get(one.id) ?? []).map(rowFault);
}

function organisationOf(
  { organisation: name }: ParticipantFields,
  facts: ImportFacts,
): { organisation: RowOrganisation; faults: RowFault[] } {
  if (name === null) return { organisation: { kind: "none" }, faults: [] };
  const id = facts.organisations.get(foldKey(name));
  if (id !== undefined) return { organisation: { kind: "known", id }, faults: [] };
  if (facts.mayAddOrganisation) return { organisation: { kind: "new", name }, faults: [] };
  const unknown: RowFault = { column: "organisation", reason: { code: "organisation_unknown", params: { name } } };
  return { organisation: { kind: "none" }, faults: [unknown] };
}

function differences(one: KnownPerson, fields: ParticipantFields, facts: ImportFacts): Difference[] {
  const registration = facts.registrations.get(one.id)?.find(({ register }) => register === fields.register);
  const organisationId = fields.organisation === null ? null : facts.organisations.get(foldKey(fields.organisation));
  const pairs: [ImportColumn, string | null, string | null | undefined][] = [
    ["givenName", fields.givenName, one.givenName],
    ["infix", fields.infix, one.infix],
    ["familyName", fields.familyName, one.familyName],
    ["email", fields.email, one.email.toLowerCase()],
    ["organisation", organisationId === one.organisationId ? null : fields.organisation, one.organisation],
    ["jobTitle", fields.jobTitle, one.jobTitle],
    ["number", registration ? fields.number : null, registration?.number],
  ];
  return pairs.flatMap(([column, typed, known]) =>
    typed !== null && typed !== known ? [{ column, typed, known: known ?? "" }] : [],
  );
}
