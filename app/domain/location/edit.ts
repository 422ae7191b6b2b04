import { eq } from "drizzle-orm";
import { location } from "#db/schema.server";
import { found } from "../refusal";
import { assertVersion } from "../version";
import { write } from "../write";
import { assertPlace, columnsOf } from "./place";
import { EditLocation } from "./schemas";

/** Changes a location; sessions that are planned there stay. Refuses `stale`, `name_taken`, `region_does_not_match`. */
export const editLocation = write("location.edit", {
  input: EditLocation,
  subject: (ctx, { locationId }) => ({
    row: found(ctx.db.select().from(location).where(eq(location.id, locationId)).get()),
  }),
  work: (ctx, { locationId, version, ...input }, { row }) => {
    assertVersion(row.version, version, { ...row });
    assertPlace(ctx, input, locationId);
    const values = { ...columnsOf(input), version: version + 1 };
    ctx.db.update(location).set(values).where(eq(location.id, locationId)).run();
    return locationId;
  },
  journal: (id, { name, city, closedOn = null }) => ({ subject: "location", id, detail: { name, city, closedOn } }),
});
