import { type SQL, sql } from "drizzle-orm";
import { actorFile, person } from "#db/schema.server";
import { displayName } from "../person/name";

export interface NamedPerson {
  givenName: string;
  infix: string | null;
  familyName: string;
  /** How others know them as an actor; null for who is shown by their own name. */
  shownAs: string | null;
}

/**
 * The name by which an actor goes wherever they act: the first name or pseudonym of their file, or without one their first
 * name. It is the same for every reader, so that no page can forget who is reading; only the room of actors knows both.
 */
export const actingName = (): SQL<string> => sql<string>`coalesce(${actorFile.displayName}, ${person.givenName})`;

/** As `actingName` for who has a file or holds the role of actor; null for everybody else. */
export const shownAs = (): SQL<string | null> =>
  sql<
    string | null
  >`coalesce(${actorFile.displayName}, CASE WHEN EXISTS (SELECT 1 FROM role_assignment r WHERE r.person_id = ${person.id} AND r.role = 'actor') THEN ${person.givenName} END)`;

export const shownName = ({ givenName, infix, familyName, shownAs: name }: NamedPerson): string =>
  name ?? displayName(givenName, infix, familyName);
