import { and, eq, gte, isNull, lte, or } from "drizzle-orm";
import { pause } from "#db/schema.server";
import { localDateOf } from "../dates";
import { refuse, refuseField } from "../refusal";
import { write } from "../write";
import { PauseTrainer } from "./schemas";
import { personSubject } from "./subject";

/**
 * A trainer or actor is away from a day on (today without one), for a while or for good, with the reason. Refuses
 * `already_away` when it overlaps another absence, and `end_before_start`. Returns its id.
 */
export const pauseTrainer = write("trainer.pause", {
  input: PauseTrainer,
  subject: ({ db }, { personId }) => personSubject(db, personId),
  work: (ctx, { kind, reason, endsOn, ...input }, { personId, name }) => {
    const startsOn = input.startsOn ?? localDateOf(ctx.now);
    if (endsOn !== null && endsOn < startsOn) refuseField("endsOn", "end_before_start");
    const overlapping = and(
      eq(pause.personId, personId),
      endsOn === null ? undefined : lte(pause.startsOn, endsOn),
      or(isNull(pause.endsOn), gte(pause.endsOn, startsOn)),
    );
    const known = ctx.db.select({ id: pause.id }).from(pause).where(overlapping).get();
    if (known) refuse("conflict", "already_away", { person: name });
    return ctx.db
      .insert(pause)
      .values({ personId, kind, startsOn, endsOn, reason, at: ctx.now, byId: ctx.user?.id ?? null })
      .returning({ id: pause.id })
      .get().id;
  },
  journal: (_id, { personId, kind, reason }) => ({ subject: "person", id: personId, detail: { kind, reason } }),
});
