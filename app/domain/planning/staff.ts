import { type Reader, statement } from "#db/client.server";
import type { BookingFunction } from "#db/lists";
import type { LocalDate, LocalTime } from "../dates";
import { monthOf, quarterOf } from "../planner/calendar";
import type { LatLon, TrainingPlan } from "../planner/types";
import { type Place, regionCentre } from "../programme/distance";
import { personKey } from "./ids";
import { before, joinSpells, never, oneDay, type Spell, withoutSpells } from "./spells";
import type { Taken } from "./taken";

/** What the planner's people are made within. */
export interface Ground {
  /** From the first to the last day that matters. */
  horizon: Spell;
  today: LocalDate;
  hours: { startsAt: LocalTime; endsAt: LocalTime };
  taken: Taken;
  /** The plans that stand, which the planner knows as such. */
  published: readonly TrainingPlan[];
  /** No type forbids a trainer in training beside a certified one. */
  welcomesTrainees: boolean;
}

/** Someone who may train or act within the horizon. */
export interface StaffMember {
  personId: number;
  organisationId: number | null;
  /** Where they live, or else where their organisation is. */
  regionCode: string | null;
  perWeek: number | null;
  perMonth: number | null;
  perQuarter: number | null;
  /** The days on which they hold the role. */
  inRole: Spell[];
}

type Row = Omit<StaffMember, "inRole"> & { startsOn: LocalDate; endsOn: LocalDate | null };

const staffSql = `
  SELECT p.id AS personId, p.organisation_id AS organisationId, coalesce(m.region_code, o.region_code) AS regionCode,
    l.per_week AS perWeek, l.per_month AS perMonth, l.per_quarter AS perQuarter, r.starts_on AS startsOn, r.ends_on AS endsOn
  FROM role_assignment r JOIN person p ON p.id = r.person_id LEFT JOIN organisation o ON o.id = p.organisation_id
    LEFT JOIN staff_profile f ON f.person_id = p.id LEFT JOIN municipality m ON m.id = f.home_municipality_id
    LEFT JOIN staff_limit l ON l.person_id = p.id
  WHERE r.role = :role AND p.disabled_at IS NULL AND r.starts_on <= :to AND (r.ends_on IS NULL OR r.ends_on >= :from)
  ORDER BY p.id, r.starts_on`;

/** Who holds the role on some day of the span. One statement. */
export function listStaff(db: Reader, role: BookingFunction, span: Spell): StaffMember[] {
  const members = new Map<number, StaffMember>();
  for (const { startsOn, endsOn, ...row } of statement<Row>(db, staffSql).all({ role, ...span })) {
    const member = members.get(row.personId) ?? { ...row, inRole: [] };
    member.inRole = joinSpells([...member.inRole, { from: startsOn, to: endsOn ?? never }]);
    members.set(row.personId, member);
  }
  return [...members.values()];
}

/** Amersfoort: nearest to everywhere, for who has not said where they live. */
const middle: Place = { latitude: 52.156, longitude: 5.388 };

/** Where someone leaves from: the middle of the youth region that is known of them, else the middle of the country. */
export const homeOf = ({ regionCode }: StaffMember): LatLon =>
  pointOf((regionCode === null ? undefined : regionCentre(regionCode)) ?? middle);

export const pointOf = ({ latitude, longitude }: Place): LatLon => ({ lat: latitude, lon: longitude });

/** The days on which someone is away whatever they said: without the role, or taken by something else. */
export function awayOf({ personId, inRole }: StaffMember, { horizon, taken }: Ground): Spell[] {
  const days = taken.people.filter((one) => one.personId === personId).map(({ date }) => oneDay(date));
  return [...withoutSpells(horizon, inRole), ...joinSpells(days)];
}

/** The days of a person in the plans that stand. */
export function bookedDays(plans: readonly TrainingPlan[], personId: number): LocalDate[] {
  const id = personKey(personId);
  return plans.flatMap(({ leadId, coId, sessions }) =>
    sessions
      .filter(({ kind, actorIds }) => actorIds.includes(id) || leadId === id || (coId === id && kind !== "intervision"))
      .map(({ date }) => date),
  );
}

/** How often a value comes, and how often the commonest does. */
export function counted<Value>(values: readonly Value[]): { of: (value: Value) => number; most: number } {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return { of: (value) => counts.get(value) ?? 0, most: Math.max(0, ...counts.values()) };
}

const countUp = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/** Months and quarters as the planner numbers them. */
export const monthsIn = ({ from, to }: Spell): number[] => countUp(monthOf(from), monthOf(to));
export const quartersIn = ({ from, to }: Spell): number[] => countUp(quarterOf(from), quarterOf(to));

const dayOne = (month: number): LocalDate =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`;

/** The days of a numbered month, and of a numbered quarter. */
export const monthSpell = (month: number, months = 1): Spell => ({
  from: dayOne(month),
  to: before(dayOne(month + months)),
});
export const quarterSpell = (quarter: number): Spell => monthSpell(quarter * 3, 3);
