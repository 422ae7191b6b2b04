import { and, eq, isNull } from "drizzle-orm";
import { intervisionGroup, intervisionMember } from "#db/schema.server";
import { refuse } from "../refusal";
import { keepFirstAndLast } from "../training/add-sessions";
import { assertVersion } from "../version";
import { type WriteContext, write } from "../write";
import { sessionsOf } from "./new-meetings";
import { readMembers } from "./rows";
import { EndGroup } from "./schemas";
import { type Group, groupSubject, meetingsOf } from "./subject";
import { takeAway } from "./take-away";

/**
 * Ends a group in which nobody is any more; its meetings that have not begun are taken away. Refuses `stale`, and `conflict`
 * while somebody is in it, once it ended, and when something rests on such a meeting.
 */
export const endGroup = write("intervision.endGroup", {
  input: EndGroup,
  subject: (ctx, { groupId }) => groupSubject(ctx, groupId),
  work(ctx, { version }, { group }) {
    assertVersion(group.version, version, { version: group.version });
    if (group.endedAt !== null) refuse("conflict", "intervision_group_ended", { group: group.name });
    const count = readMembers(ctx.db, [group.id]).length;
    if (count > 0) refuse("conflict", "intervision_has_members", { count });
    closeMemberships(ctx, group);
    const ahead = meetingsOf(ctx.db, group.id).filter(({ startInstant }) => startInstant > ctx.now);
    const takenAway = takeAway(ctx, ahead);
    const set = { endedAt: ctx.now, endedById: ctx.user?.id ?? null, version: version + 1 };
    ctx.db.update(intervisionGroup).set(set).where(eq(intervisionGroup.id, group.id)).run();
    keepFirstAndLast(ctx, group.trainingId, sessionsOf(ctx, group.trainingId));
    return { takenAway };
  },
  journal: (detail, { groupId }, { group, home }) => ({
    subject: "training",
    id: home.id,
    trainingId: home.id,
    detail: { groupId, group: group.name, ...detail },
  }),
});

/** Whoever withdrew was in it until then: up to the parts that were held. */
function closeMemberships({ db, now, user }: WriteContext, { id }: Group): void {
  const held = meetingsOf(db, id).filter(({ startInstant }) => startInstant <= now);
  const next = Math.max(0, ...held.map(({ position }) => position)) + 1;
  const open = and(eq(intervisionMember.groupId, id), isNull(intervisionMember.leftAt));
  for (const { id: memberId, fromPosition } of db.select().from(intervisionMember).where(open).all()) {
    const left = { untilPosition: Math.max(fromPosition, next), leftAt: now, leftById: user?.id ?? null };
    db.update(intervisionMember).set(left).where(eq(intervisionMember.id, memberId)).run();
  }
}
