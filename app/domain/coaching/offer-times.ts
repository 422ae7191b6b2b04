import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { coachingSession, location } from "#db/schema.server";
import { Refusal, refuseField } from "../refusal";
import { write } from "../write";
import { clashesWith } from "./clashes";
import { type Faults, settingFaults, timesOf, type WantedTime } from "./rules";
import { OfferTimes } from "./schemas";
import { byIdOf, coachSubject, isCoachOn } from "./subject";

/**
 * A coach offers times, all or none. Refuses by field: times that cannot be (`required`, `end_not_after_start`,
 * `coaching_in_past` and others of `timesOf`), places or a place that do not go with the form, a day on which they do not
 * coach (`coach_not_then`), and by conflict whatever they have then already. Returns the ids of the sessions.
 */
export const offerTimes = write("coaching.offer", {
  input: OfferTimes,
  subject: (ctx, { coachId }) => coachSubject(ctx, coachId),
  work: ({ db, user, now }, { coachId, times: rows, weeks, form, places, place, ...input }) => {
    const locationId = input.locationId ?? null;
    const { times, faults } = timesOf(rows, weeks, now);
    const wrong = {
      ...faults,
      ...settingFaults({ form, places, locationId, place }),
      ...notCoaching(db, coachId, times),
    };
    if (Object.keys(wrong).length > 0) throw new Refusal("invalid", [], wrong);
    assertLocation(db, locationId);
    assertFree(db, coachId, times);
    const common = { coachId, form, places, place, locationId, offeredAt: now, offeredById: byIdOf(user) };
    const values = times.map(({ row: _row, ...span }) => ({ ...common, ...span }));
    return db
      .insert(coachingSession)
      .values(values)
      .returning({ id: coachingSession.id })
      .all()
      .map(({ id }) => id);
  },
  journal: (ids, { coachId, form, places }) => ({
    subject: "person",
    id: coachId,
    detail: { sessionIds: ids, form, places },
  }),
});

function notCoaching(db: Reader, coachId: number, times: readonly WantedTime[]): Faults {
  const out = times.filter(({ date }) => !isCoachOn(db, coachId, date));
  return Object.fromEntries(
    out.map(({ row, date }) => [
      `times[${row}].date`,
      [{ code: "coach_not_then" as const, params: { date: { date } } }],
    ]),
  );
}

function assertLocation(db: Reader, locationId: number | null): void {
  if (locationId === null) return;
  const open = and(eq(location.id, locationId), isNull(location.closedOn));
  if (!db.select({ id: location.id }).from(location).where(open).get()) refuseField("locationId", "not_in_list");
}

function assertFree(db: Reader, coachId: number, times: readonly WantedTime[]): void {
  const fields: Faults = {};
  for (const [index, reasons] of clashesWith(db, coachId, times)) {
    const name = `times[${times[index]?.row ?? 0}].date`;
    fields[name] = [...(fields[name] ?? []), ...reasons];
  }
  if (Object.keys(fields).length > 0) throw new Refusal("conflict", [], fields);
}
