import { type Reader, statement } from "#db/client.server";
import type { LocalDate } from "../dates";
import { may } from "../permissions";
import { displayName } from "../person/name";
import { found } from "../refusal";
import type { User } from "../user";

interface StaffRow {
  personId: number;
  givenName: string;
  infix: string | null;
  familyName: string;
  organisationId: number | null;
  isActor: 0 | 1;
}

const staffSql = `
  SELECT p.id AS personId, p.given_name AS givenName, p.infix, p.family_name AS familyName,
    p.organisation_id AS organisationId,
    EXISTS (SELECT 1 FROM role_assignment a WHERE a.person_id = p.id AND a.role = 'actor')
      OR EXISTS (SELECT 1 FROM actor_file f WHERE f.person_id = p.id) AS isActor
  FROM person p
  WHERE p.id = :personId AND EXISTS (SELECT 1 FROM role_assignment r WHERE r.person_id = p.id
    AND r.role IN ('trainer', 'actor') AND (r.ends_on IS NULL OR r.ends_on >= :today))`;

/** A trainer or an actor, as the subject of a permission. */
export interface Staff {
  personId: number;
  name: string;
  organisationId: number | null;
  /** Whoever is or was an actor: their availability is the coordination's alone. */
  isActor: boolean;
  [fact: string]: unknown;
}

/** Someone whose role as trainer or actor has not ended; refuses `not_found` for anybody else. One statement. */
export const requireStaff = (db: Reader, personId: number, today: LocalDate): Staff =>
  found(findStaff(db, personId, today));

function findStaff(db: Reader, personId: number, today: LocalDate): Staff | undefined {
  const row = statement<StaffRow>(db, staffSql).get({ personId, today });
  if (!row) return undefined;
  const { givenName, infix, familyName, organisationId, isActor } = row;
  return { personId, organisationId, isActor: isActor === 1, name: displayName(givenName, infix, familyName) };
}

/** Whether the user may see when this person can; nobody can be seen who is neither trainer nor actor. */
export function mayReadAvailability(db: Reader, user: User, personId: number, today: LocalDate): boolean {
  const staff = findStaff(db, personId, today);
  return staff !== undefined && may(user, "availability.read", staff);
}
