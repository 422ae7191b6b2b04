import { eq } from "drizzle-orm";
import { municipality, staffProfile } from "#db/schema.server";
import { localDateOf } from "../dates";
import { refuseField } from "../refusal";
import { assertVersion } from "../version";
import { type WriteContext, write } from "../write";
import { SaveHome } from "./schemas";
import { requireStaff } from "./staff";

/**
 * Says where someone lives and how many kilometres they will travel; either may stay unknown. `version` is 0 for who has
 * no home yet. Refuses `stale`, and `not_in_list` for a municipality that is not there. The journal holds no address.
 */
export const saveHome = write("availability.edit", {
  input: SaveHome,
  subject: ({ db, now }, { personId }) => {
    const row = db.select().from(staffProfile).where(eq(staffProfile.personId, personId)).get();
    return { ...requireStaff(db, personId, localDateOf(now)), row };
  },
  work: (ctx, { personId, version, municipalityId = null, travelRadiusKm = null }, { row }) => {
    const { homeMunicipalityId = null, travelRadiusKm: radius = null } = row ?? {};
    assertVersion(row?.version ?? 0, version, { municipalityId: homeMunicipalityId, travelRadiusKm: radius });
    assertMunicipality(ctx, municipalityId);
    const values = { homeMunicipalityId: municipalityId, travelRadiusKm, version: version + 1 };
    ctx.db
      .insert(staffProfile)
      .values({ personId, ...values })
      .onConflictDoUpdate({ target: staffProfile.personId, set: values })
      .run();
    return personId;
  },
  journal: (personId, { municipalityId = null, travelRadiusKm = null }) => ({
    subject: "person",
    id: personId,
    detail: { home: municipalityId !== null, travelRadiusKm },
  }),
});

function assertMunicipality({ db }: WriteContext, municipalityId: number | null): void {
  if (municipalityId === null) return;
  const known = db.select({ id: municipality.id }).from(municipality).where(eq(municipality.id, municipalityId)).get();
  if (!known) refuseField("municipalityId", "not_in_list");
}
