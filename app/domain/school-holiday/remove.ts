import { eq } from "drizzle-orm";
import { schoolHoliday } from "#db/schema.server";
import { found } from "../refusal";
import { write } from "../write";
import { RemoveSchoolHoliday } from "./schemas";

/** Takes a school holiday away; the journal keeps what it was. */
export const removeSchoolHoliday = write("schoolHoliday.edit", {
  input: RemoveSchoolHoliday,
  subject: (ctx, { holidayId }) => ({
    row: found(ctx.db.select().from(schoolHoliday).where(eq(schoolHoliday.id, holidayId)).get()),
  }),
  work: ({ db }, { holidayId }) => db.delete(schoolHoliday).where(eq(schoolHoliday.id, holidayId)).run().changes,
  journal: (_changes, { holidayId }, { row }) => ({
    subject: "schoolHoliday",
    id: holidayId,
    detail: { ...row, removed: true },
  }),
});
