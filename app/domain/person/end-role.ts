import { eq } from "drizzle-orm";
import { z } from "zod";
import { roleAssignment } from "#db/schema.server";
import { addDays, localDateOf } from "../dates";
import { id } from "../fields";
import { found, refuse } from "../refusal";
import { write } from "../write";

export const EndRole = z.object({ personId: id, roleId: id });

/**
 * Ends a role at once: its last day was yesterday, and of one that began today
 * only the journal tells. Refuses `role_ended`, and `own_account` for one's own role of administrator: someone must be
 * left who can give it back.
 */
export const endRole = write("person.endRole", {
  input: EndRole,
  subject: (ctx, { personId, roleId }) => {
    const row = found(ctx.db.select().from(roleAssignment).where(eq(roleAssignment.id, roleId)).get());
    return row.personId === personId ? { personId, row } : refuse("not_found", "not_found");
  },
  work: (ctx, { personId, roleId }, { row }) => {
    const today = localDateOf(ctx.now);
    if (row.endsOn !== null && row.endsOn < today) refuse("conflict", "role_ended");
    if (row.role === "administrator" && personId === ctx.user?.id) refuse("conflict", "own_account");
    const here = eq(roleAssignment.id, roleId);
    if (row.startsOn >= today) ctx.db.delete(roleAssignment).where(here).run();
    else
      ctx.db
        .update(roleAssignment)
        .set({ endsOn: addDays(today, -1) })
        .where(here)
        .run();
    return personId;
  },
  journal: (personId, { roleId }, { row }) => ({
    subject: "person",
    id: personId,
    detail: { roleId, role: row.role, organisationId: row.organisationId },
  }),
});
