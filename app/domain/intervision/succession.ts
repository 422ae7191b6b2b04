import { and, eq, isNull } from "drizzle-orm";
import { type Reader, statement } from "#db/client.server";
import { intervisionMember } from "#db/schema.server";
import type { Instant } from "../dates";
import type { WriteContext } from "../write";

const placesSql = (next: string) => `
  SELECT m.id, m.group_id AS groupId, m.enrolment_id AS enrolmentId,
    max(m.from_position, coalesce(${next}, m.from_position)) AS nextPosition
  FROM intervision_member m JOIN enrolment e ON e.id = m.enrolment_id
  WHERE m.left_at IS NULL AND `;

/** From the first part that has not begun. */
const aheadSql =
  placesSql(`(SELECT min(s.position) FROM session s WHERE s.group_id = m.group_id AND s.start_instant > :now),
      (SELECT max(s.position) + 1 FROM session s WHERE s.group_id = m.group_id)`);

/** From the first part after which they have no mark: that a cancelled training held it nobody can record any more. */
const unmarkedSql = placesSql(`(SELECT max(s.position) + 1 FROM session s JOIN attendance_mark k ON k.session_id = s.id
      AND k.superseded_at IS NULL WHERE s.group_id = m.group_id AND k.enrolment_id = m.enrolment_id)`);

/** A place in a group with the first part that they are not to meet there any more. */
interface StandingPlace {
  id: number;
  groupId: number;
  enrolmentId: number;
  nextPosition: number;
}

const listPlaces = (db: Reader, condition: string, params: { now: Instant; key: number }): StandingPlace[] =>
  statement<StandingPlace>(db, aheadSql + condition).all(params);

const groupsOf = "(SELECT id FROM intervision_group WHERE training_id = :key)";
const drawnInSql = `${unmarkedSql} e.training_id <> :key AND m.group_id IN ${groupsOf}`;

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

/**
 * A training is cancelled, and its groups with it: who was drawn into them from another training is in no group any more, and
 * keeps what was recorded there. Its own participants leave the groups of others, from the first part that has not begun.
 */
export function releaseGroups(ctx: WriteContext, trainingId: number): void {
  const drawnIn = statement<StandingPlace>(ctx.db, drawnInSql).all({ key: trainingId });
  const drawnOut = `e.training_id = :key AND m.group_id NOT IN ${groupsOf}`;
  for (const place of [...drawnIn, ...listPlaces(ctx.db, drawnOut, { now: ctx.now, key: trainingId })]) {
    leave(ctx, place);
  }
}
