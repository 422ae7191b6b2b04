import { eq } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { organisation, organisationAlias } from "#db/schema.server";
import { foldKey } from "../person/name";

/** An organisation by its canonical name or one of its aliases; case, accents, spaces and punctuation don't count. */
export function findOrganisationByName(db: Reader, name: string): { id: number; name: string } | undefined {
  const key = foldKey(name);
  if (!key) return undefined;
  const columns = { id: organisation.id, name: organisation.name };
  const byName = db.select(columns).from(organisation).where(eq(organisation.nameKey, key)).get();
  if (byName) return byName;
  return db
    .select(columns)
    .from(organisationAlias)
    .innerJoin(organisation, eq(organisation.id, organisationAlias.organisationId))
    .where(eq(organisationAlias.nameKey, key))
    .get();
}

/** Every folded name and alias with its organisation: what an import of many rows looks up in two statements. */
export function listOrganisationKeys(db: Reader): Map<string, number> {
  const aliases = db.select({ key: organisationAlias.nameKey, id: organisationAlias.organisationId });
  const names = db.select({ key: organisation.nameKey, id: organisation.id });
  const rows = [...aliases.from(organisationAlias).all(), ...names.from(organisation).all()];
  return new Map(rows.map((row) => [row.key, row.id]));
}
