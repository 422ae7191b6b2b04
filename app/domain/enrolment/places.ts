import { and, eq, inArray, isNull } from "drizzle-orm";
import { type Reader, statement } from "#db/client.server";
import { enrolment, organisation, training } from "#db/schema.server";
import type { Instant } from "../dates";
import { queueMessages } from "../message/queue";
import { found, refuse } from "../refusal";
import { whyNoEnrolment } from "../training/rules";
import type { WriteContext } from "../write";
import { clashesOf } from "./clashes";
import { type Places, promotions } from "./rules";

export type TrainingRow = typeof training.$inferSelect;

export interface PlaceCounts {
  placed: number;
  waiting: number;
}

const countsSql = `
  SELECT count(placed_at) AS placed, count(*) - count(placed_at) AS waiting
  FROM enrolment WHERE training_id = ? AND ended_at IS NULL`;

/** How many have a place, and how many wait for one. */
export const countPlaces = (db: Reader, trainingId: number): PlaceCounts =>
  statement<PlaceCounts>(db, countsSql).get(trainingId) ?? { placed: 0, waiting: 0 };

const guestsSql = `
  SELECT count(*) AS guests
  FROM session s JOIN make_up_seat u ON u.session_id = s.id AND u.ended_at IS NULL
  JOIN enrolment e ON e.id = u.enrolment_id AND e.ended_at IS NULL
  WHERE s.training_id = :trainingId AND s.group_id IS NULL AND s.start_instant > :now
  GROUP BY s.id ORDER BY guests DESC LIMIT 1`;

/** How many make something up in the session to come that has most of them. */
export const countGuests = (db: Reader, trainingId: number, now: Instant): number =>
  statement<{ guests: number }>(db, guestsSql).get({ trainingId, now })?.guests ?? 0;

/** The places of a training, its guests counted. */
export const placesOf = ({ db, now }: WriteContext, row: TrainingRow): Places => ({
  ...row,
  guests: countGuests(db, row.id, now),
});

/** The enrolments of a training that have not ended. */
export const listStanding = (db: Reader, trainingId: number) =>
  db
    .select({
      id: enrolment.id,
      personId: enrolment.personId,
      registeredAt: enrolment.registeredAt,
      placedAt: enrolment.placedAt,
    })
    .from(enrolment)
    .where(and(eq(enrolment.trainingId, trainingId), isNull(enrolment.endedAt)))
    .all();

/** What verbs on a training's participants act upon, by its code. */
export function trainingByCode({ db }: WriteContext, code: string) {
  return subjectOf(found(db.select().from(training).where(eq(training.code, code)).get()));
}

export const subjectOf = (row: TrainingRow) => ({ training: row, organisationId: row.clientOrganisationId });

/** Refuses when the training's participants can no longer change. */
export function assertOpen({ status }: TrainingRow): void {
  const why = whyNoEnrolment(status);
  if (why) refuse("conflict", why.code, why.params);
}

/**
 * Gives the free places to who waits, in order of registration, and mails them. Who is elsewhere at that hour stays in
 * line and the next one is asked. Returns the enrolments that got a place.
 */
export function fillFreePlaces(ctx: WriteContext, row: TrainingRow): number[] {
  const standing = listStanding(ctx.db, row.id);
  const waiting = standing.filter(({ placedAt }) => placedAt === null);
  const places = placesOf(ctx, row);
  if (waiting.length === 0 || promotions(standing, places).length === 0) return [];
  const waitingIds = waiting.map(({ personId }) => personId);
  const clashes = clashesOf(ctx.db, row.id, waitingIds);
  const able = standing.filter(({ placedAt, personId }) => placedAt !== null || !clashes.has(personId));
  const promoted = promotions(able, places);
  if (promoted.length === 0) return [];
  place(ctx, row, promoted);
  return promoted.map(({ id }) => id);
}

/** Places waiting enrolments and mails whom it concerns. */
export function place(ctx: WriteContext, row: TrainingRow, chosen: readonly { id: number; personId: number }[]): void {
  const ids = chosen.map(({ id }) => id);
  ctx.db.update(enrolment).set({ placedAt: ctx.now }).where(inArray(enrolment.id, ids)).run();
  const client = ctx.db.select().from(organisation).where(eq(organisation.id, row.clientOrganisationId)).get();
  const params = { trainingCode: row.code, organisation: client?.name ?? "" };
  const mail = { kind: "enrolment_placed", trainingId: row.id, params } as const;
  queueMessages(
    ctx,
    chosen.map(({ personId }) => ({ ...mail, personId })),
  );
}
