import { and, eq, gte, isNull, lte, or } from "drizzle-orm";
import { pause } from "#db/schema.server";
import { addDays, localDateOf } from "../dates";
import { refuse } from "../refusal";
import { write } from "../write";
import { ReturnTrainer } from "./schemas";
import { personSubject } from "./subject";

/**
 * Someone who is away is back on a day (today without one): the absence ends the day before, and lasts one day at least.
 * Refuses `not_away`.
 */
export const returnTrainer = write("trainer.return", {
  input: ReturnTrainer,
  subject: ({ db }, { personId }) => personSubject(db, personId),
  work: (ctx, input, { personId, name }) => {
    const returnsOn = input.returnsOn ?? localDateOf(ctx.now);
    const running = and(
      eq(pause.personId, personId),
      lte(pause.startsOn, returnsOn),
      or(isNull(pause.endsOn), gte(pause.endsOn, returnsOn)),
    );
    const row = ctx.db.select().from(pause).where(running).get();
    if (!row) return refuse("conflict", "not_away", { person: name });
    const dayBefore = addDays(returnsOn, -1);
    const endsOn = dayBefore < row.startsOn ? row.startsOn : dayBefore;
    ctx.db.update(pause).set({ endsOn }).where(eq(pause.id, row.id)).run();
    return returnsOn;
  },
  journal: (returnsOn, { personId }) => ({ subject: "person", id: personId, detail: { returnsOn } }),
});
