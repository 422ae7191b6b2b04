import { type Reader, statement } from "#db/client.server";
import { displayName } from "../person/name";

/** The group in which a professional is with one of their trainings. */
export interface OwnGroup {
  enrolmentId: number;
  name: string;
  /** Whoever guides it; null while that is not known. */
  guide: string | null;
}

interface Row {
  enrolmentId: number;
  name: string;
  givenName: string | null;
  infix: string | null;
  familyName: string | null;
}

const ownSql = `
  SELECT e.id AS enrolmentId, g.name, p.given_name AS givenName, p.infix, p.family_name AS familyName
  FROM enrolment e JOIN intervision_member m ON m.enrolment_id = e.id AND m.left_at IS NULL
  JOIN intervision_group g ON g.id = m.group_id LEFT JOIN person p ON p.id = g.guide_id
  WHERE e.person_id = ? AND e.ended_at IS NULL`;

/** The intervision groups in which someone is now, for themselves. One statement. */
export const listOwnGroups = (db: Reader, personId: number): OwnGroup[] =>
  statement<Row>(db, ownSql)
    .all(personId)
    .map(({ enrolmentId, name, givenName, infix, familyName }) => ({
      ...{ enrolmentId, name },
      guide: givenName && familyName ? displayName(givenName, infix, familyName) : null,
    }));
