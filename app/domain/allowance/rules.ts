import { type LocalDate, yearOf, yearsBetween } from "../dates";
import type { Reason } from "../reasons";
import type { Cents } from "./amounts";

/** The volunteer maxima of a year, in cents. */
export interface Rate {
  year: number;
  hourCents: Cents;
  hourUnder21Cents: Cents;
  monthCents: Cents;
  yearCents: Cents;
}

/** What was paid for a day, by the programme or by another organisation, in cents. */
export interface Payment {
  date: LocalDate;
  /** Null when nobody knows for how long: then the limit of an hour cannot be judged. */
  minutes: number | null;
  allowanceCents: Cents;
  expensesCents: Cents;
}

export interface AllowanceFacts {
  payment: Payment;
  /** Every other payment that stands of the same actor, whoever paid; those of other years make no difference. */
  others: readonly Payment[];
  birthDate: LocalDate;
  /** The maxima of the payment's year; null when these are not known yet. */
  rate: Rate | null;
}

/** What may be paid at most, and what it comes to with this payment. */
export interface Limit {
  limitCents: Cents;
  totalCents: Cents;
}

export interface AllowanceVerdict {
  /** Null where there is nothing to judge: no maxima known, only proven costs, or hours unknown. */
  hour: Limit | null;
  month: Limit | null;
  year: Limit | null;
  /** What to mind; empty is fine. */
  reasons: Reason[];
  /** Over a limit: whoever decides on it says why. */
  isPassed: boolean;
}

/** From so much of a month's or a year's maximum on there is a warning. */
const nearShare = 0.8;

const oldEnough = 21;

/** What an hour may be on a day: whoever turns 21 that day gets the higher amount. */
const hourCentsOn = (rate: Rate, birthDate: LocalDate, date: LocalDate): Cents =>
  yearsBetween(birthDate, date) < oldEnough ? rate.hourUnder21Cents : rate.hourCents;

const sumOf = ({ allowanceCents, expensesCents }: Payment): Cents => allowanceCents + expensesCents;
const total = (payments: readonly Payment[]): Cents => payments.reduce((sum, one) => sum + sumOf(one), 0);

/**
 * What a payment does to the volunteer maxima (belastingdienst.nl): that of the hour for the allowance alone, those of the
 * month and the year for allowance and expenses together, and for all payers together. Whoever gets proven costs alone the whole year, from
 * nobody an allowance, has no maximum. The hour is judged on a day with an allowance. A year without maxima is warned of
 * and not judged. Another payment never makes a warning less.
 */
export function judgeAllowance({ payment, others, birthDate, rate }: AllowanceFacts): AllowanceVerdict {
  const year = yearOf(payment.date);
  const ofYear = [payment, ...others.filter(({ date }) => yearOf(date) === year)];
  if (!ofYear.some(({ allowanceCents }) => allowanceCents > 0)) return unjudged([]);
  if (!rate || rate.year !== year) return unjudged([{ code: "allowance_year_unknown", params: { year } }]);
  const ofMonth = ofYear.filter(({ date }) => monthOf(date) === monthOf(payment.date));
  const limits = {
    hour: hourLimit(payment, hourCentsOn(rate, birthDate, payment.date)),
    month: { limitCents: rate.monthCents, totalCents: total(ofMonth) },
    year: { limitCents: rate.yearCents, totalCents: total(ofYear) },
  };
  const reasons = [
    hourReason(limits.hour),
    ...limitReasons("month", limits.month),
    ...limitReasons("year", limits.year),
  ];
  const isPassed = [limits.hour, limits.month, limits.year].some((limit) => limit !== null && isOver(limit));
  return { ...limits, reasons: reasons.filter((one) => one !== null), isPassed };
}

const unjudged = (reasons: Reason[]): AllowanceVerdict => ({
  hour: null,
  month: null,
  year: null,
  reasons,
  isPassed: false,
});

const monthOf = (date: LocalDate): string => date.slice(0, 7);

const isOver = ({ limitCents, totalCents }: Limit): boolean => totalCents > limitCents;

function hourLimit(payment: Payment, hourCents: Cents): Limit | null {
  if (payment.minutes === null || payment.allowanceCents === 0) return null;
  return { limitCents: earned(hourCents, payment.minutes), totalCents: payment.allowanceCents };
}

/** In whole cents, down: a maximum is not rounded up. */
const earned = (hourCents: Cents, minutes: number): Cents => Math.floor((hourCents * minutes) / 60);

const inCents = ({ limitCents, totalCents }: Limit) => ({ limit: { cents: limitCents }, total: { cents: totalCents } });

const hourReason = (limit: Limit | null): Reason | null =>
  limit && isOver(limit) ? { code: "allowance_over_hour", params: inCents(limit) } : null;

const codesOf = {
  month: { over: "allowance_over_month", near: "allowance_near_month" },
  year: { over: "allowance_over_year", near: "allowance_near_year" },
} as const;

function limitReasons(period: keyof typeof codesOf, limit: Limit): Reason[] {
  const { over, near } = codesOf[period];
  if (isOver(limit)) return [{ code: over, params: inCents(limit) }];
  if (limit.totalCents < limit.limitCents * nearShare) return [];
  const left = { cents: limit.limitCents - limit.totalCents };
  return [{ code: near, params: { left, limit: { cents: limit.limitCents } } }];
}

interface ProposalFacts {
  date: LocalDate;
  minutes: number;
  expensesCents: Cents;
  others: readonly Payment[];
  birthDate: LocalDate;
  rate: Rate | null;
  /** Only proven costs are paid, whatever the age. */
  noFixedAllowance: boolean;
}

/** The allowance to propose for a day: its hours at the rate of their age, as far as the month and the year leave room. */
export function proposeAllowance({
  date,
  minutes,
  expensesCents,
  others,
  birthDate,
  rate,
  ...rest
}: ProposalFacts): Cents {
  if (rest.noFixedAllowance || !rate || rate.year !== yearOf(date)) return 0;
  const ofYear = others.filter((other) => yearOf(other.date) === rate.year);
  const ofMonth = ofYear.filter((other) => monthOf(other.date) === monthOf(date));
  const room = Math.min(rate.monthCents - total(ofMonth), rate.yearCents - total(ofYear)) - expensesCents;
  return Math.max(0, Math.min(earned(hourCentsOn(rate, birthDate, date), minutes), room));
}

/** Whether the amounts of a year's maxima rise from the youngest's hour to the year. */
export const firstFalling = (rate: Omit<Rate, "year">): keyof Omit<Rate, "year"> | undefined => {
  const rising = ["hourUnder21Cents", "hourCents", "monthCents", "yearCents"] as const;
  return rising.find((name, index) => index > 0 && rate[name] < rate[rising[index - 1] ?? name]);
};
