import { sql } from "drizzle-orm";
import { person, registration } from "#db/schema.server";
import { localDateOf } from "../dates";
import { foldKey } from "../person/name";
import { found } from "../refusal";
import type { WriteContext } from "../write";
import { type KnownPerson, peopleByEmail } from "./known-people";
import type { ParticipantFields } from "./schemas";

export type NewParticipant = ParticipantFields & { organisationId: number | null };

/** SQLite binds at most 32,766 values in a statement. */
const rowsAtOnce = 500;

export function* inChunks<One>(list: readonly One[]): Generator<One[]> {
  for (let start = 0; start < list.length; start += rowsAtOnce) yield list.slice(start, start + rowsAtOnce);
}

/** Adds people with their registrations, in the order of the list. */
export function addParticipants(ctx: WriteContext, list: readonly NewParticipant[]): KnownPerson[] {
  for (const chunk of inChunks(list))
    ctx.db
      .insert(person)
      .values(chunk.map((one) => personRow(ctx, one)))
      .run();
  const added = peopleByEmail(
    ctx.db,
    list.map(({ email }) => email),
  );
  const people = list.map(({ email }) => found(added.get(email)));
  addRegistrations(
    ctx,
    list.map((fields, index) => ({ fields, personId: people[index]?.id ?? 0 })),
  );
  return people;
}

const personRow = ({ now }: WriteContext, fields: NewParticipant) => ({
  givenName: fields.givenName,
  infix: fields.infix,
  familyName: fields.familyName,
  email: fields.email,
  emailKey: fields.email,
  givenKey: foldKey(fields.givenName),
  familyKey: foldKey(fields.familyName),
  organisationId: fields.organisationId,
  jobTitle: fields.jobTitle,
  createdAt: now,
});

/** Adds a registration to who has none with that register; what is known already stays as it is. */
export function addRegistrations(
  { db }: WriteContext,
  list: readonly { personId: number; fields: ParticipantFields }[],
): void {
  const rows = list.flatMap(({ personId, fields: { register, chamber, number } }) =>
    register && number ? [{ personId, register, chamber, number }] : [],
  );
  for (const chunk of inChunks(rows)) db.insert(registration).values(chunk).onConflictDoNothing().run();
}

/** Makes professionals of those who are not yet, from today, within the organisation that they work for. */
export function grantProfessional({ db, now }: WriteContext, personIds: readonly number[]): void {
  const today = localDateOf(now);
  db.run(sql`
    INSERT INTO role_assignment (person_id, role, organisation_id, starts_on)
    SELECT p.id, 'professional', p.organisation_id, ${today} FROM person p
    WHERE p.id IN (SELECT value FROM json_each(${JSON.stringify(personIds)})) AND NOT EXISTS (
      SELECT 1 FROM role_assignment r WHERE r.person_id = p.id AND r.role = 'professional'
        AND r.starts_on <= ${today} AND (r.ends_on IS NULL OR r.ends_on >= ${today}))
    ON CONFLICT DO NOTHING`);
}
