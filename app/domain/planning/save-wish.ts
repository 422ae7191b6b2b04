import { eq } from "drizzle-orm";
import type { z } from "zod";
import { location, planningWish, session, training } from "#db/schema.server";
import { type LocalDate, localDateOf } from "../dates";
import { found, refuse, refuseField } from "../refusal";
import { whyNoPlanning } from "../training/rules";
import { assertVersion } from "../version";
import { type WriteContext, write } from "../write";
import { SaveWish } from "./schemas";

type Wished = z.output<typeof SaveWish>;

const workingDays = "1111100";

/**
 * Writes down what is wished for a training that has no date yet. Refuses `conflict` when it has dates or is over,
 * `stale` when someone else saved first, and a room that is not there or closed.
 */
export const saveWish = write("planningWish.save", {
  input: SaveWish,
  subject({ db }, { trainingId }) {
    const row = found(db.select().from(training).where(eq(training.id, trainingId)).get());
    return { organisationId: row.clientOrganisationId, row };
  },
  work(ctx, { trainingId, version, weekdays, ...wish }, { row }) {
    const { db, now } = ctx;
    refuseUnlessUndated(ctx, row);
    const standing = db.select().from(planningWish).where(eq(planningWish.trainingId, trainingId)).get();
    assertVersion(standing?.version ?? 0, version, { ...standing });
    if (wish.locationId !== null) refuseClosed(ctx, wish.locationId, localDateOf(now));
    const values = { ...wish, weekdays: patternOf(weekdays), version: version + 1 };
    db.insert(planningWish)
      .values({ trainingId, ...values })
      .onConflictDoUpdate({ target: planningWish.trainingId, set: values })
      .run();
    return row;
  },
  journal: ({ id, code }, { trainingId: _training, version: _version, ...wish }) => ({
    subject: "training",
    id,
    trainingId: id,
    detail: { code, ...wish },
  }),
});

/** Monday first; the working days are what nobody need wish for. */
function patternOf(weekdays: Wished["weekdays"]): string | null {
  const pattern = [1, 2, 3, 4, 5, 6, 7].map((day) => (weekdays.includes(day) ? "1" : "0")).join("");
  return pattern === workingDays ? null : pattern;
}

/** Refuses a training that is over, or has its days: those are moved, not wished for. */
export function refuseUnlessUndated({ db }: WriteContext, { id, status }: typeof training.$inferSelect): void {
  const over = whyNoPlanning(status);
  if (over) refuse("conflict", over.code);
  if (db.select({ id: session.id }).from(session).where(eq(session.trainingId, id)).get()) {
    refuse("conflict", "planning_has_dates");
  }
}

function refuseClosed({ db }: WriteContext, locationId: number, today: LocalDate): void {
  const room = db.select().from(location).where(eq(location.id, locationId)).get();
  if (!room || (room.closedOn !== null && room.closedOn <= today)) refuseField("locationId", "not_in_list");
}
