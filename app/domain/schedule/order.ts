import type { LocalDate, LocalTime } from "../dates";
import type { Finding } from "./facts";

/** A session among those of its training: `position` is its place in the type's order. */
export interface PlacedPart {
  key: string;
  name: string;
  position: number;
  date: LocalDate;
  startsAt: LocalTime;
}

/**
 * Warns about each of `judged` that starts before a part which belongs before it; with `both`, also about one that starts
 * after a part which belongs after it: of a session that moves the others stay, of a new plan one warning says enough.
 */
export function orderWarnings(judged: readonly PlacedPart[], all: readonly PlacedPart[], both = false): Finding[] {
  return judged.flatMap((own) => {
    const passed = all.find((other) => other.position < own.position && startsBefore(own, other));
    if (passed) return [warning(own, passed, "before_earlier_part")];
    const overtaken = all.find((other) => other.position > own.position && startsBefore(other, own));
    return both && overtaken ? [warning(own, overtaken, "after_later_part")] : [];
  });
}

const startsBefore = (one: PlacedPart, other: PlacedPart): boolean =>
  `${one.date} ${one.startsAt}` < `${other.date} ${other.startsAt}`;

const warning = (
  own: PlacedPart,
  { name, date }: PlacedPart,
  code: "before_earlier_part" | "after_later_part",
): Finding => ({
  key: own.key,
  level: "warning",
  reason: { code, params: { name, date: { date } } },
});
