import { availabilityException } from "#db/schema.server";
import { daysBetween, localDateOf } from "../dates";
import { refuseField } from "../refusal";
import { write } from "../write";
import { AddException } from "./schemas";
import { requireStaff } from "./staff";

const longestException = 366;

/**
 * Says that the week does not hold on some days. Refuses `end_before_start`, `exception_over` (days that are behind us) and
 * `exception_too_long` (over a year: a slip). Why someone is away stays out of the journal. Returns the row's id.
 */
export const addException = write("availability.edit", {
  input: AddException,
  subject: ({ db, now }, { personId }) => requireStaff(db, personId, localDateOf(now)),
  work: ({ db, now }, { personId, startsOn, kind, ...input }) => {
    const endsOn = input.endsOn ?? startsOn;
    if (endsOn < localDateOf(now)) refuseField(input.endsOn ? "endsOn" : "startsOn", "exception_over");
    if (daysBetween(startsOn, endsOn) + 1 > longestException) {
      refuseField("endsOn", "exception_too_long", { limit: longestException });
    }
    const reason = kind === "free" ? null : kind;
    const values = { personId, startsOn, endsOn, isAvailable: kind === "free", reason, recordedAt: now };
    return db.insert(availabilityException).values(values).returning({ id: availabilityException.id }).get().id;
  },
  journal: (exceptionId, { personId, startsOn, endsOn = null, kind }) => ({
    subject: "person",
    id: personId,
    detail: { exceptionId, startsOn, endsOn: endsOn ?? startsOn, isAvailable: kind === "free" },
  }),
});
