import { eq } from "drizzle-orm";
import { organisationAlias, region } from "#db/schema.server";
import { foldKey } from "../person/name";
import { refuseField } from "../refusal";
import type { WriteContext } from "../write";
import { findOrganisationByName } from "./match";
import type { DescribedOrganisation } from "./schemas";

/**
 * What an organisation is called is how an import knows it: no name or alias may belong to another one. `ownId` is the
 * organisation itself, null for a new one.
 */
export function assertFreeNames(
  ctx: WriteContext,
  { name, aliases }: DescribedOrganisation,
  ownId: number | null,
): void {
  if (!foldKey(name)) refuseField("name", "malformed");
  assertFree(ctx, "name", name, ownId);
  for (const alias of aliases) {
    if (!foldKey(alias)) refuseField("aliases", "malformed");
    assertFree(ctx, "aliases", alias, ownId);
  }
}

function assertFree({ db }: WriteContext, field: string, name: string, ownId: number | null): void {
  const owner = findOrganisationByName(db, name);
  if (owner && owner.id !== ownId) refuseField(field, "organisation_name_taken", { name, organisation: owner.name });
}

export function assertRegion({ db }: WriteContext, code: string | null | undefined): void {
  if (!code) return;
  const known = db.select({ code: region.code }).from(region).where(eq(region.code, code)).get();
  if (!known) refuseField("regionCode", "not_in_list");
}

/** Replaces the aliases; one that says the same as the name needs no row. */
export function replaceAliases(
  ctx: WriteContext,
  organisationId: number,
  { name, aliases }: DescribedOrganisation,
): void {
  ctx.db.delete(organisationAlias).where(eq(organisationAlias.organisationId, organisationId)).run();
  const byKey = new Map(aliases.map((alias) => [foldKey(alias), alias]));
  byKey.delete(foldKey(name));
  for (const [nameKey, alias] of byKey) {
    ctx.db.insert(organisationAlias).values({ organisationId, name: alias, nameKey }).run();
  }
}
