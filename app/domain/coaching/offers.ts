import { type Reader, statement } from "#db/client.server";
import type { CoachingForm } from "#db/lists-after";
import type { Instant } from "../dates";
import { displayName } from "../person/name";
import { regionCentre, roadKm } from "../programme/distance";
import type { User } from "../user";
import { type NameRow, nameColumns, type SessionRow, sessionColumns, withPlace } from "./rows";
import { reachOf } from "./rules";

/** A time in which there is a place left, as one who looks for coaching sees it. */
export interface Offer {
  sessionId: number;
  form: CoachingForm;
  date: string;
  startsAt: string;
  endsAt: string;
  coach: string;
  organisation: string | null;
  /** Where it is; of what is online only who has a place hears. */
  where: string | null;
  /** Kilometres, about; 0 near by. */
  km: number;
  left: number;
}

const shown = 24;

const offersSql = `
  SELECT ${sessionColumns}, ${nameColumns("p")}, o.id AS coachOrganisationId, o.name AS organisation,
    coalesce(l.region_code, o.region_code) AS regionCode,
    (SELECT count(*) FROM coaching_booking b WHERE b.coaching_session_id = s.id AND b.ended_at IS NULL) AS taken
  FROM coaching_session s JOIN person p ON p.id = s.coach_id LEFT JOIN organisation o ON o.id = p.organisation_id
  ${withPlace}
  WHERE s.start_instant > :now AND s.withdrawn_at IS NULL AND s.coach_id <> :userId AND p.disabled_at IS NULL
    AND taken < s.places
    AND EXISTS (SELECT 1 FROM coach_role r WHERE r.person_id = s.coach_id AND r.starts_on <= s.date
      AND (r.ends_on IS NULL OR r.ends_on >= s.date))
    AND NOT EXISTS (SELECT 1 FROM booking k JOIN session d ON d.id = k.session_id JOIN training t ON t.id = d.training_id
      WHERE k.person_id = s.coach_id AND k.ended_at IS NULL AND t.status <> 'cancelled'
        AND d.start_instant < s.end_instant AND d.end_instant > s.start_instant)
    AND NOT EXISTS (SELECT 1 FROM coaching_booking w WHERE w.coaching_session_id = s.id AND w.person_id = :userId
      AND w.ended_at IS NULL)
  ORDER BY s.start_instant, s.id`;

const seekerSql = `SELECT p.organisation_id AS organisationId, o.region_code AS regionCode
  FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id WHERE p.id = ?`;

type Row = SessionRow &
  NameRow & {
    coachOrganisationId: number | null;
    organisation: string | null;
    regionCode: string | null;
    taken: number;
  };

type Seeker = { organisationId: number | null; regionCode: string | null };

/** Where someone works, for how far things are from it. One statement. */
export const findSeeker = (db: Reader, personId: number): Seeker =>
  statement<Seeker>(db, seekerSql).get(personId) ?? { organisationId: null, regionCode: null };

/** About how far two regions are apart by road; null where a middle is not known. */
export function kmBetween(one: string, other: string): number | null {
  const [from, to] = [regionCentre(one), regionCentre(other)];
  return from && to ? roadKm(from, to) : null;
}

/**
 * The first times to come within reach of the user in which a place is left and whose coach is nowhere else, and how many
 * more there are. Two statements.
 */
export function listOffers(db: Reader, user: User, now: Instant): { offers: Offer[]; more: number } {
  const seeker = findSeeker(db, user.id);
  const rows = statement<Row>(db, offersSql).all({ now, userId: user.id });
  const near = rows.flatMap((row) => {
    const km = reachOf(row, seeker, kmBetween);
    return km === null ? [] : [offerOf(row, km)];
  });
  return { offers: near.slice(0, shown), more: Math.max(0, near.length - shown) };
}

function offerOf(row: Row, km: number): Offer {
  const { sessionId, form, date, startsAt, endsAt, organisation, location, place } = row;
  return {
    ...{ sessionId, form, date, startsAt, endsAt, organisation, km },
    coach: displayName(row.givenName, row.infix, row.familyName),
    where: form === "online" ? null : [location, place].filter(Boolean).join(" · ") || null,
    left: row.places - row.taken,
  };
}
