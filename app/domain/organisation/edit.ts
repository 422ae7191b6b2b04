import { asc, eq } from "drizzle-orm";
import { organisation, organisationAlias } from "#db/schema.server";
import { foldKey } from "../person/name";
import { found } from "../refusal";
import { assertVersion } from "../version";
import { write } from "../write";
import { assertFreeNames, assertRegion, replaceAliases } from "./names";
import { EditOrganisation } from "./schemas";

/** Changes an organisation's name, other names and region. Refuses `stale` and `organisation_name_taken`. */
export const editOrganisation = write("organisation.edit", {
  input: EditOrganisation,
  subject: (ctx, { organisationId }) => {
    const row = found(ctx.db.select().from(organisation).where(eq(organisation.id, organisationId)).get());
    const aliases = ctx.db
      .select({ name: organisationAlias.name })
      .from(organisationAlias)
      .where(eq(organisationAlias.organisationId, organisationId))
      .orderBy(asc(organisationAlias.name))
      .all();
    return { organisationId, row, aliases: aliases.map(({ name }) => name).join("\n") };
  },
  work: (ctx, input, { organisationId, row, aliases }) => {
    assertVersion(row.version, input.version, { ...row, aliases });
    assertFreeNames(ctx, input, organisationId);
    assertRegion(ctx, input.regionCode);
    const { name, regionCode = null } = input;
    const values = { name, nameKey: foldKey(name), regionCode, version: row.version + 1 };
    ctx.db.update(organisation).set(values).where(eq(organisation.id, organisationId)).run();
    replaceAliases(ctx, organisationId, input);
    return organisationId;
  },
  journal: (id, { name, aliases }) => ({ subject: "organisation", id, detail: { name, aliases: aliases.length } }),
});
