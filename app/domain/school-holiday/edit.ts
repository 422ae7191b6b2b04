import { and, eq, gte, lte, ne } from "drizzle-orm";
import { schoolHoliday } from "#db/schema.server";
import { found, refuseField } from "../refusal";
import { write } from "../write";
import { isTooLong, longestHoliday } from "./rules";
import { EditSchoolHoliday } from "./schemas";

/**
 * Adds or changes a school holiday of a zone. Refuses `holiday_too_long` (over 16 days, but for the summer) and
 * `holiday_known` when it overlaps with another one of the zone.
 */
export const editSchoolHoliday = write("schoolHoliday.edit", {
  input: EditSchoolHoliday,
  subject: (ctx, { holidayId }) => {
    if (holidayId) found(ctx.db.select().from(schoolHoliday).where(eq(schoolHoliday.id, holidayId)).get());
    return {};
  },
  work: ({ db }, { holidayId, ...values }) => {
    if (isTooLong(values)) refuseField("endsOn", "holiday_too_long", { limit: longestHoliday });
    const overlapping = and(
      eq(schoolHoliday.zone, values.zone),
      lte(schoolHoliday.startsOn, values.endsOn),
      gte(schoolHoliday.endsOn, values.startsOn),
      holidayId ? ne(schoolHoliday.id, holidayId) : undefined,
    );
    const other = db.select({ name: schoolHoliday.name }).from(schoolHoliday).where(overlapping).get();
    if (other) refuseField("startsOn", "holiday_known", { name: other.name });
    if (!holidayId) return db.insert(schoolHoliday).values(values).returning({ id: schoolHoliday.id }).get().id;
    db.update(schoolHoliday).set(values).where(eq(schoolHoliday.id, holidayId)).run();
    return holidayId;
  },
  journal: (id, { holidayId: _id, ...values }) => ({ subject: "schoolHoliday", id, detail: values }),
});
