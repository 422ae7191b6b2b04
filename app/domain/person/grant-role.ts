import { and, eq, gte, isNull, or } from "drizzle-orm";
import { z } from "zod";
import { roles } from "#db/lists";
import { organisation, person, roleAssignment } from "#db/schema.server";
import { localDateOf } from "../dates";
import { id } from "../fields";
import { found, refuse, refuseField } from "../refusal";
import { type WriteContext, write } from "../write";
import { needsOrganisation } from "./roles";

export const GrantRole = z.object({ personId: id, role: z.enum(roles), organisationId: id.nullish() });

/**
 * Gives someone a role from today on, for one organisation or (without one) for the whole programme. Refuses
 * `role_held`, and `required` for a contact of no organisation.
 */
export const grantRole = write("person.grantRole", {
  input: GrantRole,
  subject: (ctx, { personId }) => {
    const row = found(ctx.db.select({ id: person.id }).from(person).where(eq(person.id, personId)).get());
    return { personId: row.id };
  },
  work: (ctx, { role, organisationId = null }, { personId }) => {
    if (needsOrganisation(role) && organisationId === null) refuseField("organisationId", "required");
    if (organisationId !== null) assertKnown(ctx, organisationId);
    const today = localDateOf(ctx.now);
    const held = and(
      eq(roleAssignment.personId, personId),
      eq(roleAssignment.role, role),
      organisationId === null
        ? isNull(roleAssignment.organisationId)
        : eq(roleAssignment.organisationId, organisationId),
      or(isNull(roleAssignment.endsOn), gte(roleAssignment.endsOn, today)),
    );
    if (ctx.db.select({ id: roleAssignment.id }).from(roleAssignment).where(held).get())
      refuse("conflict", "role_held");
    ctx.db.insert(roleAssignment).values({ personId, role, organisationId, startsOn: today }).run();
    return personId;
  },
  journal: (personId, { role, organisationId = null }) => ({
    subject: "person",
    id: personId,
    detail: { role, organisationId },
  }),
});

function assertKnown({ db }: WriteContext, organisationId: number): void {
  const known = db.select({ id: organisation.id }).from(organisation).where(eq(organisation.id, organisationId)).get();
  if (!known) refuseField("organisationId", "not_in_list");
}
