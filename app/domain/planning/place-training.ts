import { and, asc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import type { BookingCapacity } from "#db/lists";
import { booking, session, training } from "#db/schema.server";
import { listHeld } from "../booking/held";
import type { Instant } from "../dates";
import { readQualifications } from "../qualification/queries";
import { fitnessOn } from "../qualification/rules";
import { found, Refusal, reason, refuseField } from "../refusal";
import { whyLocked } from "../schedule/lock";
import type { WeighedFinding } from "../schedule/weigh";
import { addSessions } from "../training/add-sessions";
import { listParts, type Part, weighPlan } from "../training/plan-weigh";
import { type WriteContext, write } from "../write";
import { refuseUnlessUndated } from "./save-wish";
import { type Placement, PlaceTraining } from "./schemas";

type Training = typeof training.$inferSelect;

/**
 * Gives a training without a date its sessions, by a plan of the planner's or by hand, and puts its people forward: asking
 * them is a step of its own. Refuses `stale` when someone else was first, `conflict` (double bookings and care, each with
 * names; what is locked; a training that is over) and warnings without a reason. Returns its id and code.
 */
export const placeTraining = write("training.plan", {
  input: PlaceTraining,
  subject({ db }, { trainingId }) {
    const row = found(db.select().from(training).where(eq(training.id, trainingId)).get());
    return { organisationId: row.clientOrganisationId, row };
  },
  work(ctx, { version, waiverReason, ...placement }, { row }) {
    if (row.version !== version) throw new Refusal("stale", [reason("stale")], {}, { version: String(row.version) });
    placeIn(ctx, row, placement, waiverReason);
    return { id: row.id, code: row.code };
  },
  journal: ({ id, code }, { leadId, secondId, sessions, waiverReason }) => ({
    subject: "training",
    id,
    trainingId: id,
    detail: { code, leadId, secondId, waiverReason, dates: sessions.map(({ date }) => date) },
  }),
});

/** As `placeTraining`, within a write that has weighed who may: for a proposal that is accepted whole or in part. */
export function placeIn(ctx: WriteContext, row: Training, placement: Placement, waiverReason: string | null): void {
  const locked = whyLocked(ctx.db, row.id, ["dates", "trainers", "actors", "location"]);
  if (locked) throw new Refusal("conflict", [locked]);
  refuseUnlessUndated(ctx, row);
  ctx.db
    .update(training)
    .set({ version: row.version + 1 })
    .where(eq(training.id, row.id))
    .run();
  addSessions(ctx, row, { ...scheduleOf(ctx.db, row, placement), waiverReason });
  refuseHeld(ctx, row.id);
}

/** What the engine finds of a placement, before anything is saved; its keys are the places of the sessions. */
export function weighPlacement(db: Reader, row: Training, placement: Placement, now: Instant): WeighedFinding[] {
  const { sessions, ...schedule } = scheduleOf(db, row, placement);
  const parts = listParts(db, row.trainingTypeId);
  const keyed = new Map(sessions.map((one, index) => [String(index), one]));
  return weighPlan(db, { ...row, ...schedule, parts, sessions: keyed }, now);
}

/** The parts of the type in their order, each at its own times, with its people. */
function scheduleOf(db: Reader, row: Training, { leadId, secondId, sessions }: Placement) {
  if (secondId === leadId) refuseField("secondId", "not_in_list");
  const parts = listParts(db, row.trainingTypeId);
  if (parts.length !== sessions.length) refuseField("sessions", "parts_changed");
  const placed = parts.flatMap((part, index) => {
    const own = sessions[index];
    return own ? [{ part, ...own }] : [];
  });
  return {
    sessions: placed.map(({ part: { id, startsAt, endsAt }, date, locationId }) => ({
      ...{ partId: id, startsAt, endsAt, date, locationId },
    })),
    trainerIds: secondId === null ? [leadId] : [leadId, secondId],
    actorIds: [...new Set(placed.flatMap(({ actorIds }) => actorIds))],
    actorsOf: new Map(placed.map(({ part, actorIds }) => [part.id, actorIds])),
    capacities: capacitiesOf(db, secondId, placed),
  };
}

/** Whether someone is certified is asked as of their own organisation. */
const atHome = 0;

/** Who may not train yet on the days comes to learn it, beside the lead. */
function capacitiesOf(
  db: Reader,
  secondId: number | null,
  placed: readonly { part: Part; date: string }[],
): ReadonlyMap<number, BookingCapacity> {
  if (secondId === null) return new Map();
  const known = readQualifications(db, [secondId]).get(secondId);
  const days = placed.filter(({ part }) => part.trainersNeeded > 1).map(({ date }) => date);
  const isFit = (date: string): boolean =>
    known !== undefined &&
    fitnessOn({ ...known, date, ownOrganisationId: atHome, clientOrganisationId: atHome }).level !== "not_qualified";
  return new Map([[secondId, days.every(isFit) ? "full" : "trainee"]]);
}

/** Care weighs the days of an actor on each other, so it is asked once all of them stand. */
function refuseHeld(ctx: WriteContext, trainingId: number): void {
  const acting = ctx.db
    .select({ session, personId: booking.personId })
    .from(session)
    .innerJoin(booking, eq(booking.sessionId, session.id))
    .where(and(eq(session.trainingId, trainingId), eq(booking.function, "actor")))
    .orderBy(asc(session.position))
    .all();
  const held = listHeld(ctx, acting);
  if (held.length > 0) throw new Refusal("conflict", held);
}
