import { eq } from "drizzle-orm";
import { availabilityException } from "#db/schema.server";
import { addDays, localDateOf } from "../dates";
import { found, refuse } from "../refusal";
import { write } from "../write";
import { RemoveException } from "./schemas";
import { requireStaff } from "./staff";

/**
 * Takes an exception back. Days that are behind us stay as they were said: one that has begun ends yesterday, and only one
 * that is still to come goes away whole; the journal keeps its days. Refuses `exception_over`.
 */
export const removeException = write("availability.edit", {
  input: RemoveException,
  subject: ({ db, now }, { exceptionId }) => {
    const row = found(db.select().from(availabilityException).where(eq(availabilityException.id, exceptionId)).get());
    return { ...requireStaff(db, row.personId, localDateOf(now)), row };
  },
  work: ({ db, now }, { exceptionId }, { row }) => {
    const today = localDateOf(now);
    if (row.endsOn < today) refuse("conflict", "exception_over");
    const own = eq(availabilityException.id, exceptionId);
    if (row.startsOn >= today) db.delete(availabilityException).where(own).run();
    else
      db.update(availabilityException)
        .set({ endsOn: addDays(today, -1) })
        .where(own)
        .run();
    return row.personId;
  },
  journal: (personId, { exceptionId }, { row: { startsOn, endsOn, isAvailable } }) => ({
    subject: "person",
    id: personId,
    detail: { exceptionId, startsOn, endsOn, isAvailable, removed: true },
  }),
});
