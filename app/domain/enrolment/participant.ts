import { organisation } from "#db/schema.server";
import { findOrganisationByName } from "../organisation/match";
import { may } from "../permissions";
import { displayName, foldKey, nearEqualNames } from "../person/name";
import { found, refuse, refuseField } from "../refusal";
import type { WriteContext } from "../write";
import { addParticipants } from "./add-participants";
import { type KnownPerson, nearEqualPeople, peopleByEmail, personById } from "./known-people";
import type { ParticipantFields } from "./schemas";

/** Someone whom the records know and the user may see; refuses `not_found`, and who is disabled. */
export function requireKnown(ctx: WriteContext, personId: number): KnownPerson {
  const one = found(personById(ctx.db, personId));
  if (ctx.user && !may(ctx.user, "person.read", { organisationId: one.organisationId, personId })) {
    refuse("not_found", "not_found");
  }
  return assertEnabled(one);
}

function assertEnabled(one: KnownPerson): KnownPerson {
  return one.isDisabled ? refuse("conflict", "person_disabled") : one;
}

/**
 * The person of these fields: known by e-mail, else new. Refuses an address that belongs to someone of another name,
 * and asks (`near_equal_person`) about someone of nearly the same name unless it is known to be someone else.
 */
export function findOrAddParticipant(
  ctx: WriteContext,
  fields: ParticipantFields,
  isSomeoneElse: boolean,
): KnownPerson {
  const one = peopleByEmail(ctx.db, [fields.email]).get(fields.email);
  const name = displayName(fields.givenName, fields.infix, fields.familyName);
  if (one) return nearEqualNames(one.name, name) ? assertEnabled(one) : refuseField("email", "email_known");
  if (!isSomeoneElse) askAboutNearEqual(ctx, fields);
  const [added] = addParticipants(ctx, [{ ...fields, organisationId: requireOrganisation(ctx, fields.organisation) }]);
  return found(added);
}

function askAboutNearEqual(ctx: WriteContext, fields: ParticipantFields): void {
  const [other] = nearEqualPeople(ctx.db, ctx.user, [fields]).get(0) ?? [];
  if (other) refuseField("isSomeoneElse", "near_equal_person", { name: other.name, email: other.email });
}

/** The organisation of this name or alias; made when it is unknown, by who may. */
function requireOrganisation(ctx: WriteContext, name: string | null): number | null {
  if (name === null) return null;
  const match = findOrganisationByName(ctx.db, name);
  if (match) return match.id;
  if (ctx.user && !may(ctx.user, "organisation.edit")) refuseField("organisation", "organisation_unknown", { name });
  return addOrganisation(ctx, name);
}

export const addOrganisation = ({ db }: WriteContext, name: string): number =>
  db
    .insert(organisation)
    .values({ name, nameKey: foldKey(name) })
    .returning({ id: organisation.id })
    .get().id;
