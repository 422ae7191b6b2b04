import { enrolment } from "#db/schema.server";
import { Refusal, refuse } from "../refusal";
import type { WriteContext } from "../write";
import { grantProfessional } from "./add-participants";
import { clashesOf } from "./clashes";
import type { KnownPerson } from "./known-people";
import { assertOpen, listStanding, placesOf, type TrainingRow } from "./places";
import { placedAtOnce } from "./rules";

export interface Enrolled {
  enrolmentId: number;
  personId: number;
  /** False: on the waiting list. */
  isPlaced: boolean;
}

/**
 * Enrols someone: with a place while there is one and nobody waits for it, else at the end of the waiting list. Refuses
 * who is enrolled already, who is elsewhere at the hour of a session, and any training that is over or cancelled.
 */
export function enrolPerson(ctx: WriteContext, row: TrainingRow, who: KnownPerson): Enrolled {
  assertOpen(row);
  const standing = listStanding(ctx.db, row.id);
  if (standing.some(({ personId }) => personId === who.id)) refuse("conflict", "already_enrolled", { name: who.name });
  assertFree(ctx, row.id, who.id);
  const isPlaced = placedAtOnce(standing, placesOf(ctx, row));
  return { enrolmentId: insertEnrolment(ctx, row.id, who, isPlaced), personId: who.id, isPlaced };
}

/** Refuses who is elsewhere at the hour of one of the training's sessions. */
export function assertFree({ db }: WriteContext, trainingId: number, personId: number): void {
  const clashes = clashesOf(db, trainingId, [personId]).get(personId);
  if (clashes) throw new Refusal("conflict", clashes);
}

export function insertEnrolment(ctx: WriteContext, trainingId: number, who: KnownPerson, isPlaced: boolean): number {
  grantProfessional(ctx, [who.id]);
  const { id: personId, organisationId } = who;
  const placedAt = isPlaced ? ctx.now : null;
  return ctx.db
    .insert(enrolment)
    .values({ trainingId, personId, organisationId, registeredAt: ctx.now, placedAt })
    .returning({ id: enrolment.id })
    .get().id;
}
