import { sql } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import type { User } from "../user";
import { requireReadable } from "./participants";

export interface ExportedParticipant {
  givenName: string;
  infix: string | null;
  familyName: string;
  email: string;
  organisation: string | null;
  jobTitle: string | null;
  register: string | null;
  chamber: string | null;
  number: string | null;
  isPlaced: number;
}

/**
 * Everyone with a place (by name) and then the waiting list in order, each with one registration, as columns that an import
 * reads back. Refuses `not_found` to who may not see them.
 */
export function exportParticipants(db: Reader, user: User, code: string) {
  const { training, rights } = requireReadable(db, user, code);
  const rows = db.all<ExportedParticipant>(sql`
    SELECT p.given_name AS "givenName", p.infix, p.family_name AS "familyName", p.email, o.name AS "organisation",
      p.job_title AS "jobTitle", r.register, r.chamber, r.number, e.placed_at IS NOT NULL AS "isPlaced"
    FROM enrolment e JOIN person p ON p.id = e.person_id LEFT JOIN organisation o ON o.id = e.organisation_id
      LEFT JOIN registration r ON r.id = (SELECT min(id) FROM registration WHERE person_id = p.id)
    WHERE e.training_id = ${training.id} AND e.ended_at IS NULL
    ORDER BY e.placed_at IS NULL, CASE WHEN e.placed_at IS NOT NULL THEN p.family_key END,
      CASE WHEN e.placed_at IS NOT NULL THEN p.given_key END, e.registered_at, e.id`);
  return { rights, rows };
}
