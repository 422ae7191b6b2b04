import { type Reader, statement } from "#db/client.server";
import type { BookingFunction } from "#db/lists";
import { readCare } from "../actor/care-facts";
import { careHolds } from "../actor/care-rules";
import { readAvailability } from "../availability/queries";
import { isAgreed } from "../booking/state";
import { addDays, type Instant, type LocalDate, localDateOf } from "../dates";
import { publicHolidayOn } from "../programme/public-holidays";
import { type Qualifications, readQualifications } from "../qualification/queries";
import { quarterOf } from "../quarters";
import { readTrainerFacts } from "../trainer/read-facts";
import { trainerVerdict } from "../trainer/rules";
import { type Expected, expectedOf } from "./expected";
import { type Month, monthKey } from "./months";
import type { Limits } from "./rooms";
import { type Workday, workdaysOf } from "./workdays";

/** Somebody as they stand in the database, before it is counted what they can take on. */
export interface StaffMember {
  id: number;
  organisationId: number | null;
  /** The youth region where they live, or else that of their organisation. */
  home: string | null;
  radiusKm: number | null;
  roles: { startsOn: LocalDate; endsOn: LocalDate | null }[];
  limits: Limits;
  qualifications: Qualifications;
  availability: NonNullable<ReturnType<ReturnType<typeof readAvailability>["get"]>>;
  agreedOn: LocalDate[];
  /** Months in which care says that an actor is not booked, whatever the day. */
  heldIn: ReadonlySet<number>;
}

export interface StaffRead {
  as: BookingFunction;
  today: LocalDate;
  months: readonly Month[];
  workdays: readonly Workday[];
  members: StaffMember[];
  expected: Expected[];
}

interface Row {
  id: number;
  organisationId: number | null;
  home: string | null;
  radiusKm: number | null;
  roles: string;
  perWeek: number | null;
  perMonth: number | null;
  perQuarter: number | null;
}

const membersSql = `
  SELECT p.id, p.organisation_id AS organisationId, coalesce(m.region_code, o.region_code) AS home,
    f.travel_radius_km AS radiusKm, l.per_week AS perWeek, l.per_month AS perMonth, l.per_quarter AS perQuarter,
    json_group_array(json_object('startsOn', r.starts_on, 'endsOn', r.ends_on)) AS roles
  FROM role_assignment r JOIN person p ON p.id = r.person_id
    LEFT JOIN organisation o ON o.id = p.organisation_id
    LEFT JOIN staff_profile f ON f.person_id = p.id LEFT JOIN municipality m ON m.id = f.home_municipality_id
    LEFT JOIN staff_limit l ON l.person_id = p.id
  WHERE r.role = :as AND p.disabled_at IS NULL AND (r.ends_on IS NULL OR r.ends_on >= :today)
  GROUP BY p.id ORDER BY p.id`;

const agreedSql = `
  SELECT b.person_id AS personId, s.date FROM booking b
    JOIN session s ON s.id = b.session_id JOIN training t ON t.id = s.training_id
  WHERE b.person_id IN (SELECT value FROM json_each(:ids)) AND ${isAgreed("b", "s")} AND t.status <> 'cancelled'
    AND s.date >= :from`;

const goingSql = "SELECT DISTINCT person_id AS id FROM candidacy WHERE ended_on IS NULL";

/** Who can be asked as a trainer or as an actor in these months, now or later, with all that decides how much. A fixed number of statements. */
export function readStaff(db: Reader, as: BookingFunction, months: readonly Month[], now: Instant): StaffRead {
  const today = localDateOf(now);
  const rows = statement<Row>(db, membersSql).all({ as, today });
  const ids = rows.map(({ id }) => id);
  const qualifications = readQualifications(db, ids);
  const availability = readAvailability(db, ids);
  const agreed = readAgreed(db, ids, quarterOf(today).startsOn);
  const care = as === "actor" ? readActorCare(db, ids, months, now) : noCare;
  const members = rows.map(({ roles, perWeek, perMonth, perQuarter, ...row }): StaffMember => {
    const own = care(row.id);
    return {
      ...row,
      roles: JSON.parse(roles) as StaffMember["roles"],
      limits: { perWeek, perQuarter, ...own.limits, perMonth: least(perMonth, own.limits.perMonth) },
      qualifications: qualifications.get(row.id) ?? { periods: [], aways: [], guides: [] },
      availability: availability.get(row.id) ?? nothingSaid,
      agreedOn: agreed.get(row.id) ?? [],
      heldIn: own.heldIn,
    };
  });
  const expected = readExpected(db, as, ids, now);
  return { as, today, months, members, expected, workdays: workdaysOf(months, publicHolidayOn) };
}

const nothingSaid = { weekly: [], exceptions: [], home: null, travelRadiusKm: null, saidAt: null };

const least = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.min(one, other);

function readAgreed(db: Reader, ids: readonly number[], from: LocalDate): ReadonlyMap<number, LocalDate[]> {
  const rows = statement<{ personId: number; date: LocalDate }>(db, agreedSql);
  const agreed = new Map<number, LocalDate[]>();
  for (const { personId, date } of rows.all({ ids: JSON.stringify(ids), from })) {
    agreed.set(personId, [...(agreed.get(personId) ?? []), date]);
  }
  return agreed;
}

interface OwnCare {
  limits: Pick<Limits, "perMonth" | "restDays">;
  heldIn: ReadonlySet<number>;
}

const noCare = (): OwnCare => ({ limits: { perMonth: null, restDays: 0 }, heldIn: new Set() });

/** What was agreed with each actor, and in which months there is no consent, no supporter or no file. Talks are held in time. */
function readActorCare(db: Reader, ids: readonly number[], months: readonly Month[], now: Instant) {
  const today = localDateOf(now);
  const care = readCare(db, ids, { from: today, until: addDays(today, -1) }, now);
  return (id: number): OwnCare => {
    const { agreement, consents } = care(id);
    const held = months.flatMap(({ startsOn: date }, month) => {
      const holds = careHolds({ agreement, consents, date, today, otherDays: [], openTalkDays: [] });
      return holds.some(({ code }) => code !== "actor_month_full") ? [month] : [];
    });
    return {
      limits: { perMonth: agreement?.maxDaysPerMonth ?? null, restDays: agreement?.restDays ?? 0 },
      heldIn: new Set(held),
    };
  };
}

/** Only of those who are on their way is it read how far they are. */
function readExpected(db: Reader, as: BookingFunction, ids: readonly number[], now: Instant): Expected[] {
  const going = new Set(
    statement<{ id: number }>(db, goingSql)
      .all()
      .map(({ id }) => id),
  );
  const facts = readTrainerFacts(
    db,
    ids.filter((id) => going.has(id)),
    { as, now },
  );
  const staff = [...facts].map(([personId, one]) => ({
    personId,
    organisationId: null,
    facts: one,
    verdict: trainerVerdict(one),
  }));
  return expectedOf(staff, as, localDateOf(now));
}

/** How many of somebody's agreed days fall in each month. */
export const agreedByMonth = ({ agreedOn }: Pick<StaffMember, "agreedOn">, months: readonly Month[]): number[] =>
  months.map(({ key, startsOn }) => agreedOn.filter((day) => monthKey(day) === key && day >= startsOn).length);
