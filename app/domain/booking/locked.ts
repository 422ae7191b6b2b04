import type { BookingFunction } from "#db/lists";
import type { training } from "#db/schema.server";
import { Refusal } from "../refusal";
import { whyLocked } from "../schedule/lock";
import type { WriteContext } from "../write";

/** Refuses another person in this function while a coordinator locked who does it; says who did. */
export function refuseWhileLocked(
  { db }: WriteContext,
  { id }: Pick<typeof training.$inferSelect, "id">,
  as: BookingFunction,
): void {
  const locked = whyLocked(db, id, [as === "trainer" ? "trainers" : "actors"]);
  if (locked) throw new Refusal("conflict", [locked]);
}
