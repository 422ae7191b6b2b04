import { asc, desc, eq } from "drizzle-orm";
import { type Reader, statement } from "#db/client.server";
import type { EnrolmentEnd, TrainingStatus } from "#db/lists";
import { organisation, person, registration, roleAssignment } from "#db/schema.server";
import type { LocalDate } from "../dates";
import { may } from "../permissions";
import { found, refuse } from "../refusal";
import type { User } from "../user";
import { isOnlyActor, seesActorsOf } from "./actor-sight";
import { managerOf } from "./manager";
import { displayName } from "./name";
import { peopleScope } from "./scope";

/** A person's record with roles and registrations, if the user may see it; refuses `not_found` otherwise. */
export function requirePerson(db: Reader, user: User, id: number) {
  const row = found(
    db
      .select({ person, organisation: organisation.name })
      .from(person)
      .leftJoin(organisation, eq(organisation.id, person.organisationId))
      .where(eq(person.id, id))
      .get(),
  );
  const { organisationId } = row.person;
  if (!may(user, "person.read", { organisationId })) refuse("not_found", "not_found");
  const knowsActors = seesActorsOf(user, organisationId);
  if (!knowsActors && isActorAlone(db, id)) refuse("not_found", "not_found");
  const { givenName, infix, familyName } = row.person;
  const manager = managerOf(db, row.person.managerId);
  const isManagerInSight = manager !== null && may(user, "person.read", { organisationId: manager.organisationId });
  const isAddressShown = isManagerInSight || may(user, "person.edit", { organisationId });
  return {
    ...row.person,
    organisation: row.organisation,
    name: displayName(givenName, infix, familyName),
    /** Somebody of another organisation is named, and has no page for the user; the form alone asks their address. */
    manager: manager && {
      ...manager,
      email: isAddressShown ? manager.email : "",
      isInSight: isManagerInSight,
    },
    roles: listRoles(db, id).filter(({ role }) => role !== "actor" || knowsActors),
    registrations: db.select().from(registration).where(eq(registration.personId, id)).all(),
  };
}

const isActorAlone = (db: Reader, id: number): boolean =>
  statement(db, `SELECT 1 FROM person p WHERE p.id = ? AND ${isOnlyActor}`).get(id) !== undefined;

/** Every role the person holds or held, the latest first. */
const listRoles = (db: Reader, personId: number) =>
  db
    .select({
      id: roleAssignment.id,
      role: roleAssignment.role,
      organisation: organisation.name,
      startsOn: roleAssignment.startsOn,
      endsOn: roleAssignment.endsOn,
    })
    .from(roleAssignment)
    .leftJoin(organisation, eq(organisation.id, roleAssignment.organisationId))
    .where(eq(roleAssignment.personId, personId))
    .orderBy(desc(roleAssignment.startsOn), asc(roleAssignment.id))
    .all();

export interface FollowedTraining {
  code: string;
  organisation: string | null;
  status: TrainingStatus;
  firstDate: LocalDate | null;
  placedAt: number | null;
  end: EnrolmentEnd | null;
  certificate: string | null;
}

const followedSql = (scoped: boolean) => `
  SELECT t.code, o.name AS organisation, t.status, t.first_date AS firstDate, e.placed_at AS placedAt, e.end,
    c.number AS certificate
  FROM enrolment e JOIN training t ON t.id = e.training_id LEFT JOIN organisation o ON o.id = e.organisation_id
  LEFT JOIN certificate c ON c.enrolment_id = e.id AND c.ended_at IS NULL
  WHERE e.person_id = :personId ${
    scoped
      ? "AND (e.organisation_id IN (SELECT value FROM json_each(:scope)) OR t.client_organisation_id IN (SELECT value FROM json_each(:scope)))"
      : ""
  }
  ORDER BY t.first_date IS NULL DESC, t.first_date DESC, e.id DESC`;

/** The trainings someone follows or followed, as far as the user may know: the latest first. One statement. */
export function listFollowedTrainings(db: Reader, user: User, personId: number): FollowedTraining[] {
  const scope = peopleScope(user);
  const params = { personId, scope: JSON.stringify(scope ?? []) };
  return statement<FollowedTraining>(db, followedSql(scope !== null)).all(params);
}

/** The organisations a form may offer: those of the user's scope. */
export function listChoosableOrganisations(db: Reader, user: User) {
  const scope = peopleScope(user);
  const rows = db
    .select({ id: organisation.id, name: organisation.name })
    .from(organisation)
    .orderBy(asc(organisation.name))
    .all();
  return scope ? rows.filter(({ id }) => scope.includes(id)) : rows;
}
