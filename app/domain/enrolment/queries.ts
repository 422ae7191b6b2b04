import { and, asc, eq, gte, inArray, isNull, ne, or, sql } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { enrolment, importDraft, organisation, person, training } from "#db/schema.server";
import type { Instant, LocalDate } from "../dates";
import { may, type Verb } from "../permissions";
import { displayName } from "../person/name";
import { found, refuse } from "../refusal";
import { isSearchable, quotedForSearch } from "../search/words";
import { requireTraining } from "../training/visible";
import type { User } from "../user";
import { previewImport } from "./import-facts";
import { type KnownPerson, listKnown, visiblePeople } from "./known-people";
import { countPlaces } from "./places";

/** The training that the user wants to change the participants of; refuses `not_found` to who may not. */
export function requireChangeable(db: Reader, user: User, verb: Verb, code: string) {
  const { training, client } = requireTraining(db, user, code);
  if (!may(user, verb, { organisationId: training.clientOrganisationId })) refuse("not_found", "not_found");
  return { ...training, client, ...countPlaces(db, training.id) };
}

/** One participant of the training, for the page that changes their enrolment. */
export function requireParticipant(db: Reader, user: User, verb: Verb, code: string, enrolmentId: number) {
  const row = requireChangeable(db, user, verb, code);
  const own = and(eq(enrolment.id, enrolmentId), eq(enrolment.trainingId, row.id));
  const { givenName, infix, familyName, ...one } = found(
    db
      .select({
        id: enrolment.id,
        placedAt: enrolment.placedAt,
        endedAt: enrolment.endedAt,
        givenName: person.givenName,
        infix: person.infix,
        familyName: person.familyName,
        organisation: organisation.name,
      })
      .from(enrolment)
      .innerJoin(person, eq(person.id, enrolment.personId))
      .leftJoin(organisation, eq(organisation.id, enrolment.organisationId))
      .where(own)
      .get(),
  );
  return { training: row, participant: { ...one, name: displayName(givenName, infix, familyName) } };
}

const mostFound = 20;

/**
 * People whom the user may see, by any part of their name or address; `isEnrolled` in this training already, where who waits
 * counts only when `waitingCounts`.
 */
export function findPeople(db: Reader, user: User, text: string, trainingId: number, waitingCounts = true) {
  if (!isSearchable(text)) return [];
  const matching = sql`p.id IN (SELECT rowid FROM person_search WHERE person_search MATCH ${quotedForSearch(text)})
    AND p.disabled_at IS NULL AND ${visiblePeople(user)}
    ORDER BY p.family_key, p.given_key, p.id LIMIT ${mostFound}`;
  const people: KnownPerson[] = listKnown(db, matching);
  const enrolled = enrolledOf(db, trainingId, people, waitingCounts);
  return people.map(({ id, name, email, organisation }) => ({
    id,
    name,
    email,
    organisation,
    isEnrolled: enrolled.has(id),
  }));
}

function enrolledOf(
  db: Reader,
  trainingId: number,
  people: readonly KnownPerson[],
  waitingCounts: boolean,
): Set<number> {
  const ids = people.map(({ id }) => id);
  const standing = and(
    eq(enrolment.trainingId, trainingId),
    isNull(enrolment.endedAt),
    inArray(enrolment.personId, ids),
  );
  const rows = db
    .select({ id: enrolment.personId, placedAt: enrolment.placedAt })
    .from(enrolment)
    .where(standing)
    .all();
  return new Set(rows.flatMap(({ id, placedAt }) => (waitingCounts || placedAt !== null ? [id] : [])));
}

const mostTargets = 40;
/** The roles that may enrol in their organisation's trainings, as the table of permissions says. */
const enrollers = ["coordinator", "administrator"];

/** Trainings of the same type that someone can go to: still open, to come or without a date, the same region first. */
export function listTransferTargets(
  db: Reader,
  user: User,
  from: Pick<typeof training.$inferSelect, "id" | "trainingTypeId" | "regionCode">,
  today: LocalDate,
) {
  const scopes = user.grants
    .filter(({ role }) => enrollers.includes(role))
    .flatMap((grant) => grant.organisationId ?? []);
  const seesAll = may(user, "enrolment.enrol", { organisationId: null });
  const open = and(
    ne(training.id, from.id),
    eq(training.trainingTypeId, from.trainingTypeId),
    inArray(training.status, ["planned", "confirmed"]),
    or(isNull(training.firstDate), gte(training.firstDate, today)),
    seesAll ? undefined : inArray(training.clientOrganisationId, scopes),
  );
  const standing = sql<number>`(SELECT count(*) FROM enrolment e WHERE e.training_id = ${training.id} AND e.ended_at IS NULL)`;
  return db
    .select({
      code: training.code,
      client: organisation.name,
      firstDate: training.firstDate,
      free: sql<number>`max(0, ${training.maxParticipants} - ${standing})`,
    })
    .from(training)
    .innerJoin(organisation, eq(organisation.id, training.clientOrganisationId))
    .where(open)
    .orderBy(
      sql`${training.regionCode} <> ${from.regionCode}`,
      sql`${training.firstDate} IS NULL`,
      asc(training.firstDate),
    )
    .limit(mostTargets)
    .all();
}

/** Names that a new participant's organisation is likely to have. */
export const listOrganisationNames = (db: Reader): string[] =>
  db
    .select({ name: organisation.name })
    .from(organisation)
    .orderBy(asc(organisation.name))
    .limit(500)
    .all()
    .map(({ name }) => name);

/** An uploaded list with what importing it would do; refuses `not_found` when it is not of this training. */
export function requireDraft(db: Reader, user: User, code: string, draftId: string) {
  const row = requireChangeable(db, user, "enrolment.import", code);
  const own = and(eq(importDraft.id, draftId), eq(importDraft.trainingId, row.id));
  const draft = found(db.select().from(importDraft).where(own).get());
  const confirmedAt: Instant | null = draft.confirmedAt;
  return { training: row, confirmedAt, draftRows: draft.rows, rows: previewImport(db, user, row, draft.rows) };
}
