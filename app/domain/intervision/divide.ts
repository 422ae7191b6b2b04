import { inArray } from "drizzle-orm";
import { intervisionGroup, intervisionMember, session } from "#db/schema.server";
import { listStandingOn } from "../booking/find";
import { found, Refusal } from "../refusal";
import { keepFirstAndLast } from "../training/add-sessions";
import { type WriteContext, write } from "../write";
import { clashesIn } from "./clashes";
import { findTrainingById, requireGroups, requireTogether } from "./division";
import { positionsAhead } from "./division-rules";
import { refuseUnwaived } from "./judged";
import { tellMembers } from "./mails";
import { addMeetings, sessionsOf } from "./new-meetings";
import type { MemberRow } from "./rows";
import { groupName, judgeGroups } from "./rules";
import { Divide } from "./schemas";
import { type Group, type Session, type Training, wholeIntervisions } from "./subject";
import { type TakenAway, takeAway } from "./take-away";

/**
 * Divides the participants of a training, perhaps together with those of others, into intervision groups: from the first part
 * on after which nobody has begun. The first group of each training takes over its meetings, the others get meetings of their
 * own; those of a training for which no group is left are taken away. Whoever is in a group that has a guide gets a mail.
 * Refuses `conflict` when there is nothing (left) to divide, when somebody was left out or is elsewhere at the hour of their
 * meeting; `invalid` for who takes no part, a size that cannot be, and warnings without a reason.
 */
export const divideTraining = write("intervision.divide", {
  input: Divide,
  subject(ctx, { trainingId }) {
    const row = found(findTrainingById(ctx, trainingId));
    return { organisationId: row.clientOrganisationId, row };
  },
  work(ctx, input, { row }) {
    const trainings = requireTogether(ctx, row, input.together);
    const groups = requireGroups(ctx, trainings, input);
    const warnings = judgeGroups(groups).flat();
    refuseUnwaived(warnings, input.waiverReason);
    const made = carryOut(ctx, trainings, groups);
    return { ...made, warnings: [...new Set(warnings.map(({ code }) => code))] };
  },
  journal: ({ groups, takenAway, warnings }, { waiverReason }, { row }) => ({
    subject: "training",
    id: row.id,
    trainingId: row.id,
    detail: { groups, takenAway, warnings, waiverReason },
  }),
});

interface Draft {
  members: readonly MemberRow[];
  home: Training;
  /** The meetings that it takes over. */
  takes: readonly Session[];
}

function carryOut(ctx: WriteContext, trainings: readonly Training[], groups: readonly (readonly MemberRow[])[]) {
  const ahead = positionsAhead(
    trainings.flatMap((one) => wholeIntervisions(ctx.db, one.id)),
    ctx.now,
  );
  const meetings = new Map(
    trainings.map((one) => [
      one.id,
      wholeIntervisions(ctx.db, one.id).filter(({ position }) => ahead.includes(position)),
    ]),
  );
  const { drafts, left } = shareOut(trainings, groups, meetings);
  const made = drafts.map((draft, index) => ({ ...draft, group: found(makeGroup(ctx, draft, index, ahead[0] ?? 1)) }));
  const takenAway: TakenAway[] = takeAway(ctx, left);
  const examples = meetings.get(trainings[0]?.id ?? 0) ?? [];
  for (const one of made) settle(ctx, one, examples);
  for (const { id } of trainings) keepFirstAndLast(ctx, id, sessionsOf(ctx, id));
  return { groups: made.map(({ group, members }) => told(group, members)), takenAway };
}

const told = ({ id, name, trainingId }: Group, members: readonly MemberRow[]) => ({
  ...{ id, name, trainingId },
  enrolmentIds: members.map(({ enrolmentId }) => enrolmentId),
});

/** Each training's meetings go to the group, of those without, in which most of its participants are. */
function shareOut(
  trainings: readonly Training[],
  groups: readonly (readonly MemberRow[])[],
  meetings: ReadonlyMap<number, Session[]>,
): { drafts: Draft[]; left: Session[] } {
  const takers = new Map<number, Training>();
  for (const training of trainings) {
    const open = groups.map((members, index) => ({ members, index })).filter(({ index }) => !takers.has(index));
    const counted = open.map(({ members, index }) => ({
      index,
      own: members.filter(({ trainingId }) => trainingId === training.id).length,
    }));
    const [taker] = counted.toSorted((one, other) => other.own - one.own || one.index - other.index);
    if (taker) takers.set(taker.index, training);
  }
  const [first] = trainings;
  const taken = new Set([...takers.values()]);
  return {
    drafts: groups.map((members, index) => {
      const training = takers.get(index);
      const home = found(training ?? first);
      return { members, home, takes: training ? (meetings.get(training.id) ?? []) : [] };
    }),
    left: trainings.filter((one) => !taken.has(one)).flatMap(({ id }) => meetings.get(id) ?? []),
  };
}

function makeGroup(ctx: WriteContext, { members, home, takes }: Draft, index: number, fromPosition: number): Group {
  const { db, now, user } = ctx;
  const byId = user?.id ?? null;
  const guideId = theirGuide(ctx, takes);
  const row = { trainingId: home.id, name: groupName(index), guideId, createdAt: now, createdById: byId };
  const group = db.insert(intervisionGroup).values(row).returning().get();
  const joined = { groupId: group.id, fromPosition, joinedAt: now, joinedById: byId };
  db.insert(intervisionMember)
    .values(members.map(({ enrolmentId }) => ({ ...joined, enrolmentId })))
    .run();
  const ids = takes.map(({ id }) => id);
  db.update(session).set({ groupId: group.id }).where(inArray(session.id, ids)).run();
  return group;
}

/** The one trainer who stands on all of the meetings in full. */
function theirGuide({ db }: WriteContext, meetings: readonly Session[]): number | null {
  const staff = meetings.map(({ id }) =>
    listStandingOn(db, id).flatMap(({ booking: { function: as, capacity, personId } }) =>
      as === "trainer" && capacity === "full" ? [personId] : [],
    ),
  );
  const [first = [], ...rest] = staff;
  const guides = first.filter((personId) => rest.every((people) => people.includes(personId)));
  return guides.length === 1 ? (guides[0] ?? null) : null;
}

/** Gives a group its meetings, on which everybody can come, and tells its members when it has a guide. */
function settle(
  ctx: WriteContext,
  { group, home, members, takes }: Draft & { group: Group },
  examples: readonly Session[],
): void {
  const personIds = members.map(({ personId }) => personId);
  if (takes.length === 0) addMeetings(ctx, { group, examples, personIds });
  const clashes = clashesIn(ctx.db, takes, personIds);
  if (clashes.length > 0) throw new Refusal("conflict", clashes);
  if (group.guideId !== null) tellMembers(ctx, { group, home }, personIds);
}
