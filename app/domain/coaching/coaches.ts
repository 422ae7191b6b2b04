import { type Reader, statement } from "#db/client.server";
import { addMonths, type Instant, type LocalDate, localDateOf } from "../dates";
import { may } from "../permissions";
import { displayName } from "../person/name";
import type { User } from "../user";
import { type NameRow, nameColumns } from "./rows";
import { coachingScope } from "./scope";

const coachesSql = `
  SELECT r.id, r.person_id AS personId, r.starts_on AS startsOn, r.ends_on AS endsOn, ${nameColumns("p")},
    p.organisation_id AS organisationId, o.name AS organisation,
    (SELECT count(DISTINCT b.person_id) FROM coaching_session s JOIN coaching_booking b ON b.coaching_session_id = s.id
      WHERE s.coach_id = p.id AND b.is_present = 1 AND s.date >= :since) AS people,
    (SELECT coalesce(sum(s.minutes), 0) FROM coaching_session s WHERE s.coach_id = p.id AND s.date >= :since) AS minutes,
    (SELECT count(*) FROM coaching_session s JOIN coaching_booking b ON b.coaching_session_id = s.id AND b.ended_at IS NULL
      WHERE s.coach_id = p.id AND s.withdrawn_at IS NULL AND s.start_instant > :now) AS coming,
    (SELECT coalesce(sum(s.places), 0) FROM coaching_session s
      WHERE s.coach_id = p.id AND s.withdrawn_at IS NULL AND s.start_instant > :now) AS offered
  FROM coach_role r JOIN person p ON p.id = r.person_id LEFT JOIN organisation o ON o.id = p.organisation_id
  WHERE (r.ends_on IS NULL OR r.ends_on >= :today) AND p.disabled_at IS NULL
    AND (:scope IS NULL OR p.organisation_id IN (SELECT value FROM json_each(:scope)))
  ORDER BY p.family_key, p.given_key, r.id`;

interface CoachRow extends NameRow {
  id: number;
  personId: number;
  startsOn: LocalDate;
  endsOn: LocalDate | null;
  organisationId: number | null;
  organisation: string | null;
  people: number;
  minutes: number;
  coming: number;
  offered: number;
}

/** Whoever coaches or is to, with their caseload of the last twelve months and what is to come. One statement. */
export function listCoaches(db: Reader, user: User, now: Instant) {
  const scope = coachingScope(user);
  const today = localDateOf(now);
  const since = addMonths(today, -12);
  const rows = statement<CoachRow>(db, coachesSql).all({ scope: scope && JSON.stringify(scope), today, since, now });
  return rows.map(({ givenName, infix, familyName, organisationId, ...row }) => ({
    ...row,
    name: displayName(givenName, infix, familyName),
    mayEnd: row.endsOn === null && may(user, "coaching.appoint", { organisationId }),
  }));
}

export type ListedCoach = ReturnType<typeof listCoaches>[number];

const candidatesSql = `
  SELECT p.id, ${nameColumns("p")}, o.name AS organisation FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id
  WHERE p.disabled_at IS NULL AND (:scope IS NULL OR p.organisation_id IN (SELECT value FROM json_each(:scope)))
    AND EXISTS (SELECT 1 FROM role_assignment a WHERE a.person_id = p.id AND a.role = 'trainer'
      AND a.starts_on <= :today AND (a.ends_on IS NULL OR a.ends_on >= :today))
    AND NOT EXISTS (SELECT 1 FROM coach_role r WHERE r.person_id = p.id AND (r.ends_on IS NULL OR r.ends_on >= :today))
  ORDER BY p.family_key, p.given_key, p.id LIMIT 500`;

type CandidateRow = NameRow & { id: number; organisation: string | null };

/** The trainers who do not coach yet, of those whom the user may appoint; null for who appoints nobody. One statement. */
export function listCoachCandidates(db: Reader, user: User, now: Instant) {
  const grants = user.grants.filter(({ organisationId }) => may(user, "coaching.appoint", { organisationId }));
  if (grants.length === 0) return null;
  const everywhere = grants.some(
    ({ organisationId, role }) => organisationId === null && (role === "coordinator" || role === "administrator"),
  );
  const scope = everywhere ? null : JSON.stringify(grants.flatMap(({ organisationId }) => organisationId ?? []));
  const rows = statement<CandidateRow>(db, candidatesSql).all({ scope, today: localDateOf(now) });
  return rows.map(({ id, organisation, ...name }) => ({
    ...{ id, organisation },
    name: displayName(name.givenName, name.infix, name.familyName),
  }));
}
