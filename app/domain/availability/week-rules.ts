import { absenceReasons } from "#db/lists";
import type { LocalTime } from "../dates";
import type { Stretch } from "./rules";

export const dayPartNames = ["morning", "afternoon", "evening"] as const;
type DayPart = (typeof dayPartNames)[number];

interface Times {
  startsAt: LocalTime;
  endsAt: LocalTime;
}

/** The parts of a day that one chooses with a tap; together they leave no gap. */
export const dayParts: Record<DayPart, Times> = {
  morning: { startsAt: "08:00", endsAt: "12:30" },
  afternoon: { startsAt: "12:30", endsAt: "17:30" },
  evening: { startsAt: "17:30", endsAt: "22:00" },
};

/** How someone says a day: parts of it, and times of their own where those do not fit. */
export interface SaidDay {
  parts: DayPart[];
  own: Times[];
}

const weekdays = [1, 2, 3, 4, 5, 6, 7];

/** Own times as they come from a form: a row that was left empty holds neither. */
interface TypedTimes {
  startsAt?: LocalTime | null | undefined;
  endsAt?: LocalTime | null | undefined;
}

/** The own times that were filled in. */
export const filledTimes = (own: readonly TypedTimes[]): Times[] =>
  own.flatMap(({ startsAt, endsAt }) => (startsAt && endsAt ? [{ startsAt, endsAt }] : []));

interface Fault {
  row: number;
  field: keyof Times;
  code: "required" | "end_not_after_start" | "stretches_overlap";
}

const overlap = (one: Times, other: Times): boolean => one.startsAt < other.endsAt && other.startsAt < one.endsAt;

/** What is wrong with a day's own times, at most one fault a row. Times that touch do not overlap. */
export function faultsOf({ parts, own }: { parts: readonly DayPart[]; own: readonly TypedTimes[] }): Fault[] {
  return own.flatMap(({ startsAt, endsAt }, row): Fault[] => {
    if (!startsAt && !endsAt) return [];
    if (!startsAt || !endsAt) return [{ row, field: startsAt ? "endsAt" : "startsAt", code: "required" }];
    if (endsAt <= startsAt) return [{ row, field: "endsAt", code: "end_not_after_start" }];
    const before = [...parts.map((part) => dayParts[part]), ...filledTimes(own.slice(0, row))];
    const isTaken = before.some((other) => overlap({ startsAt, endsAt }, other));
    return isTaken ? [{ row, field: "startsAt", code: "stretches_overlap" }] : [];
  });
}

/** The stretches of a week that was said from Monday to Sunday. */
export const stretchesOf = (days: readonly SaidDay[]): Stretch[] =>
  days.flatMap(({ parts, own }, index) =>
    [...dayPartNames.filter((part) => parts.includes(part)).map((part) => dayParts[part]), ...own].map((times) => ({
      weekday: index + 1,
      ...times,
    })),
  );

/** The week as its form shows it, Monday first: the parts of a day, and as own times whatever is no such part. */
export const daysOf = (weekly: readonly Stretch[]): SaidDay[] =>
  weekdays.map((weekday) => {
    const stretches = weekly.filter((stretch) => stretch.weekday === weekday);
    const parts = dayPartNames.filter((part) => stretches.some((one) => isPart(one, part)));
    const own = stretches.filter((one) => !dayPartNames.some((part) => isPart(one, part)));
    return { parts, own: joined(own).map(({ startsAt, endsAt }) => ({ startsAt, endsAt })) };
  });

const isPart = ({ startsAt, endsAt }: Times, part: DayPart): boolean =>
  dayParts[part].startsAt === startsAt && dayParts[part].endsAt === endsAt;

/** The stretches of one weekday in order, those that touch or overlap joined. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const stretch of stretches.toSorted((one, other) => one.startsAt.localeCompare(other.startsAt))) {
    const last = whole.at(-1);
    if (!last || last.endsAt < stretch.startsAt) whole.push({ ...stretch });
    else if (last.endsAt < stretch.endsAt) last.endsAt = stretch.endsAt;
  }
  return whole;
}

/** What days that differ from the week are: away for a reason, or free although the week says otherwise. */
export const exceptionKinds = [...absenceReasons, "free"] as const;
