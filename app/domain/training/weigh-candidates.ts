import type { Reader } from "#db/client.server";
import type { BookingFunction } from "#db/lists";
import type { Instant } from "../dates";
import { type WeighedPlan, weighPlan } from "./plan-weigh";

/** `cannot` is what nobody passes; `mind` is what asks a reason. */
export type Objection = "cannot" | "mind";

type Around = Omit<WeighedPlan, "trainerIds" | "actorIds" | "actorsOf" | "capacities">;

/**
 * What the engine would object to each of these people in the sessions of a plan that ask for their function: the gravest.
 * Whoever nothing is said of has no key. As many statements as `weighPlan`.
 */
export function weighCandidates(
  db: Reader,
  around: Around,
  { as, personIds }: { as: BookingFunction; personIds: readonly number[] },
  now: Instant,
): ReadonlyMap<number, Objection> {
  const room = (needed: number) => (needed > 0 ? personIds.length : 0);
  const parts = around.parts.map((part) => ({
    ...part,
    trainersNeeded: as === "trainer" ? room(part.trainersNeeded) : 0,
    actorsNeeded: as === "actor" ? room(part.actorsNeeded) : 0,
  }));
  const staff = { trainerIds: as === "trainer" ? [...personIds] : [], actorIds: as === "actor" ? [...personIds] : [] };
  const objections = new Map<number, Objection>();
  for (const { level, personId } of weighPlan(db, { ...around, ...staff, parts }, now)) {
    if (personId === undefined || level === "fault") continue;
    if (level === "conflict") objections.set(personId, "cannot");
    else if (!objections.has(personId)) objections.set(personId, "mind");
  }
  return objections;
}
