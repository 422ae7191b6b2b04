import { eq } from "drizzle-orm";
import type { z } from "zod";
import { planningWeight } from "#db/schema.server";
import { Refusal, reason } from "../refusal";
import { type WriteContext, write } from "../write";
import { SaveWeight, SaveWeights } from "./schemas";

type Weight = z.output<typeof SaveWeight>;

const subject = () => ({ organisationId: null });

/** Sets what breaking one of the planner's soft rules costs; without a cost, what it usually does. Refuses `stale`. */
export const saveWeight = write("planningWeight.save", {
  input: SaveWeight,
  subject,
  work: (ctx, input) => saveAll(ctx, [input]),
  journal: (changed) => entryOf(changed),
});

/** As `saveWeight`, for several rules: all of them or none. What stays as it is is not written. */
export const saveWeights = write("planningWeight.save", {
  input: SaveWeights,
  subject,
  work: (ctx, { weights }) => saveAll(ctx, weights),
  journal: (changed) => entryOf(changed),
});

type Changed = Record<string, number | null>;

function saveAll(ctx: WriteContext, weights: readonly Weight[]): Changed {
  const standing = new Map(
    ctx.db
      .select()
      .from(planningWeight)
      .all()
      .map((row) => [row.rule, row]),
  );
  const changed = weights.filter(({ rule, cost }) => (standing.get(rule)?.cost ?? null) !== cost);
  const overtaken = changed.filter(({ rule, version }) => (standing.get(rule)?.version ?? 0) !== version);
  if (overtaken.length > 0) {
    const current = overtaken.map(({ rule }): [string, string] => [rule, String(standing.get(rule)?.cost ?? "")]);
    throw new Refusal("stale", [reason("stale")], {}, Object.fromEntries(current));
  }
  for (const weight of changed) saveOne(ctx, weight);
  return Object.fromEntries(changed.map(({ rule, cost }) => [rule, cost]));
}

function saveOne({ db }: WriteContext, { rule, cost, version }: Weight): void {
  if (cost === null) {
    db.delete(planningWeight).where(eq(planningWeight.rule, rule)).run();
    return;
  }
  const values = { cost, version: version + 1 };
  db.insert(planningWeight)
    .values({ rule, ...values })
    .onConflictDoUpdate({ target: planningWeight.rule, set: values })
    .run();
}

const entryOf = (changed: Changed) =>
  Object.keys(changed).length === 0 ? null : { subject: "planning", id: "weights", detail: changed };
