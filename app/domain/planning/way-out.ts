import { z } from "zod";
import { inImmediateTransaction } from "#db/client.server";
import { saveHome } from "../availability/save-home";
import type { Context } from "../context";
import { localDate } from "../fields";
import type { FixChange } from "../planner/types";
import { refuse } from "../refusal";
import { findHome } from "./home";
import { locationIdOf, personIdOf } from "./ids";
import { releaseTraining } from "./lock-training";
import { saveWish } from "./save-wish";
import { findWish, weekdaysIn } from "./wish-of";

const personKey = z
  .string()
  .regex(/^p[1-9]\d{0,15}$/)
  .transform(personIdOf);
const locationKey = z
  .string()
  .regex(/^l[1-9]\d{0,15}$/)
  .transform(locationIdOf);
const days = z.number().int().min(1).max(180);

/** What one click can change: wishes, what was fixed, how far someone travels. A qualification is granted in its own room. */
const Change = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("window"), earliest: localDate, latest: localDate }),
  z.object({ kind: z.literal("gap"), least: days, most: days }),
  z.object({ kind: z.literal("weekdays"), weekdays: z.array(z.boolean()).length(7) }),
  z.object({ kind: z.literal("room"), venueId: locationKey }),
  z.object({ kind: z.literal("size"), size: z.number().int().min(1).max(500) }),
  z.object({ kind: z.literal("actorsMin"), least: z.number().int().min(0).max(6) }),
  z.object({ kind: z.literal("unlock") }),
  z.object({ kind: z.literal("travel"), personId: personKey, km: z.number().int().min(1).max(400) }),
]);

const WayOut = z.array(Change).min(1).max(20);
type Change = z.output<typeof Change>;
type Wished = Parameters<typeof saveWish>[1];

/** Whether every change of a way out is one that a click can make. */
export const isOneClick = (apply: readonly FixChange[]): boolean => WayOut.safeParse(apply).success;

/**
 * Takes a way out that the planner found for a training without a date, wholly or not at all: each change by its own verb,
 * so each refuses and is written down as if it were made in its own room. `raw` is what stands in the fix's `apply`.
 */
export function takeWayOut(ctx: Context, trainingId: number, raw: unknown): void {
  const parsed = WayOut.safeParse(raw);
  const changes = parsed.success ? parsed.data : refuse("invalid", "malformed");
  inImmediateTransaction(ctx.db, () => takeAll(ctx, trainingId, changes));
}

function takeAll(ctx: Context, trainingId: number, changes: readonly Change[]): void {
  const wished = changes.flatMap((change) => wishIn(change) ?? []);
  if (wished.length > 0) {
    const { weekdays, ...standing } = findWish(ctx.db, trainingId);
    saveWish(ctx, Object.assign({ ...standing, trainingId, weekdays: weekdaysIn(weekdays) }, ...wished));
  }
  for (const change of changes) {
    if (change.kind === "unlock") releaseTraining(ctx, { trainingId, field: "all" });
    if (change.kind === "travel") {
      const { personId, km } = change;
      saveHome(ctx, { personId, ...findHome(ctx.db, personId), travelRadiusKm: km });
    }
  }
}

function wishIn(change: Change): Partial<Wished> | undefined {
  switch (change.kind) {
    case "window":
      return { earliestOn: change.earliest, latestOn: change.latest };
    case "gap":
      return { leastGapDays: change.least, mostGapDays: change.most };
    case "weekdays":
      return { weekdays: change.weekdays.flatMap((isOn, index) => (isOn ? [index + 1] : [])) };
    case "room":
      return { locationId: change.venueId };
    case "size":
      return { participants: change.size };
    case "actorsMin":
      return { actorsNeeded: change.least };
    default:
      return undefined;
  }
}
