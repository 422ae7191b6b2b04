import { eq } from "drizzle-orm";
import { staffLimit } from "#db/schema.server";
import { localDateOf } from "../dates";
import { assertVersion } from "../version";
import { write } from "../write";
import { SaveLimits } from "./schemas";
import { requireStaff } from "./staff";

/**
 * Says how many sessions someone takes on at most in a week (from Monday), a calendar month and a quarter; null is no limit.
 * `version` is 0 for who never said so. Refuses `stale`. The journal tells that there is a limit, not which: of an actor
 * that is of their file.
 */
export const saveLimits = write("availability.edit", {
  input: SaveLimits,
  subject: ({ db, now }, { personId }) => {
    const row = db.select().from(staffLimit).where(eq(staffLimit.personId, personId)).get();
    return { ...requireStaff(db, personId, localDateOf(now)), row };
  },
  work: ({ db }, { personId, version, ...wanted }, { row }) => {
    const { perWeek = null, perMonth = null, perQuarter = null } = wanted;
    assertVersion(row?.version ?? 0, version, {
      perWeek: row?.perWeek ?? null,
      perMonth: row?.perMonth ?? null,
      perQuarter: row?.perQuarter ?? null,
    });
    const values = { perWeek, perMonth, perQuarter, version: version + 1 };
    db.insert(staffLimit)
      .values({ personId, ...values })
      .onConflictDoUpdate({ target: staffLimit.personId, set: values })
      .run();
    return [perWeek, perMonth, perQuarter].some((limit) => limit !== null);
  },
  journal: (limited, { personId }) => ({ subject: "person", id: personId, detail: { limited } }),
});
