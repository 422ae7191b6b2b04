import type { Locale } from "#db/lists";
import { type ImportColumn, unknownMark } from "~/domain/enrolment/import-columns";
import type { PreviewRow, RowState } from "~/domain/enrolment/import-preview";
import { displayName } from "~/domain/person/name";
import { inWords } from "~/text/reasons.server";

/** The words in the address for each kind of row. */
export const filters = { nieuw: "new", bekend: "known", beslissen: "undecided", geweigerd: "refused" } as const;
export type Filter = keyof typeof filters;

const perPage = 50;

export interface DraftViewRow {
  number: number;
  state: RowState;
  name: string;
  email: string;
  organisation: string;
  isNewOrganisation: boolean;
  about: string;
  faults: { column: ImportColumn | null; words: string }[];
  differences: { column: ImportColumn; typed: string; known: string }[];
  candidates: { id: number; name: string; email: string; organisation: string | null }[];
  decision: string;
}

const viewOf = (row: PreviewRow, locale: Locale): DraftViewRow => {
  const { givenName = "", infix = "", familyName = "", email = "", organisation = "", ...typed } = row.typed;
  return {
    number: row.number,
    state: row.state,
    name: displayName(givenName, infix, familyName),
    email,
    organisation,
    isNewOrganisation: row.organisation.kind === "new",
    about: [typed.jobTitle, [typed.register, typed.number].filter(Boolean).join(" ")].filter(Boolean).join(", "),
    faults: row.faults.map(({ column, reason }) => ({ column, words: inWords(reason, locale) })),
    differences: row.person.kind === "known" ? row.person.differences : [],
    candidates: row.candidates.map(({ id, name, email: address, organisation: employer }) => ({
      id,
      name,
      email: address,
      organisation: employer,
    })),
    decision: row.decision === null ? "" : String(row.decision),
  };
};

/** A page of the rows of this kind, in words. */
export function pageOf(rows: readonly PreviewRow[], filter: Filter | null, wanted: number, locale: Locale) {
  const chosen = rows.filter((row) => isOfKind(row, filter));
  const pages = Math.max(1, Math.ceil(chosen.length / perPage));
  const page = Math.min(Math.max(1, Math.trunc(wanted) || 1), pages);
  const shown = chosen.slice((page - 1) * perPage, page * perPage);
  return { page, pages, total: chosen.length, rows: shown.map((row) => viewOf(row, locale)) };
}

/** Who was asked about stays among the rows to decide, so that an answer can be changed. */
const isOfKind = (row: PreviewRow, filter: Filter | null): boolean =>
  filter === null || row.state === filters[filter] || (filter === "beslissen" && isDecided(row));

const isDecided = ({ state, candidates }: PreviewRow) => state !== "refused" && candidates.length > 0;

/** How many rows there are of each kind, and what enrolling them does. */
export function summaryOf(
  rows: readonly PreviewRow[],
  training: { placed: number; waiting: number; guests: number; maxParticipants: number },
) {
  const count = (state: RowState) => rows.filter((row) => row.state === state).length;
  const accepted = rows.length - count("refused");
  const free = Math.max(0, training.maxParticipants - training.placed - training.guests);
  const placed = Math.min(accepted, Math.max(0, free - training.waiting));
  const newNames = rows.flatMap(({ state, organisation }) =>
    organisation.kind === "new" && state !== "refused" ? [organisation.name.toLowerCase()] : [],
  );
  return {
    all: rows.length,
    new: count("new"),
    known: count("known"),
    undecided: count("undecided"),
    asked: rows.filter(isDecided).length,
    refused: count("refused"),
    accepted,
    placed,
    waiting: accepted - placed,
    newOrganisations: new Set(newNames).size,
  };
}

/** The columns of the file that mean nothing here. */
export const unusedColumns = (row: Record<string, string> = {}): string[] =>
  Object.keys(row).flatMap((name) => (name.startsWith(unknownMark) ? [name.slice(unknownMark.length)] : []));
