import { and, asc, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import type { BookingCapacity } from "#db/lists";
import { part, trainingType } from "#db/schema.server";
import { readStaffAmong } from "../booking/eligible";
import type { Instant } from "../dates";
import { daysOf } from "../schedule/courses";
import type { PersonInSession } from "../schedule/rules";
import { type WantedSession, type WeighedFinding, weigh } from "../schedule/weigh";
import type { PlannedSession, Schedule } from "./plan-schema";

export type Part = typeof part.$inferSelect;
export type TrainingType = typeof trainingType.$inferSelect;

export const findTrainingType = (db: Reader, id: number): TrainingType | undefined =>
  db
    .select()
    .from(trainingType)
    .where(and(eq(trainingType.id, id), isNull(trainingType.retiredOn)))
    .get();

export const listParts = (db: Reader, trainingTypeId: number): Part[] =>
  db.select().from(part).where(eq(part.trainingTypeId, trainingTypeId)).orderBy(asc(part.position)).all();

export interface Staff extends Pick<Schedule, "trainerIds" | "actorIds"> {
  /** By part, where not the same actors come to every part that asks for them. */
  actorsOf?: ReadonlyMap<number, readonly number[]> | undefined;
  /** By trainer; who is not in it comes in full. */
  capacities?: ReadonlyMap<number, BookingCapacity> | undefined;
}

/** Who comes to the session of a part: as many of them as it needs, in the order in which they were chosen. */
export const staffFor = (part: Part, { trainerIds, actorIds, actorsOf, capacities }: Staff): PersonInSession[] => [
  ...trainerIds.slice(0, part.trainersNeeded).map((personId) => ({
    ...{ personId, as: "trainer" as const },
    capacity: capacities?.get(personId) ?? ("full" as const),
  })),
  ...(actorsOf?.get(part.id) ?? actorIds.slice(0, part.actorsNeeded)).map((personId) => ({
    personId,
    as: "actor" as const,
  })),
];

export interface WeighedPlan extends Staff {
  regionCode: string;
  clientOrganisationId: number;
  parts: readonly Part[];
  /** The room must hold the group at its largest usual size. */
  maxParticipants: number;
  /** Each session by its key in the findings. */
  sessions: ReadonlyMap<string, PlannedSession>;
}

/** The findings about a plan that is not saved yet; the screen and the verb both ask here. Who is no staff is not weighed. */
export function weighPlan(db: Reader, plan: WeighedPlan, now: Instant): WeighedFinding[] {
  const wanted = wantedBy(plan);
  const isStaff = readStaffAmong(
    db,
    wanted.flatMap(({ people }) => people.map(({ personId }) => personId)),
  );
  const staffed = wanted.map((session) => ({ ...session, people: session.people.filter(isStaff) }));
  return weigh(db, plan.regionCode, staffed, now);
}

const wantedBy = ({ parts, sessions, maxParticipants, clientOrganisationId, ...staff }: WeighedPlan): WantedSession[] =>
  [...sessions].flatMap(([key, session]) => {
    const own = parts.find(({ id }) => id === session.partId);
    if (!own) return [];
    return {
      key,
      ...session,
      label: own.name,
      sessionId: null,
      trainingId: null,
      clientOrganisationId,
      part: { position: own.position, usualGapDays: daysOf(own) },
      netMinutes: own.netMinutes,
      participantCount: maxParticipants,
      people: staffFor(own, staff),
    };
  });
