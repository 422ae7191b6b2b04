import { eq } from "drizzle-orm";
import { z } from "zod";
import { person } from "#db/schema.server";
import { withdrawTimesAfter } from "../coaching/ending";
import { id } from "../fields";
import { found, refuse } from "../refusal";
import { endEverySession } from "../sign-in/session";
import { write } from "../write";

export const DisablePerson = z.object({ personId: id, disabled: z.boolean() });

/**
 * Closes someone's account, at once and everywhere, or opens it again; the record and its history stay. What
 * they would coach is withdrawn, and whoever had a place in it is told. Refuses
 * `own_account`.
 */
export const disablePerson = write("person.disable", {
  input: DisablePerson,
  subject: (ctx, { personId }) => {
    const row = found(ctx.db.select().from(person).where(eq(person.id, personId)).get());
    return { personId, isDisabled: row.disabledAt !== null, version: row.version };
  },
  work: (ctx, { personId, disabled }, { isDisabled, version }) => {
    if (personId === ctx.user?.id) refuse("conflict", "own_account");
    if (disabled === isDisabled) return null;
    const disabledAt = disabled ? ctx.now : null;
    ctx.db
      .update(person)
      .set({ disabledAt, version: version + 1 })
      .where(eq(person.id, personId))
      .run();
    if (disabled) {
      endEverySession(ctx, personId);
      withdrawTimesAfter(ctx, personId, null);
    }
    return personId;
  },
  journal: (personId, { disabled }) => (personId ? { subject: "person", id: personId, detail: { disabled } } : null),
});
