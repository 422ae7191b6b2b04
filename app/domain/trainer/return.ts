import { and, eq, gte, isNull, lte, or } from "drizzle-orm";
import { pause } from "#db/schema.server";
import { addDays, localDateOf } from "../dates";
import { refuse } from "../refusal";
import { write } from "../write";
import { ReturnTrainer } from "./schemas";
import { personSubject } from "./subject";

/**
 * Someone who is away is back on a day (today without one): the absence ends the day before. Back on its first day they never
 * were away: then it is called off, which the journal alone remembers. Refuses `not_away`.
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
    const own = eq(pause.id, row.id);
    if (returnsOn === row.startsOn) ctx.db.delete(pause).where(own).run();
    else
      ctx.db
        .update(pause)
        .set({ endsOn: addDays(returnsOn, -1) })
        .where(own)
        .run();
    const { kind, startsOn, endsOn, reason } = row;
    return { returnsOn, away: { kind, startsOn, endsOn, reason } };
  },
  journal: ({ returnsOn, away }, { personId }) => ({ subject: "person", id: personId, detail: { ...away, returnsOn } }),
});
