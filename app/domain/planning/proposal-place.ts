import { asc, eq } from "drizzle-orm";
import type { BookingCapacity, BookingFunction } from "#db/lists";
import { session, type training } from "#db/schema.server";
import { engage } from "../booking/engage";
import type { Session as PlannedSession, TrainingPlan } from "../planner/types";
import { refuse } from "../refusal";
import { addSessions } from "../training/add-sessions";
import { listParts } from "../training/plan-weigh";
import { whyNoPlanning } from "../training/rules";
import type { WriteContext } from "../write";
import { locationIdOf, personIdOf } from "./ids";

type Training = typeof training.$inferSelect;
type Session = typeof session.$inferSelect;

export interface Placing {
  training: Training;
  plan: TrainingPlan;
  waiverReason: string;
  /** In which share of the work a trainer comes on a day. */
  capacityOf: (personId: number, date: string) => BookingCapacity;
}

/** Gives a training without dates the sessions of its plan, and puts its people forward. Refuses as planning and booking do. */
export function placePlan(ctx: WriteContext, { training: row, plan, waiverReason, capacityOf }: Placing): void {
  const over = whyNoPlanning(row.status);
  if (over) refuse("conflict", over.code);
  const parts = listParts(ctx.db, row.trainingTypeId);
  if (parts.length !== plan.sessions.length) refuse("conflict", "parts_changed");
  const sessions = plan.sessions.flatMap(({ date, venueId }, index) => {
    const own = parts[index];
    const locationId = venueId === undefined ? null : locationIdOf(venueId);
    return own ? [{ partId: own.id, date, startsAt: own.startsAt, endsAt: own.endsAt, locationId }] : [];
  });
  addSessions(ctx, row, { sessions, trainerIds: [], actorIds: [], waiverReason });
  const made = ctx.db.select().from(session).where(eq(session.trainingId, row.id)).orderBy(asc(session.position)).all();
  for (const { sessions: own, ...one } of groupedOf(plan, made, capacityOf)) propose(ctx, row, own, one);
}

/** Each person once with all the sessions in which they have the same share: they are weighed together. */
function groupedOf(plan: TrainingPlan, made: readonly Session[], capacityOf: Placing["capacityOf"]): Group[] {
  const groups = new Map<string, Group>();
  for (const [index, own] of made.entries()) {
    const planned = plan.sessions[index];
    for (const place of planned ? placesOf(plan, planned) : []) {
      const capacity = place.function === "actor" ? "full" : capacityOf(place.personId, own.date);
      const key = `${place.personId} ${place.function} ${capacity}`;
      const group = groups.get(key) ?? { ...place, capacity, sessions: [] };
      group.sessions.push(own);
      groups.set(key, group);
    }
  }
  return [...groups.values()];
}

type Group = Place & { capacity: BookingCapacity; sessions: Session[] };

export interface Place {
  personId: number;
  function: BookingFunction;
}

/** Who a plan puts in a session: the lead everywhere, the second trainer on the training days, the actors of the day. */
export const placesOf = ({ leadId, coId }: TrainingPlan, { kind, actorIds }: PlannedSession): Place[] => [
  ...[leadId, ...(kind === "intervision" ? [] : [coId])].map((id) => place(id, "trainer")),
  ...actorIds.map((id) => place(id, "actor")),
];

const place = (id: string, as: BookingFunction): Place => ({ personId: personIdOf(id), function: as });

/** Puts one person forward for these sessions. Returns the first booking. */
export function propose(
  ctx: WriteContext,
  row: Training,
  sessions: readonly Session[],
  { personId, function: as, capacity }: Place & { capacity: BookingCapacity },
): number | undefined {
  const who = { personIds: [personId], function: as, capacity, how: "propose", callId: null } as const;
  return engage(ctx, { training: row, sessions, ...who, field: "personIds" })[0]?.bookingId;
}
