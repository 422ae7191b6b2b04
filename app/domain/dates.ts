import { DateTime } from "luxon";

/** A calendar day in Europe/Amsterdam, ISO: `2026-03-02`. */
export type LocalDate = string;
/** A wall-clock time in Europe/Amsterdam: `09:30`. */
export type LocalTime = string;
/** Epoch milliseconds, UTC. */
export type Instant = number;

const zone = "Europe/Amsterdam";

const at = (instant: Instant) => DateTime.fromMillis(instant, { zone });
const dayOf = (date: LocalDate) => DateTime.fromISO(date, { zone: "utc" });
const isoDateOf = (moment: DateTime): LocalDate => moment.toFormat("yyyy-MM-dd");

const hour = 3_600_000;
let latest = { hour: Number.NaN, date: "" };

/** The day on which an instant falls. Within an hour of UTC the day is the same, and most questions are about now. */
export function localDateOf(instant: Instant): LocalDate {
  const asked = Math.floor(instant / hour);
  if (asked !== latest.hour) latest = { hour: asked, date: isoDateOf(at(instant)) };
  return latest.date;
}
export const localTimeOf = (instant: Instant): LocalTime => at(instant).toFormat("HH:mm");

export type ClockFault = "time_does_not_exist" | "time_occurs_twice";

/**
 * The instant of a wall-clock time in Europe/Amsterdam, or why there is not exactly one: the clock skips an hour
 * on the last Sunday of March and repeats one on the last Sunday of October.
 */
export function toInstant(date: LocalDate, time: LocalTime): { instant: Instant } | { fault: ClockFault } {
  const offset = clockTime.test(time) ? offsetOf(date) : null;
  if (offset !== null) return { instant: midnightOf(date) + (minutesOf(time) - offset) * 60_000 };
  const moment = DateTime.fromISO(`${date}T${time}`, { zone });
  if (moment.toFormat("HH:mm") !== time) return { fault: "time_does_not_exist" };
  if (moment.getPossibleOffsets().length > 1) return { fault: "time_occurs_twice" };
  return { instant: moment.toMillis() };
}

const clockTime = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const offsets = new Map<LocalDate, number | null>();
const manyDays = 20_000;

/** How many minutes the clock is ahead of UTC on a whole day; null on a day that changes it, and for what is no day. */
function offsetOf(date: LocalDate): number | null {
  const known = offsets.get(date);
  if (known !== undefined) return known;
  const start = DateTime.fromISO(date, { zone });
  const isSteady = start.isValid && start.toISODate() === date && start.offset === start.plus({ days: 1 }).offset;
  const offset = isSteady ? start.offset : null;
  if (offsets.size >= manyDays) offsets.clear();
  offsets.set(date, offset);
  return offset;
}

/** As `toInstant`, for a time that is known to exist once; throws otherwise. */
export function requireInstant(date: LocalDate, time: LocalTime): Instant {
  const result = toInstant(date, time);
  if ("fault" in result) throw new RangeError(`${date} ${time}: ${result.fault}`);
  return result.instant;
}

const isInReach = ({ year }: DateTime): boolean => year >= 1900 && year <= 2199;

/**
 * Reads `2026-03-02`, `02-03-2026` or `2-3-2026`; nothing for a day that does not exist, or of another era than ours:
 * `0027` is a slip for `2027`, and the day after 9999-12-31 has no ISO date of ten characters.
 */
export function parseLocalDate(text: string): LocalDate | undefined {
  const trimmed = text.trim();
  const days = ["yyyy-MM-dd", "d-M-yyyy"].map((format) => DateTime.fromFormat(trimmed, format));
  const day = days.find((candidate) => candidate.isValid && isInReach(candidate));
  return day && isoDateOf(day);
}

/** Reads `09:30`, `9:30` or `9.30`; nothing for a time that does not exist, nor for `24:00`: that is another day. */
export function parseLocalTime(text: string): LocalTime | undefined {
  const written = text.trim().replace(".", ":");
  const moment = DateTime.fromFormat(written, "H:mm");
  return moment.isValid && !written.startsWith("24") ? moment.toFormat("HH:mm") : undefined;
}

/** Midnight of a day in UTC: to count whole days with. */
const midnightOf = (date: LocalDate): number =>
  Date.UTC(yearOf(date), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
const dayLength = 24 * hour;

export function addDays(date: LocalDate, days: number): LocalDate {
  const midnight = midnightOf(date) + days * dayLength;
  const [iso = ""] = Math.abs(midnight) < endOfTime ? new Date(midnight).toISOString().split("T") : [];
  return iso.length === 10 ? iso : isoDateOf(dayOf(date).plus({ days }));
}
/** The last day that has an ISO date of ten characters, 9999-12-31. */
const endOfTime = 253_402_300_800_000;
/** The same day of a later month (an earlier one when negative), or that month's last day when it has no such day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const count = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}-${twoDigits(month)}-${twoDigits(Math.min(Number(date.slice(8)), lastDay))}`;
}
const twoDigits = (count: number): string => String(count).padStart(2, "0");
/** Whole years from one day to another: an age on a day. Someone of 29 February turns a year older on 1 March. */
export const yearsBetween = (from: LocalDate, to: LocalDate): number => {
  const years = yearOf(to) - yearOf(from);
  return to.slice(5) < from.slice(5) ? years - 1 : years;
};
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((midnightOf(to) - midnightOf(from)) / dayLength);
/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (date: LocalDate): number => new Date(midnightOf(date)).getUTCDay() || 7;
/** The Monday of the week in which a day falls. */
export const mondayOf = (date: LocalDate): LocalDate => addDays(date, 1 - weekdayOf(date));
/** The ISO week in which a day falls: its year is that of its Thursday. */
export function isoWeekOf(date: LocalDate): { year: number; week: number } {
  const { weekYear, weekNumber } = dayOf(date);
  return { year: weekYear, week: weekNumber };
}
export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

/** Minutes from one wall-clock time to a later one on the same day. */
export const minutesBetween = (from: LocalTime, to: LocalTime): number => minutesOf(to) - minutesOf(from);

function minutesOf(time: LocalTime): number {
  const [hours, minutes] = time.split(":");
  return Number(hours) * 60 + Number(minutes);
}
