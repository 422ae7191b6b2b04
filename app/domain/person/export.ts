import { type Reader, statement } from "#db/client.server";
import { type Register, type Role, roles } from "#db/lists";
import type { LocalDate } from "../dates";
import { isOnlyActor } from "./actor-sight";

export interface ExportedPerson {
  givenName: string;
  infix: string | null;
  familyName: string;
  email: string;
  organisation: string | null;
  jobTitle: string | null;
  registrations: { register: Register; chamber: string | null; number: string }[];
  /** The roles in force on the day of the export. */
  roles: Role[];
  isDisabled: boolean;
}

type Row = Omit<ExportedPerson, "registrations" | "roles" | "isDisabled"> & {
  /** How an actor who is nothing else goes by. */
  shownAs: string | null;
  registrations: string;
  roles: string;
  disabledAt: number | null;
};

/** In the order of an index: nothing is sorted, and so nothing is held. */
const peopleSql = `
  SELECT p.given_name AS givenName, p.infix, p.family_name AS familyName, p.email, o.name AS organisation,
    p.job_title AS jobTitle, p.disabled_at AS disabledAt,
    CASE WHEN ${isOnlyActor} THEN coalesce((SELECT display_name FROM actor_file WHERE person_id = p.id), p.given_name) END AS shownAs,
    (SELECT json_group_array(json_object('register', g.register, 'chamber', g.chamber, 'number', g.number))
      FROM registration g WHERE g.person_id = p.id) AS registrations,
    (SELECT json_group_array(r.role) FROM role_assignment r
      WHERE r.person_id = p.id AND r.starts_on <= :today AND (r.ends_on IS NULL OR r.ends_on >= :today)) AS roles
  FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id
  ORDER BY p.family_key, p.given_key, p.id`;

/**
 * Everybody by family name, for the system itself (the command line): a list that travels. Who is an actor and nothing else
 * stands in it by their acting name alone, and of others it does not tell that they act. One statement, read row by row.
 */
export function* exportPeople(db: Reader, today: LocalDate): Generator<ExportedPerson> {
  for (const { registrations, roles: held, disabledAt, shownAs, ...row } of statement<Row>(db, peopleSql).iterate({
    today,
  })) {
    const isHeld = new Set(JSON.parse(held) as Role[]);
    yield {
      ...row,
      ...(shownAs !== null && { givenName: shownAs, infix: null, familyName: "", email: "" }),
      registrations: JSON.parse(registrations) as ExportedPerson["registrations"],
      roles: roles.filter((role) => isHeld.has(role) && (role !== "actor" || shownAs !== null)),
      isDisabled: disabledAt !== null,
    };
  }
}
