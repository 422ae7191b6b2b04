import { type Reader, statement } from "#db/client.server";
import type { User } from "../user";

/** How far the professionals of one organisation are. */
export interface OrganisationProgress {
  id: number;
  name: string;
  waiting: number;
  following: number;
  certified: number;
}

const progressSql = `
  SELECT o.id, o.name,
    coalesce(sum(e.placed_at IS NULL AND e.ended_at IS NULL), 0) AS waiting,
    coalesce(sum(e.placed_at IS NOT NULL AND e.ended_at IS NULL AND c.id IS NULL
      AND t.status NOT IN ('closed', 'cancelled')), 0) AS following,
    count(c.id) AS certified
  FROM organisation o LEFT JOIN (enrolment e JOIN training t ON t.id = e.training_id
    JOIN training_type y ON y.id = t.training_type_id AND y.purpose = 'professionals') ON e.organisation_id = o.id
  LEFT JOIN certificate c ON c.enrolment_id = e.id AND c.ended_at IS NULL
  WHERE o.id IN (SELECT value FROM json_each(?))
  GROUP BY o.id ORDER BY o.name`;

/** The organisations for which the user is the contact, with the progress of their professionals. One statement. */
export function listOwnOrganisations(db: Reader, user: User): OrganisationProgress[] {
  const contacts = user.grants.filter(({ role }) => role === "organisation_contact");
  const ids = contacts.flatMap(({ organisationId }) => organisationId ?? []);
  return statement<OrganisationProgress>(db, progressSql).all(JSON.stringify(ids));
}
