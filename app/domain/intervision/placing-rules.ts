import type { Instant } from "../dates";
import type { Reason } from "../reasons";
import { isBegun, type Part } from "./division-rules";

interface NamedGroup {
  name: string;
  meetings: readonly (Part & { name: string })[];
}

export interface PlacingFacts {
  /** Who is placed. */
  name: string;
  /** The positions of the intervisions that they must follow, in order. */
  due: readonly number[];
  /** Of these the ones that all of their training met, or is to meet, together. */
  whole: readonly Pick<Part, "position" | "startInstant">[];
  /** Of these the ones that they met in groups they have left. */
  earlier: readonly number[];
  target: NamedGroup;
  /** The group in which they are now, from which position on. */
  former: (NamedGroup & { from: number }) | null;
}

/** From which position on they belong to the new group; it is until there that they belong to the former one. */
export interface Placing {
  from: number;
}

/**
 * From which part on someone belongs to a group, so that they meet every part once. Whoever changes groups goes on with the
 * first part from which on neither group has begun; what came before it they must have had in the former group. Whoever was
 * in none keeps what their whole training has begun, and begins with the first part that is still to come, or earlier where
 * they have no other meeting for it: what was held already they missed then. Otherwise why it cannot be.
 */
export function placeFrom({ name, due, whole, earlier, target, former }: PlacingFacts, now: Instant): Placing | Reason {
  const held = [...target.meetings, ...(former ? former.meetings : whole)].filter((one) => isBegun(one, now));
  const last = Math.max(former ? former.from - 1 : 0, ...earlier, ...held.map(({ position }) => position));
  const met = new Set(target.meetings.map(({ position }) => position));
  const next = due.find((position) => position > last && met.has(position));
  if (next === undefined) return { code: "intervision_nothing_left" };
  const other = new Set([...whole.map(({ position }) => position), ...earlier]);
  const early = due.find((position) => position < next && !other.has(position));
  const from = former ? next : Math.min(next, early ?? next);
  const missing = former?.meetings.find(
    (one) => former.from <= one.position && one.position < from && !isBegun(one, now),
  );
  if (missing) return { code: "intervision_part_held", params: { name, session: missing.name, group: target.name } };
  const lacks = due.some((position) => position >= from && !met.has(position));
  return lacks ? { code: "intervision_part_lacking", params: { name, group: target.name } } : { from };
}
