import { eq } from "drizzle-orm";
import { booking, session, sessionWaiver, training } from "#db/schema.server";
import { refuseUnlessStaff } from "../booking/eligible";
import { requireInstant } from "../dates";
import { refuseField } from "../refusal";
import { refuseUnlessOpen } from "../schedule/open-location";
import { refuseUnsound, warningsIn } from "../schedule/weigh";
import type { WriteContext } from "../write";
import type { PlannedSession, Schedule } from "./plan-schema";
import { listParts, type Part, type Staff, staffFor, weighPlan } from "./plan-weigh";

type Training = typeof training.$inferSelect;

/** Sessions with the people for them. */
type Staffed = Schedule & Staff;

/** The name of a field of the session at this place in the form. */
const fieldOf = (key: string, field: string): string => `sessions[${key}].${field}`;

/**
 * Gives a training its sessions, each part of its type once, with the chosen people booked on them. Refuses faults of the
 * times, double bookings, closed locations, people without the role, and warnings without a reason.
 */
export function addSessions(ctx: WriteContext, target: Training, schedule: Staffed): void {
  const parts = listParts(ctx.db, target.trainingTypeId);
  refuseUnlessComplete(parts, schedule.sessions);
  refuseUnlessBookable(ctx, schedule);
  const sessions = new Map(schedule.sessions.map((one, index) => [String(index), one]));
  const findings = weighPlan(ctx.db, { ...target, ...schedule, parts, sessions }, ctx.now);
  refuseUnsound(findings, fieldOf, schedule.waiverReason);
  for (const [key, planned] of sessions) {
    const own = requirePart(parts, planned);
    const sessionId = addSession(ctx, target, own, planned);
    bookStaff(ctx, sessionId, own, schedule);
    const warnings = warningsIn(findings.filter((finding) => finding.key === key));
    addWaivers(
      ctx,
      sessionId,
      warnings.map(({ reason }) => reason.code),
      schedule.waiverReason,
    );
  }
  keepFirstAndLast(ctx, target.id, schedule.sessions);
}

function refuseUnlessComplete(parts: readonly Part[], sessions: readonly PlannedSession[]): void {
  const planned = sessions.map(({ partId }) => partId).toSorted((one, other) => one - other);
  const asked = parts.map(({ id }) => id).toSorted((one, other) => one - other);
  if (planned.join() !== asked.join()) refuseField("sessions", "parts_changed");
}

function refuseUnlessBookable({ db }: WriteContext, { sessions, trainerIds, actorIds }: Schedule): void {
  const dates = sessions.map(({ date }) => date);
  refuseUnlessStaff(db, "trainer", trainerIds, dates, (index) => `trainerIds[${index}]`);
  refuseUnlessStaff(db, "actor", actorIds, dates, (index) => `actorIds[${index}]`);
  refuseUnlessOpen(db, sessions, (index) => fieldOf(String(index), "locationId"));
}

const requirePart = (parts: readonly Part[], { partId }: PlannedSession): Part =>
  parts.find(({ id }) => id === partId) ?? refuseField("sessions", "parts_changed");

function addSession({ db }: WriteContext, { id }: Training, part: Part, planned: PlannedSession): number {
  const { position, kind, name, netMinutes, isCompulsory } = part;
  const { trainersNeeded, certifiedNeeded, traineeAllowed, actorsNeeded } = part;
  const { date, startsAt, endsAt, locationId } = planned;
  return db
    .insert(session)
    .values({
      ...{ trainingId: id, position, kind, name, netMinutes, isCompulsory },
      ...{ trainersNeeded, certifiedNeeded, traineeAllowed, actorsNeeded },
      ...{ date, startsAt, endsAt, locationId },
      startInstant: requireInstant(date, startsAt),
      endInstant: requireInstant(date, endsAt),
    })
    .returning({ id: session.id })
    .get().id;
}

function bookStaff({ db, now, user }: WriteContext, sessionId: number, part: Part, schedule: Staffed): void {
  const rows = staffFor(part, schedule).map(({ personId, as, capacity = "full" }) => ({
    ...{ sessionId, personId, bookedAt: now, bookedById: user?.id ?? null },
    function: as === "actor" ? ("actor" as const) : ("trainer" as const),
    capacity,
  }));
  if (rows.length > 0) db.insert(booking).values(rows).run();
}

/** Keeps why each of the warnings was passed. */
export function addWaivers(
  { db, now, user }: WriteContext,
  sessionId: number,
  warnings: readonly string[],
  waiverReason: string | null,
): void {
  if (warnings.length === 0 || !waiverReason) return;
  const shared = { sessionId, reason: waiverReason, at: now, byId: user?.id ?? null };
  const rows = [...new Set(warnings)].map((warning) => ({ ...shared, warning }));
  db.insert(sessionWaiver).values(rows).run();
}

/** The days of a training's first and last session stand with the training, so that lists can sort by them. */
export function keepFirstAndLast(
  { db }: WriteContext,
  trainingId: number,
  sessions: readonly { date: string }[],
): void {
  const dates = sessions.map(({ date }) => date).toSorted();
  db.update(training)
    .set({ firstDate: dates.at(0) ?? null, lastDate: dates.at(-1) ?? null })
    .where(eq(training.id, trainingId))
    .run();
}
