import { and, asc, eq, gte, isNull, lte, or, sql } from "drizzle-orm";
import { type Reader, statement } from "#db/client.server";
import type { BookingFunction } from "#db/lists";
import { actorFile, organisation, person, roleAssignment } from "#db/schema.server";
import { actingName, type NamedPerson, shownName } from "../actor/shown-name";
import type { LocalDate } from "../dates";
import { sortName } from "../person/name";
import type { Reason } from "../reasons";
import { Refusal, reason } from "../refusal";

/** Someone who can be booked: who holds the role on all of the given days. */
export interface Eligible {
  id: number;
  name: string;
  sortName: string;
  organisationId: number | null;
  organisation: string | null;
}

/** Who can be booked in this function on every one of the days, by name; actors by their acting names. One statement. */
export function listEligible(db: Reader, as: BookingFunction, dates: readonly LocalDate[]): Eligible[] {
  const days = dates.toSorted();
  const first = days.at(0) ?? "";
  const last = days.at(-1) ?? "";
  const rows = db
    .selectDistinct({
      id: person.id,
      givenName: person.givenName,
      infix: person.infix,
      familyName: person.familyName,
      familyKey: person.familyKey,
      givenKey: person.givenKey,
      shownAs: as === "actor" ? actingName() : sql<null>`NULL`,
      organisationId: person.organisationId,
      organisation: organisation.name,
    })
    .from(roleAssignment)
    .innerJoin(person, eq(person.id, roleAssignment.personId))
    .leftJoin(actorFile, eq(actorFile.personId, person.id))
    .leftJoin(organisation, eq(organisation.id, person.organisationId))
    .where(
      and(
        eq(roleAssignment.role, as),
        isNull(person.disabledAt),
        lte(roleAssignment.startsOn, first),
        or(isNull(roleAssignment.endsOn), gte(roleAssignment.endsOn, last)),
      ),
    )
    .orderBy(asc(person.familyKey), asc(person.givenKey), asc(person.id))
    .all();
  const people = rows.map(eligible);
  return as === "actor" ? people.toSorted(byName) : people;
}

type Row = NamedPerson & Omit<Eligible, "name" | "sortName"> & { familyKey: string; givenKey: string };

const eligible = ({
  familyKey: _family,
  givenKey: _given,
  givenName,
  infix,
  familyName,
  shownAs,
  ...row
}: Row): Eligible => ({
  ...row,
  name: shownName({ givenName, infix, familyName, shownAs }),
  sortName: shownAs ?? sortName(givenName, infix, familyName),
});

const byName = (one: Eligible, other: Eligible): number => one.name.localeCompare(other.name) || one.id - other.id;

const staffSql = `
  SELECT DISTINCT role AS "as", person_id AS personId FROM role_assignment
  WHERE role IN ('trainer', 'actor') AND person_id IN (SELECT value FROM json_each(?))`;

/**
 * Which of these people are or were trainer or actor: of anybody else whose number is sent, nothing is told, not even a name.
 * One statement.
 */
export function readStaffAmong(
  db: Reader,
  personIds: readonly number[],
): (who: { personId: number; as: string }) => boolean {
  const rows = statement<{ as: BookingFunction; personId: number }>(db, staffSql).all(JSON.stringify(personIds));
  const known = new Set(rows.map(({ as, personId }) => `${as} ${personId}`));
  return ({ as, personId }) => known.has(`${as} ${personId}`);
}

/** Refuses whoever can't be booked in this function on these days. */
export function refuseUnlessStaff(
  db: Reader,
  as: BookingFunction,
  personIds: readonly number[],
  dates: readonly LocalDate[],
  fieldOf: (index: number) => string,
): void {
  if (personIds.length === 0) return;
  const known = new Set(listEligible(db, as, dates).map(({ id }) => id));
  const wrong = personIds.flatMap((id, index) =>
    known.has(id) ? [] : [[fieldOf(index), [reason("not_in_list")]] satisfies [string, Reason[]]],
  );
  if (wrong.length > 0) throw new Refusal("invalid", [], Object.fromEntries(wrong));
}
