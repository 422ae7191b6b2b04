import { eq } from "drizzle-orm";
import { staffProfile, weeklyAvailability } from "#db/schema.server";
import { localDateOf } from "../dates";
import { write } from "../write";
import { SaveWeek } from "./schemas";
import { requireStaff } from "./staff";
import { filledTimes, stretchesOf } from "./week-rules";

/**
 * Says how someone's whole week is, in place of what was said before; also how they say that it is still so. Refuses by
 * field (`days[0].own[1].startsAt`) `required`, `not_a_time`, `end_not_after_start` and `stretches_overlap`. Returns how
 * many stretches there are.
 */
export const saveWeek = write("availability.edit", {
  input: SaveWeek,
  subject: ({ db, now }, { personId }) => requireStaff(db, personId, localDateOf(now)),
  work: ({ db, now }, { personId, days }) => {
    const week = days.map(({ parts, own }) => ({ parts, own: filledTimes(own) }));
    const rows = stretchesOf(week).map((stretch) => ({ personId, ...stretch }));
    db.delete(weeklyAvailability).where(eq(weeklyAvailability.personId, personId)).run();
    if (rows.length > 0) db.insert(weeklyAvailability).values(rows).run();
    db.insert(staffProfile)
      .values({ personId, availabilityAt: now, version: 0 })
      .onConflictDoUpdate({ target: staffProfile.personId, set: { availabilityAt: now } })
      .run();
    return rows.length;
  },
  journal: (stretches, { personId }) => ({ subject: "person", id: personId, detail: { stretches } }),
});
