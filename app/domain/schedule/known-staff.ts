import { type Reader, statement } from "#db/client.server";
import { readCare } from "../actor/care-facts";
import { shownName } from "../actor/shown-name";
import { readAvailability } from "../availability/queries";
import { addDays, type Instant, type LocalDate } from "../dates";
import { readQualifications } from "../qualification/queries";
import { quarterOf } from "../quarters";
import type { PersonInSession } from "./facts";
import { type Limits, monday } from "./limits";
import type { KnownStaff, StaffFacts } from "./staff";

/** No agreement asks more days of rest than this, and no month is longer. */
const furthestDay = 60;

/** Who is on which days, as far as the rules about people look. */
interface Judged {
  date: LocalDate;
  people: readonly PersonInSession[];
}

interface PersonRow extends Limits {
  personId: number;
  givenName: string;
  infix: string | null;
  familyName: string;
  shownAs: string | null;
  isActor: 0 | 1;
  organisationId: number | null;
  isLimited: 0 | 1;
}

const peopleSql = `
  SELECT p.id AS personId, p.given_name AS givenName, p.infix, p.family_name AS familyName, p.organisation_id AS organisationId,
    coalesce(f.display_name, CASE WHEN r.person_id IS NULL THEN NULL ELSE p.given_name END) AS shownAs,
    f.person_id IS NOT NULL OR r.person_id IS NOT NULL AS isActor,
    l.person_id IS NOT NULL AS isLimited, l.per_week AS perWeek, l.per_month AS perMonth, l.per_quarter AS perQuarter
  FROM json_each(?) i CROSS JOIN person p ON p.id = i.value LEFT JOIN actor_file f ON f.person_id = p.id
  LEFT JOIN (SELECT DISTINCT person_id FROM role_assignment WHERE role = 'actor') r ON r.person_id = p.id
  LEFT JOIN staff_limit l ON l.person_id = p.id`;

const bookedSql = `
  SELECT DISTINCT b.person_id AS personId, b.session_id AS sessionId, s.date
  FROM json_each(:ids) i CROSS JOIN booking b ON b.person_id = i.value JOIN session s ON s.id = b.session_id
  JOIN training t ON t.id = s.training_id
  WHERE b.ended_at IS NULL AND b.capacity <> 'shadow' AND s.date BETWEEN :from AND :until AND t.status <> 'cancelled'`;

interface BookedRow {
  personId: number;
  sessionId: number;
  date: LocalDate;
}

/** What the rules must know of the trainers and actors in these sessions, whatever their number. Twelve statements. */
export function readKnownStaff(db: Reader, judged: readonly Judged[], now: Instant): StaffFacts {
  const as = (wanted: PersonInSession["as"]) => [
    ...new Set(judged.flatMap(({ people }) => people.flatMap((one) => (one.as === wanted ? one.personId : [])))),
  ];
  const [trainers, actors] = [as("trainer"), as("actor")];
  const ids = [...new Set([...trainers, ...actors])];
  if (ids.length === 0) return new Map();
  const rows = statement<PersonRow>(db, peopleSql).all(JSON.stringify(ids));
  const days = judged.map(({ date }) => date).toSorted();
  const [first, last] = [days.at(0) ?? "", days.at(-1) ?? ""];
  const qualifications = readQualifications(db, trainers);
  const availability = readAvailability(db, ids);
  const booked = readBooked(db, rows, first, last);
  const around = { from: addDays(first, -furthestDay), until: addDays(last, furthestDay) };
  const care = actors.length > 0 ? readCare(db, actors, around, now) : () => null;
  const acting = new Set(actors);
  return new Map(
    rows.map((row): [number, KnownStaff] => [
      row.personId,
      {
        name: shownName(row),
        isActor: row.isActor === 1,
        organisationId: row.organisationId,
        qualifications: qualifications.get(row.personId) ?? { periods: [], aways: [] },
        availability: availability.get(row.personId) ?? nothingSaid,
        limits: row.isLimited === 1 ? row : null,
        booked: booked.get(row.personId) ?? [],
        care: acting.has(row.personId) ? care(row.personId) : null,
      },
    ]),
  );
}

const nothingSaid = { weekly: [], exceptions: [], home: null, travelRadiusKm: null, saidAt: null };

/** Whole weeks, months and quarters, of who has limits alone. */
function readBooked(
  db: Reader,
  rows: readonly PersonRow[],
  first: LocalDate,
  last: LocalDate,
): ReadonlyMap<number, BookedRow[]> {
  const limited = rows.filter(({ isLimited }) => isLimited === 1).map(({ personId }) => personId);
  const booked = new Map<number, BookedRow[]>(limited.map((id) => [id, []]));
  if (limited.length === 0) return booked;
  const [from] = [quarterOf(first).startsOn, monday(first)].toSorted();
  const until = [quarterOf(last).endsOn, addDays(monday(last), 6)].toSorted().at(-1);
  for (const row of statement<BookedRow>(db, bookedSql).all({ ids: JSON.stringify(limited), from, until })) {
    booked.get(row.personId)?.push(row);
  }
  return booked;
}
