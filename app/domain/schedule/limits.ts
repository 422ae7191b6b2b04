import { addDays, type LocalDate, weekdayOf } from "../dates";
import { quarterOf } from "../quarters";
import type { Reason } from "../reasons";

/** How many sessions someone takes on at most; null is no limit. A week is the ISO week, Monday first. */
export interface Limits {
  perWeek: number | null;
  perMonth: number | null;
  perQuarter: number | null;
}

export const limitPeriods = ["week", "month", "quarter"] as const;
type LimitPeriod = (typeof limitPeriods)[number];

const limitOf = ({ perWeek, perMonth, perQuarter }: Limits): Record<LimitPeriod, number | null> => ({
  ...{ week: perWeek, month: perMonth, quarter: perQuarter },
});

export const monday = (date: LocalDate): LocalDate => addDays(date, 1 - weekdayOf(date));

const keysByDate = new Map<LocalDate, Record<LimitPeriod, string>>();

/** The week, month and quarter of a day; asked of the same few thousand days again and again. */
function periodsOf(date: LocalDate): Record<LimitPeriod, string> {
  const known = keysByDate.get(date);
  if (known) return known;
  const keys = { week: `week ${monday(date)}`, month: date.slice(0, 7), quarter: quarterOf(date).key };
  return keysByDate.set(date, keys) && keys;
}

/** How many sessions people have in each week, month and quarter. */
export class Loads {
  private readonly counts = new Map<number, Map<string, number>>();

  add(personId: number, date: LocalDate): void {
    const own = this.counts.get(personId) ?? new Map<string, number>();
    this.counts.set(personId, own);
    for (const key of Object.values(periodsOf(date))) own.set(key, (own.get(key) ?? 0) + 1);
  }

  in(personId: number, date: LocalDate, period: LimitPeriod): number {
    return this.counts.get(personId)?.get(periodsOf(date)[period]) ?? 0;
  }
}

const codes = {
  week: "week_limit_passed",
  month: "month_limit_passed",
  quarter: "quarter_limit_passed",
} as const;

/**
 * Which of someone's limits are passed on a day, with all their sessions counted: exactly as many as the limit is fine. Of an
 * actor only that they can do no more then: how much they take on is of their file.
 */
export function limitReasons(
  who: { personId: number; person: string; isActor: boolean; limits: Limits },
  date: LocalDate,
  loads: Loads,
): Reason[] {
  const { personId, person, isActor } = who;
  return limitPeriods.flatMap((period): Reason[] => {
    const limit = limitOf(who.limits)[period];
    const count = loads.in(personId, date, period);
    if (limit === null || count <= limit) return [];
    if (isActor) return [{ code: "actor_limit_passed", params: { person, period } }];
    return [{ code: codes[period], params: { person, count, limit } }];
  });
}
