import { and, eq, isNull } from "drizzle-orm";
import { statement } from "#db/client.server";
import { intervisionMember } from "#db/schema.server";
import type { Instant } from "../dates";
import { may } from "../permissions";
import type { Reason } from "../reasons";
import { Refusal, refuse } from "../refusal";
import { whyNoPlanning } from "../training/rules";
import { type WriteContext, write } from "../write";
import { clashesIn } from "./clashes";
import { refuseUnwaived } from "./judged";
import { tellMembers } from "./mails";
import { type PlacingFacts, placeFrom } from "./placing-rules";
import { readGroupsOf, readMembers } from "./rows";
import { judgeGroups, possibleSize, whyNoGroupOf } from "./rules";
import { PlaceInGroup } from "./schemas";
import { assertGoesOn, enrolmentSubject, type Group, groupSubject, meetingsOf } from "./subject";

/**
 * Puts a participant in a group, out of the one they were in: from the first part on from which both can, so that they meet
 * every part once; and mails them. Refuses `not_found` for a group out of sight, `conflict` for who takes no part (any more),
 * a group that ended, is full or does not meet for all they have to follow, a part that they would miss, and an hour at which
 * they are elsewhere; `invalid` for warnings without a reason.
 */
export const placeInGroup = write("intervision.place", {
  input: PlaceInGroup,
  subject: (ctx, { enrolmentId }) => enrolmentSubject(ctx, enrolmentId),
  work(ctx, { groupId, waiverReason }, subject) {
    const { enrolment, person, training, name } = subject;
    const over = whyNoPlanning(training.status);
    if (over) refuse("conflict", over.code);
    const target = requireTarget(ctx, groupId, subject);
    if (enrolment.endedAt !== null || enrolment.placedAt === null) refuse("conflict", "intervision_not_taking_part");
    const former = findFormer(ctx, enrolment.id);
    if (former?.group.id === groupId) refuse("conflict", "intervision_same_group", { name, group: target.group.name });
    const placing = placeFrom(factsOf(ctx, subject, target.group, former), ctx.now);
    if ("code" in placing) throw new Refusal("conflict", [placing]);
    const touched = [target.group.id, ...(former ? [former.group.id] : [])];
    const before = judge(ctx, training.id, touched);
    changeOver(ctx, { enrolmentId: enrolment.id, groupId, from: placing.from, formerId: former?.id });
    const warnings = newWarnings(before, judge(ctx, training.id, touched), groupId);
    refuseUnwaived(warnings, waiverReason);
    const ahead = meetingsOf(ctx.db, groupId).filter(
      (one) => one.position >= placing.from && one.startInstant > ctx.now,
    );
    const clashes = clashesIn(ctx.db, ahead, [person.id]);
    if (clashes.length > 0) throw new Refusal("conflict", clashes);
    tellMembers(ctx, target, [person.id]);
    const formerId = former?.group.id ?? null;
    return { groupId, formerId, from: placing.from, warnings: warnings.map(({ code }) => code) };
  },
  journal: (detail, { waiverReason }, { enrolment, training }) => ({
    subject: "enrolment",
    id: enrolment.id,
    trainingId: training.id,
    detail: { ...detail, waiverReason },
  }),
});

type Subject = ReturnType<typeof enrolmentSubject>;

/** A group of the same type of training that the user may place people in. */
function requireTarget(ctx: WriteContext, groupId: number, { training }: Subject) {
  const target = groupSubject(ctx, groupId);
  if (ctx.user && !may(ctx.user, "intervision.place", target)) refuse("not_found", "not_found");
  assertGoesOn(target);
  if (target.home.trainingTypeId !== training.trainingTypeId) {
    refuse("conflict", "intervision_other_type", { training: target.home.code });
  }
  const size = readMembers(ctx.db, [groupId]).length + 1;
  const full = size > possibleSize.maximum ? whyNoGroupOf(size) : null;
  if (full) throw new Refusal("conflict", [full]);
  return target;
}

/** The membership that stands, with its group. */
function findFormer(ctx: WriteContext, enrolmentId: number) {
  const row = ctx.db
    .select()
    .from(intervisionMember)
    .where(and(eq(intervisionMember.enrolmentId, enrolmentId), isNull(intervisionMember.leftAt)))
    .get();
  return row && { ...row, group: groupSubject(ctx, row.groupId).group };
}

const dueSql = `
  SELECT s.position, max(CASE WHEN s.group_id IS NULL THEN s.start_instant END) AS wholeAt FROM session s
  WHERE s.training_id = :id AND s.kind = 'intervision' GROUP BY s.position
  UNION SELECT s.position, NULL
  FROM enrolment e JOIN intervision_member m ON m.enrolment_id = e.id JOIN session s ON s.group_id = m.group_id
  WHERE e.training_id = :id ORDER BY 1`;

const earlierSql = `
  SELECT s.position FROM intervision_member m JOIN session s ON s.group_id = m.group_id
  WHERE m.enrolment_id = ? AND m.from_position <= s.position AND s.position < m.until_position`;

function factsOf(
  { db }: WriteContext,
  subject: Subject,
  target: Group,
  former: ReturnType<typeof findFormer>,
): PlacingFacts {
  const rows = statement<{ position: number; wholeAt: Instant | null }>(db, dueSql).all({ id: subject.training.id });
  const named = ({ id, name }: Group) => ({ name, meetings: meetingsOf(db, id) });
  return {
    name: subject.name,
    due: [...new Set(rows.map(({ position }) => position))],
    whole: rows.flatMap(({ position, wholeAt }) => (wholeAt === null ? [] : [{ position, startInstant: wholeAt }])),
    earlier: statement<{ position: number }>(db, earlierSql)
      .all(subject.enrolment.id)
      .map(({ position }) => position),
    target: named(target),
    former: former ? { ...named(former.group), from: former.fromPosition } : null,
  };
}

interface Change {
  enrolmentId: number;
  groupId: number;
  from: number;
  /** The membership that ends there. */
  formerId: number | undefined;
}

function changeOver({ db, now, user }: WriteContext, { enrolmentId, groupId, from, formerId }: Change): void {
  const byId = user?.id ?? null;
  if (formerId !== undefined) {
    const left = { untilPosition: from, leftAt: now, leftById: byId };
    db.update(intervisionMember).set(left).where(eq(intervisionMember.id, formerId)).run();
  }
  const joined = { enrolmentId, groupId, fromPosition: from, joinedAt: now, joinedById: byId };
  db.insert(intervisionMember).values(joined).run();
}

type Judged = ReadonlyMap<number, Reason[]>;

/** What is to be said of these groups, among those that stand around them. */
function judge({ db }: WriteContext, trainingId: number, touched: readonly number[]): Judged {
  const ids = [...new Set([...readGroupsOf(db, trainingId).map(({ id }) => id), ...touched])];
  const members = readMembers(db, ids);
  const judged = judgeGroups(ids.map((id) => members.filter(({ groupId }) => groupId === id)));
  return new Map(ids.flatMap((id, index) => (touched.includes(id) ? [[id, judged[index] ?? []] as const] : [])));
}

/** What was not to be said before; a group that grows towards its size, or shrinks to it, is no worse. */
function newWarnings(before: Judged, after: Judged, targetId: number): Reason[] {
  const known = new Set([...before.values()].flat().map((reason) => JSON.stringify(reason)));
  return [...after].flatMap(([id, reasons]) => {
    const better = id === targetId ? "intervision_group_small" : "intervision_group_large";
    return reasons.filter((reason) => reason.code !== better && !known.has(JSON.stringify(reason)));
  });
}
