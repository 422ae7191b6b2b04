import { and, eq, gte, isNull, or } from "drizzle-orm";
import { organisation, person, roleAssignment } from "#db/schema.server";
import { localDateOf } from "../dates";
import { findOrganisationByName } from "../organisation/match";
import { may } from "../permissions";
import { refuse, refuseField } from "../refusal";
import { type WriteContext, write } from "../write";
import { findManager } from "./manager";
import { foldKey } from "./name";
import { AddPerson, type NewPerson } from "./schemas";

export interface AddedPerson {
  personId: number;
  /** False when the address was known: the role was added to that person. */
  isNew: boolean;
}

type Known = typeof person.$inferSelect | undefined;

/**
 * Adds a person with a role, or a role to the person of that e-mail address. Refuses `organisation_unknown`,
 * `email_known` (the address belongs to someone of another name, or out of the user's sight), `forbidden` (a role
 * other than professional, for who may not grant roles) and what `findManager` refuses. Of who was known the rest of the
 * record stays as it is.
 */
export const addPerson = write("person.add", {
  input: AddPerson,
  subject: (ctx, input) => ({ organisationId: findEmployer(ctx, input) }),
  work: (ctx, input, { organisationId }): AddedPerson => {
    assertMayGrant(ctx, input);
    if (input.role === "organisation_contact" && !organisationId) refuseField("organisation", "required");
    const known = ctx.db.select().from(person).where(eq(person.emailKey, input.email)).get();
    const personId = known ? confirmSame(ctx, known, input) : insertNew(ctx, input, organisationId);
    assignRole(ctx, personId, input, organisationId);
    return { personId, isNew: !known };
  },
  journal: (result, input, { organisationId }) => ({
    subject: "person",
    id: result.personId,
    detail: { role: input.role, organisationId, isNew: result.isNew },
  }),
});

function findEmployer({ db }: WriteContext, input: NewPerson): number | null {
  if (input.organisationId) {
    const row = db.select().from(organisation).where(eq(organisation.id, input.organisationId)).get();
    return row?.id ?? refuseField("organisationId", "not_found");
  }
  if (!input.organisation) return null;
  const match = findOrganisationByName(db, input.organisation);
  return match?.id ?? refuseField("organisation", "organisation_unknown", { name: input.organisation });
}

function assertMayGrant({ user }: WriteContext, { role }: NewPerson): void {
  if (user && role !== "professional" && !may(user, "person.grantRole")) refuse("forbidden", "forbidden");
}

function confirmSame({ user }: WriteContext, known: NonNullable<Known>, input: NewPerson): number {
  const isVisible = !user || may(user, "person.edit", { organisationId: known.organisationId });
  const sameName = known.givenKey === foldKey(input.givenName) && known.familyKey === foldKey(input.familyName);
  return isVisible && sameName ? known.id : refuseField("email", "email_known");
}

function insertNew(ctx: WriteContext, input: NewPerson, organisationId: number | null): number {
  const managerId = findManager(ctx, input.manager, { email: input.email, managerId: null });
  return insertPerson(ctx, input, { organisationId, managerId });
}

interface Ties {
  organisationId: number | null;
  managerId: number | null;
}

export function insertPerson(ctx: WriteContext, input: Omit<NewPerson, "manager">, ties: Ties): number {
  const { givenName, infix, familyName, email, jobTitle } = input;
  const keys = { emailKey: email, givenKey: foldKey(givenName), familyKey: foldKey(familyName) };
  return ctx.db
    .insert(person)
    .values({ givenName, infix, familyName, email, jobTitle, ...ties, createdAt: ctx.now, ...keys })
    .returning({ id: person.id })
    .get().id;
}

export function assignRole(
  ctx: WriteContext,
  personId: number,
  { role }: NewPerson,
  organisationId: number | null,
): void {
  const today = localDateOf(ctx.now);
  const held = and(
    eq(roleAssignment.personId, personId),
    eq(roleAssignment.role, role),
    organisationId ? eq(roleAssignment.organisationId, organisationId) : isNull(roleAssignment.organisationId),
    or(isNull(roleAssignment.endsOn), gte(roleAssignment.endsOn, today)),
  );
  if (ctx.db.select({ id: roleAssignment.id }).from(roleAssignment).where(held).get()) return;
  ctx.db.insert(roleAssignment).values({ personId, role, organisationId, startsOn: today }).run();
}
