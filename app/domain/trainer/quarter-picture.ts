import type { LocalDate } from "../dates";
import { type Quarter, quarterOf, quartersBetween } from "../quarters";

/** A quarter of someone's work as a trainer: sessions delivered, and those agreed to that are not delivered. */
export interface WorkedQuarter extends Quarter {
  delivered: number;
  planned: number;
}

interface Worked {
  deliveries: readonly { date: LocalDate }[];
  /** Everything agreed to, delivered and to come, per quarter. */
  load: readonly { quarter: string; sessions: number }[];
}

/** Someone's work quarter by quarter from one day to another; a quarter without any is there with nothing. */
export function workedQuarters({ deliveries, load }: Worked, from: LocalDate, until: LocalDate): WorkedQuarter[] {
  return quartersBetween(from, until).map((quarter) => {
    const delivered = deliveries.filter(({ date }) => quarterOf(date).key === quarter.key).length;
    const agreed = load.find((one) => one.quarter === quarter.key)?.sessions ?? 0;
    return { ...quarter, delivered, planned: Math.max(0, agreed - delivered) };
  });
}
