import type { LocalDate, LocalTime } from "../dates";
import type { ReasonCode } from "../reasons";
import type { Finding, Part } from "./facts";

/** A session among those of its training: `position` is its place in the type's order. */
export interface PlacedPart extends Part {
  key: string;
  name: string;
  date: LocalDate;
  startsAt: LocalTime;
}

/** The sessions of one training by their place in the type's order. */
export class Course {
  private readonly parts: readonly PlacedPart[];
  /** At each place the one before it that starts last. */
  private readonly latestBefore: (PlacedPart | undefined)[] = [];
  /** At each place the one from there on that starts first. */
  private readonly earliestFrom: (PlacedPart | undefined)[] = [];

  constructor(parts: readonly PlacedPart[]) {
    this.parts = parts.toSorted((one, other) => one.position - other.position || one.key.localeCompare(other.key));
    this.parts.forEach((part, at) => {
      const latest = this.latestBefore[at];
      this.latestBefore[at + 1] = latest && !startsBefore(latest, part) ? latest : part;
    });
    for (let at = this.parts.length - 1; at >= 0; at -= 1) {
      const [part, earliest] = [this.parts[at], this.earliestFrom[at + 1]];
      this.earliestFrom[at] = part && earliest && startsBefore(earliest, part) ? earliest : part;
    }
  }

  /** The one that belongs before this part and starts last of those. */
  latestBeforeIt = ({ position }: Part): PlacedPart | undefined => this.latestBefore[this.countBelow(position)];
  /** The one that belongs after this part and starts first of those. */
  earliestAfterIt = ({ position }: Part): PlacedPart | undefined => this.earliestFrom[this.countBelow(position + 1)];
  /** The one whose place is just before this part's. */
  previous = ({ position }: Part): PlacedPart | undefined => this.parts[this.countBelow(position) - 1];
  next = ({ position }: Part): PlacedPart | undefined => this.parts[this.countBelow(position + 1)];

  /** How many parts have a place before this one. */
  private countBelow(position: number): number {
    let [low, high] = [0, this.parts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.parts[middle]?.position ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/**
 * Warns about a session that starts before a part which belongs before it; with `both`, also about one that starts after a
 * part which belongs after it: of a session that moves the others stay, of a new plan one warning says enough.
 */
export function orderWarnings(own: PlacedPart, course: Course, both: boolean): Finding[] {
  const passed = course.latestBeforeIt(own);
  if (passed && startsBefore(own, passed)) return [orderWarning(own, passed, "before_earlier_part")];
  const overtaken = both ? course.earliestAfterIt(own) : undefined;
  return overtaken && startsBefore(overtaken, own) ? [orderWarning(own, overtaken, "after_later_part")] : [];
}

export const startsBefore = (one: PlacedPart, other: PlacedPart): boolean =>
  one.date < other.date || (one.date === other.date && one.startsAt < other.startsAt);

function orderWarning(own: PlacedPart, { key, name, date }: PlacedPart, code: ReasonCode): Finding {
  const reason = { code, params: { name, date: { date } } };
  return { key: own.key, level: "warning", reason, otherKey: key };
}
