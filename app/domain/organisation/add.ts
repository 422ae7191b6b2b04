import { organisation } from "#db/schema.server";
import { foldKey } from "../person/name";
import { write } from "../write";
import { assertFreeNames, assertRegion, replaceAliases } from "./names";
import { AddOrganisation } from "./schemas";

/** Adds an organisation with its other names. Refuses `organisation_name_taken`. */
export const addOrganisation = write("organisation.add", {
  input: AddOrganisation,
  subject: () => ({ organisationId: null }),
  work: (ctx, input) => {
    assertFreeNames(ctx, input, null);
    assertRegion(ctx, input.regionCode);
    const { name, regionCode = null } = input;
    const values = { name, nameKey: foldKey(name), regionCode };
    const { id } = ctx.db.insert(organisation).values(values).returning({ id: organisation.id }).get();
    replaceAliases(ctx, id, input);
    return id;
  },
  journal: (id, { name }) => ({ subject: "organisation", id, detail: { name } }),
});
