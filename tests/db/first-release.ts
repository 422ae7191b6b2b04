import path from "node:path";
import { fileURLToPath } from "node:url";
import { readMigrationFiles } from "drizzle-orm/migrator";
import type { Database } from "#db/client.server";
import { plainFacts } from "../documents/facts";

const migrationsFolder = path.join(path.dirname(fileURLToPath(import.meta.url)), "../../db/migrations");
const released = 5;
const hour = 3_600_000;

/** The instant around which the rows of the first release lie. */
export const start = 1_772_000_000_000;
export const bookedAt = start - 90 * hour;

/** Makes an empty database as the first release left it: its migrations, and rows of that time. */
export function makeFirstRelease(db: Database): void {
  applyReleased(db);
  fill(db);
}

function applyReleased({ $client }: Database): void {
  $client.exec("CREATE TABLE __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)");
  for (const { sql, hash, folderMillis } of readMigrationFiles({ migrationsFolder }).slice(0, released)) {
    for (const statement of sql) $client.exec(statement);
    $client.prepare("INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)").run(hash, folderMillis);
  }
}

export type Row = Record<string, string | number | null | Buffer>;

export function insert({ $client }: Database, table: string, ...rows: Row[]): void {
  for (const row of rows) {
    const names = Object.keys(row);
    const values = names.map((name) => `:${name}`).join(", ");
    $client.prepare(`INSERT INTO ${table} (${names.join(", ")}) VALUES (${values})`).run(row);
  }
}

function fill(old: Database): void {
  insert(old, "region", { code: "JZ30", name: "Rivierenland", list_year: 2025 });
  insert(old, "organisation", { id: 1, name: "Jeugdzorg Rivierenland", name_key: "jeugdzorgrivierenland" });
  insert(old, "programme", {
    ...{ id: 1, name: "JIM", starts_on: "2025-01-01", ends_on: "2027-12-31", issuer: "Bureau" },
    ...{ signatory_name: "Marijke", signatory_title: "manager" },
  });
  insert(old, "training_type", {
    ...{ id: 1, name: "JIM-training", min_participants: 12, max_participants: 15, hard_maximum: 16 },
    ...{ certificate_title: "Werken met een JIM", certificate_statement: "heeft gevolgd", version: 4 },
  });
  insert(old, "part", ...[1, 2].map(partAt));
  insert(old, "person", ...[1, 2, 3].map(personAt));
  insert(old, "training", trainingAt(1, "delivered"), trainingAt(2, "planned"));
  insert(old, "session", ...[1, 2].map(sessionAt));
  const booked = { session_id: 1, function: "trainer", booked_at: bookedAt, booked_by_id: 3 };
  insert(old, "booking", { ...booked, id: 1, person_id: 1 });
  insert(old, "booking", { ...booked, id: 2, person_id: 2, ended_at: start - hour, ended_by_id: 3 });
  insert(old, "booking", { ...booked, id: 3, person_id: 2, session_id: 2, function: "actor", booked_by_id: null });
  insert(old, "enrolment", ...[1, 2].map((id) => ({ id, training_id: 1, person_id: id, registered_at: start })));
  fillCertificates(old);
  const kinds = ["sign_in", "session_moved", "training_cancelled", "enrolment_placed", "certificate_ready"];
  insert(
    old,
    "message",
    ...kinds.map((kind) => ({
      kind,
      person_id: 1,
      training_id: 1,
      params: "{}",
      created_at: start,
      not_before: start,
    })),
  );
}

const partAt = (position: number): Row => ({
  ...{ training_type_id: 1, position, kind: "training_day", name: `Dag ${position}`, net_minutes: 360 },
  ...{ starts_at: "09:30", ends_at: "16:30", trainers_needed: 2, actors_needed: 1 },
});

const personAt = (id: number): Row => ({
  ...{
    id,
    given_name: "Sanne",
    family_name: `Berg${id}`,
    email: `p${id}@example.org`,
    email_key: `p${id}@example.org`,
  },
  ...{ given_key: "sanne", family_key: `berg${id}`, created_at: start },
});

const trainingAt = (id: number, status: string): Row => ({
  ...{
    id,
    code: `2026-000${id}`,
    programme_id: 1,
    training_type_id: 1,
    client_organisation_id: 1,
    region_code: "JZ30",
  },
  ...{ status, year: 2026, min_participants: 12, max_participants: 15, hard_maximum: 16, attendance_share: 100 },
  ...{ make_up_days: 180, created_at: start },
});

const sessionAt = (id: number): Row => ({
  ...{ id, training_id: 1, position: id, kind: "training_day", name: `Dag ${id}`, date: `2026-02-2${id}` },
  ...{
    starts_at: "09:30",
    ends_at: "16:30",
    start_instant: start + id * 24 * hour,
    end_instant: start + (id * 24 + 7) * hour,
  },
  ...{ net_minutes: 360, is_compulsory: 1, trainers_needed: 2, actors_needed: 1 },
});

/** One that was revoked, one that was replaced, and its successor with a PDF. */
function fillCertificates(old: Database): void {
  const row = (id: number, enrolmentId: number, more: Row = {}): Row => ({
    ...{ id, number: `JIM-2026-0000${id}`, year: 2026, sequence: id, code: `code-${id}`, enrolment_id: enrolmentId },
    ...{ person_id: enrolmentId, training_id: 1, facts: JSON.stringify(plainFacts), issued_at: start, ...more },
  });
  insert(old, "certificate", row(1, 1), row(2, 2), row(3, 2, { ended_at: start, replaces_id: 1 }));
  old.$client.exec(`UPDATE certificate SET ended_at = ${start} WHERE id = 1`);
  insert(old, "certificate_revocation", { certificate_id: 1, reason: "vergissing", at: start });
  insert(old, "certificate_pdf", {
    certificate_id: 2,
    bytes: Buffer.from("%PDF-oud"),
    sha256: "00",
    rendered_at: start,
  });
  insert(old, "certificate_series", { year: 2026, last: 3 });
}
