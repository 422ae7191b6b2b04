import type { Qualification } from "#db/lists";
import { addMonths, type LocalDate } from "../dates";
import { graceUntil } from "../qualification/rules";
import type { Reason } from "../reasons";
import type { CertificationFacts, TrainerFacts } from "./facts";

/** Signals go out this many months ahead of the end. */
export const signalMonths = [6, 3] as const;
export type SignalMonths = (typeof signalMonths)[number];

/** The office may renew from this many months before the end; the records renew by themselves from `byItselfMonths`. */
export const renewalMonths = 6;
export const byItselfMonths = 3;

export interface RenewalPart {
  kind: "deliveries" | "intervisions" | "refresher_days";
  have: number;
  asked: number;
}

export interface Renewal {
  certificationId: number;
  qualification: Qualification;
  /** The last day on which it holds. */
  by: LocalDate;
  /** The last day on which it can still be renewed. */
  graceUntil: LocalDate;
  /** Any one of these is enough. */
  anyOf: RenewalPart[];
  met: boolean;
  /** Whether today is a day on which it may be renewed. */
  isDue: boolean;
  /** What is missing; nothing once it is met. */
  reasons: Reason[];
}

/** The signal for a day of end: 3 from three months before it up to the day itself, 6 before that, null earlier or later. */
export function signalFor(endsOn: LocalDate | null, today: LocalDate): SignalMonths | null {
  if (endsOn === null || endsOn < today) return null;
  if (addMonths(endsOn, -3) <= today) return 3;
  return addMonths(endsOn, -6) <= today ? 6 : null;
}

type Records = Pick<TrainerFacts, "today" | "deliveries" | "intervisions" | "refresherDays">;

/** What counts lies within the period itself, or in its months of grace, and not in the future. */
const within =
  ({ startsOn }: CertificationFacts, until: LocalDate, today: LocalDate) =>
  (date: LocalDate) =>
    startsOn <= date && date <= until && date <= today;

/**
 * Where the renewal of a certification stands; null when it has no end, no terms, was withdrawn or renewed already, has
 * not begun, or is past its grace.
 */
export function renewalOf(one: CertificationFacts, records: Records): Renewal | null {
  const { today } = records;
  if (one.endsOn === null || one.isRenewed || one.withdrawnOn !== null || today < one.startsOn) return null;
  const last = graceUntil(one) ?? one.endsOn;
  const anyOf = partsOf(one, records, within(one, last, today));
  if (anyOf.length === 0 || last < today) return null;
  const until = one.endsOn < today ? last : one.endsOn;
  const met = anyOf.some(({ have, asked }) => have >= asked);
  return {
    certificationId: one.id,
    qualification: one.qualification,
    by: one.endsOn,
    graceUntil: last,
    anyOf,
    met,
    isDue: addMonths(one.endsOn, -renewalMonths) <= today,
    reasons: met ? [] : anyOf.map((part) => lacking(part, until)),
  };
}

function partsOf(
  one: CertificationFacts,
  { deliveries, intervisions, refresherDays }: Records,
  counts: (date: LocalDate) => boolean,
): RenewalPart[] {
  const many = (rows: readonly { date: LocalDate }[]) => rows.filter(({ date }) => counts(date)).length;
  const led = deliveries.filter(({ kind }) => kind === "intervision");
  const parts = [
    { kind: "deliveries", asked: one.renewDeliveries, have: many(deliveries) - many(led) },
    { kind: "intervisions", asked: one.renewIntervisions, have: many(intervisions) + many(led) },
    { kind: "refresher_days", asked: one.renewRefresherDays, have: many(refresherDays) },
  ] as const;
  return parts.flatMap(({ asked, ...rest }) => (asked === null ? [] : [{ ...rest, asked }]));
}

const lackingCodes = {
  deliveries: "renewal_lacks_deliveries",
  intervisions: "renewal_lacks_intervisions",
  refresher_days: "renewal_lacks_refresher_days",
} as const;

const lacking = ({ kind, have, asked }: RenewalPart, until: LocalDate): Reason => ({
  code: lackingCodes[kind],
  params: { count: asked - have, until: { date: until } },
});
