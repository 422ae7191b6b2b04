import { inArray, sql } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { registration } from "#db/schema.server";
import { fieldReasons } from "../field-reasons";
import { listOrganisationKeys } from "../organisation/match";
import { may } from "../permissions";
import type { User } from "../user";
import { clashesOf } from "./clashes";
import { type DraftRow, type ImportColumn, importColumns } from "./import-columns";
import { type ImportFacts, type PreviewRow, previewRows, type ReadRow } from "./import-preview";
import { type KnownPerson, nearEqualPeople, peopleByEmail } from "./known-people";
import { listStanding, type TrainingRow } from "./places";
import { Participant } from "./schemas";

/** Checks each row by itself: names, address, registration. */
const readRows = (rows: readonly DraftRow[]): ReadRow[] => rows.map(readRow);

function readRow(typed: DraftRow): ReadRow {
  const number = Number(typed.row);
  const parsed = Participant.safeParse(cellsOf(typed), { reportInput: true });
  if (parsed.success) return { number, typed, fields: parsed.data, faults: [] };
  const faults = Object.entries(fieldReasons(parsed.error)).flatMap(([name, reasons]) =>
    reasons.map((reason) => ({ column: isColumn(name) ? name : null, reason })),
  );
  return { number, typed, fields: null, faults };
}

const isColumn = (name: string): name is ImportColumn => Object.hasOwn(importColumns, name);

const cellsOf = (typed: DraftRow) =>
  Object.fromEntries(Object.keys(importColumns).map((column) => [column, typed[column] ?? ""]));

/**
 * What importing these rows into the training would do, row by row; changes nothing. A fixed number of statements.
 */
export function previewImport(
  db: Reader,
  user: User | null,
  training: Pick<TrainingRow, "id">,
  rows: readonly DraftRow[],
): PreviewRow[] {
  const read = readRows(rows);
  return previewRows(read, gatherFacts(db, user, training, read));
}

function gatherFacts(
  db: Reader,
  user: User | null,
  { id }: Pick<TrainingRow, "id">,
  rows: readonly ReadRow[],
): ImportFacts {
  const byEmail = peopleByEmail(
    db,
    rows.flatMap(({ fields }) => (fields ? [fields.email] : [])),
  );
  const near = nearByRow(db, user, rows, byEmail);
  const people = [...byEmail.values(), ...[...near.values()].flat()].map((one) => one.id);
  return {
    byEmail,
    near,
    enrolled: new Set(listStanding(db, id).map(({ personId }) => personId)),
    clashes: clashesOf(db, id, people),
    organisations: listOrganisationKeys(db),
    registrations: registrationsOf(db, people),
    sees: (one) => !user || may(user, "person.read", { organisationId: one.organisationId, personId: one.id }),
    mayAddOrganisation: !user || may(user, "organisation.edit"),
  };
}

function nearByRow(
  db: Reader,
  user: User | null,
  rows: readonly ReadRow[],
  byEmail: ReadonlyMap<string, KnownPerson>,
): Map<number, KnownPerson[]> {
  const strangers = rows.flatMap(({ number, fields }) =>
    fields && !byEmail.has(fields.email) ? [{ number, fields }] : [],
  );
  const names = strangers.map(({ fields }) => fields);
  const found = nearEqualPeople(db, user, names);
  return new Map([...found].map(([index, people]) => [strangers[index]?.number ?? 0, people]));
}

function registrationsOf(db: Reader, personIds: readonly number[]) {
  const some = inArray(registration.personId, sql`(SELECT value FROM json_each(${JSON.stringify(personIds)}))`);
  const rows = db.select().from(registration).where(some).all();
  const byPerson = new Map<number, typeof rows>();
  for (const row of rows) byPerson.set(row.personId, [...(byPerson.get(row.personId) ?? []), row]);
  return byPerson;
}
