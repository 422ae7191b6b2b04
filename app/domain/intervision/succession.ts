import { and, eq, isNull } from "drizzle-orm";
import { type Reader, statement } from "#db/client.server";
import { intervisionMember } from "#db/schema.server";
import type { Instant } from "../dates";
import type { WriteContext } from "../write";

const aheadSql = `
  SELECT m.id, m.group_id AS groupId, m.enrolment_id AS enrolmentId,
    max(m.from_position, coalesce((SELECT min(s.position) FROM session s WHERE s.group_id = m.group_id AND s.start_instant > :now),
      (SELECT max(s.position) + 1 FROM session s WHERE s.group_id = m.group_id), m.from_position)) AS nextPosition
  FROM intervision_member m JOIN enrolment e ON e.id = m.enrolment_id
  WHERE m.left_at IS NULL AND `;

/** A place in a group with the first part that they meet there and that has not begun. */
interface StandingPlace {
  id: number;
  groupId: number;
  enrolmentId: number;
  nextPosition: number;
}

const listPlaces = (db: Reader, condition: string, params: { now: Instant; key: number }): StandingPlace[] =>
  statement<StandingPlace>(db, aheadSql + condition).all(params);

/** Ends a place in a group: what the group held before it stays theirs. */
function leave(ctx: WriteContext, { id, nextPosition }: StandingPlace): void {
  ctx.db
    .update(intervisionMember)
    .set({ leftAt: ctx.now, leftById: ctx.user?.id ?? null, untilPosition: nextPosition })
    .where(and(eq(intervisionMember.id, id), isNull(intervisionMember.leftAt)))
    .run();
}

/**
 * Whoever takes over a participant's place takes over their place in an intervision group too, from its first part: what was
 * held before they came is theirs to make up. Who has a place in a group already keeps it.
 */
export function inheritGroup(ctx: WriteContext, enrolmentId: number, successorId: number): void {
  const params = { now: ctx.now, key: enrolmentId };
  const [place] = listPlaces(ctx.db, "m.enrolment_id = :key", params);
  if (!place || listPlaces(ctx.db, "m.enrolment_id = :key", { ...params, key: successorId }).length > 0) return;
  leave(ctx, place);
  const { groupId } = place;
  const first = statement<{ position: number }>(
    ctx.db,
    "SELECT min(position) AS position FROM session WHERE group_id = ?",
  ).get(groupId);
  ctx.db
    .insert(intervisionMember)
    .values({
      ...{ groupId, enrolmentId: successorId, fromPosition: first?.position ?? place.nextPosition },
      ...{ joinedAt: ctx.now, joinedById: ctx.user?.id ?? null },
    })
    .run();
}

/** A training is cancelled, and its groups with it: who was drawn into them from another training is in no group any more. */
export function releaseDrawnIn(ctx: WriteContext, trainingId: number): void {
  const drawnIn = `e.training_id <> :key AND m.group_id IN (SELECT id FROM intervision_group WHERE training_id = :key)`;
  for (const place of listPlaces(ctx.db, drawnIn, { now: ctx.now, key: trainingId })) leave(ctx, place);
}
