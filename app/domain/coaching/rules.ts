import type { CoachingForm } from "#db/lists-after";
import {
  addDays,
  type Instant,
  type LocalDate,
  type LocalTime,
  localDateOf,
  minutesBetween,
  toInstant,
} from "../dates";
import type { Reason, ReasonCode } from "../reasons";

/** A part of a day for a coaching session, in Amsterdam and as instants. */
export interface Span {
  date: LocalDate;
  startsAt: LocalTime;
  endsAt: LocalTime;
  startInstant: Instant;
  endInstant: Instant;
}

/** What a coach typed in one row; an empty row has none of the three. */
export interface TimeRow {
  date?: LocalDate | null | undefined;
  startsAt?: LocalTime | null | undefined;
  endsAt?: LocalTime | null | undefined;
}

export interface WantedTime extends Span {
  /** The row of the form that it came from. */
  row: number;
}

export type Faults = Record<string, Reason[]>;

/** Longer than a working day is a slip. */
const longestMinutes = 480;
const furthestDays = 366;

type Weighed = { span: Span } | { field: keyof TimeRow; code: ReasonCode };

/** A time with its instants, or what is wrong with it and in which field. */
export function spanOf(date: LocalDate, startsAt: LocalTime, endsAt: LocalTime, now: Instant): Weighed {
  const minutes = minutesBetween(startsAt, endsAt);
  if (minutes <= 0) return { field: "endsAt", code: "end_not_after_start" };
  if (minutes > longestMinutes) return { field: "endsAt", code: "coaching_too_long" };
  const [start, end] = [toInstant(date, startsAt), toInstant(date, endsAt)];
  if ("fault" in start) return { field: "startsAt", code: start.fault };
  if ("fault" in end) return { field: "endsAt", code: end.fault };
  if (start.instant <= now) return { field: "date", code: "coaching_in_past" };
  if (date > addDays(localDateOf(now), furthestDays)) return { field: "date", code: "coaching_too_far" };
  return { span: { date, startsAt, endsAt, startInstant: start.instant, endInstant: end.instant } };
}

const fieldOf = (row: number, field: keyof TimeRow) => `times[${row}].${field}`;
const overlap = (one: Span, other: Span) => one.startInstant < other.endInstant && other.startInstant < one.endInstant;

/**
 * The times that a coach offers: every row that was filled in, in each of so many weeks. What is wrong stands by the form's
 * field, each reason once; then there are no times worth keeping.
 */
export function timesOf(
  rows: readonly TimeRow[],
  weeks: number,
  now: Instant,
): { times: WantedTime[]; faults: Faults } {
  const faults: Faults = {};
  const fault = (row: number, field: keyof TimeRow, code: ReasonCode) => {
    const reasons = faults[fieldOf(row, field)] ?? [];
    if (!reasons.some((one) => one.code === code)) faults[fieldOf(row, field)] = [...reasons, { code }];
  };
  const times: WantedTime[] = [];
  for (const [row, typed] of rows.entries()) {
    for (const date of datesOf(typed, weeks)) {
      const weighed = weighRow(typed, date, now);
      if ("code" in weighed) fault(row, weighed.field, weighed.code);
      else if (times.some((other) => overlap(other, weighed.span))) fault(row, "startsAt", "coaching_times_overlap");
      else times.push({ row, ...weighed.span });
    }
  }
  if (times.length === 0 && Object.keys(faults).length === 0) fault(0, "date", "required");
  return { times, faults };
}

/** The first day and the same weekday of the weeks after it; an empty row has no days. */
function datesOf({ date, startsAt, endsAt }: TimeRow, weeks: number): (LocalDate | null)[] {
  if (!date && !startsAt && !endsAt) return [];
  return date ? Array.from({ length: weeks }, (_none, week) => addDays(date, 7 * week)) : [null];
}

function weighRow({ startsAt, endsAt }: TimeRow, date: LocalDate | null, now: Instant): Weighed {
  if (!date) return { field: "date", code: "required" };
  if (!startsAt) return { field: "startsAt", code: "required" };
  if (!endsAt) return { field: "endsAt", code: "required" };
  return spanOf(date, startsAt, endsAt, now);
}

interface Setting {
  form: CoachingForm;
  places: number;
  locationId?: number | null | undefined;
  place: string | null;
}

/** What does not go with the form: a group has at least two places, a talk with one has one, and most take place somewhere. */
export function settingFaults({ form, places, locationId, place }: Setting): Faults {
  const faults: Faults = {};
  if (form === "group" && places < 2) faults.places = [{ code: "coaching_group_places" }];
  if ((form === "one_to_one" || form === "on_the_job") && places > 1) faults.places = [{ code: "coaching_one_place" }];
  const isSomewhere = form === "one_to_one" || form === "group";
  if (isSomewhere && !locationId && !place) faults.place = [{ code: "coaching_place_needed" }];
  return faults;
}

interface Slot {
  startInstant: Instant;
  withdrawnAt: Instant | null;
  places: number;
  taken: number;
}

/** Why nobody can take a place any more; null when someone can. */
export function closedBecause({ startInstant, withdrawnAt, places, taken }: Slot, now: Instant): ReasonCode | null {
  if (withdrawnAt !== null) return "coaching_withdrawn";
  if (startInstant <= now) return "coaching_begun";
  return taken >= places ? "coaching_full" : null;
}

/** Farther than this an offered time is not shown: about an hour by car. */
export const reachKm = 60;

interface Offer {
  form: CoachingForm;
  regionCode: string | null;
  coachOrganisationId: number | null;
}

interface Seeker {
  regionCode: string | null;
  organisationId: number | null;
}

/**
 * How far an offered time is from who looks for one, in kilometres of road between the middles of the regions: 0 online,
 * within the region and with a coach of the same organisation; null when it is out of reach. Of whom no region is known
 * everything is in reach.
 */
export function reachOf(
  { form, regionCode, coachOrganisationId }: Offer,
  seeker: Seeker,
  kmBetween: (one: string, other: string) => number | null,
): number | null {
  if (form === "online" || (coachOrganisationId !== null && coachOrganisationId === seeker.organisationId)) return 0;
  if (regionCode === null || seeker.regionCode === null || regionCode === seeker.regionCode) return 0;
  const km = kmBetween(regionCode, seeker.regionCode);
  return km !== null && km <= reachKm ? km : null;
}
