import { and, eq, isNull } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import * as table from "#db/schema.server";
import { requireInstant } from "~/domain/dates";
import { endGroup } from "~/domain/intervision/end-group";
import { placeInGroup } from "~/domain/intervision/place";
import { showGroups } from "~/domain/intervision/queries";
import { moveSession } from "~/domain/session/move";
import { freshDatabase } from "../../database";
import * as factory from "../../factories";
import { refusalOf } from "../refusal-of";
import { afterAll, afterFirst, dividedWorld, makeCourse, meetingsOf, oneOfEach, ownIntervisions } from "./world";

function setUp() {
  const world = dividedWorld(freshDatabase());
  const { db, ctx, enrolments, groups } = world;
  const [a, b] = groups;
  const [inA, , inB] = enrolments;
  const place = (
    enrolmentId: number | undefined,
    groupId: number | undefined,
    waiverReason: string | null = null,
    now = ctx.now,
  ) => placeInGroup({ ...ctx, now }, { enrolmentId: enrolmentId ?? 0, groupId: groupId ?? 0, waiverReason });
  const refused = (...args: Parameters<typeof place>) => refusalOf(() => place(...args));
  const memberships = (enrolmentId: number | undefined) =>
    db
      .select()
      .from(table.intervisionMember)
      .where(eq(table.intervisionMember.enrolmentId, enrolmentId ?? 0))
      .all()
      .map(({ groupId, fromPosition, untilPosition }) => [groupId, fromPosition, untilPosition]);
  return { ...world, a: a?.id ?? 0, b: b?.id ?? 0, inA: inA?.id ?? 0, inB: inB?.id ?? 0, place, refused, memberships };
}

describe("placing someone in a group", () => {
  test("out of another one before anything was held moves all of it, and tells them", () => {
    const { db, place, memberships, inA, a, b } = setUp();
    db.delete(table.message).run();
    place(inA, b);
    expect(memberships(inA)).toEqual([
      [a, 3, 3],
      [b, 3, null],
    ]);
    expect(ownIntervisions(db, inA)).toEqual(oneOfEach);
    const [mail, ...rest] = db.select().from(table.message).all();
    expect([mail?.kind, mail?.params.group, mail?.params.guide, rest]).toEqual(["intervision_group", "B", "", []]);
  });

  test("goes on with the first part that neither group has begun", () => {
    const { db, place, memberships, inA, a, b } = setUp();
    place(inA, b, null, afterFirst);
    expect(memberships(inA)).toEqual([
      [a, 3, 4],
      [b, 4, null],
    ]);
    expect(ownIntervisions(db, inA)).toEqual(oneOfEach);
  });

  test("is refused while they would miss a part that the other group has had", () => {
    const { db, ctx, place, refused, inA, b, a } = setUp();
    const own = meetingsOf(db, a)[0];
    const to = { date: "2026-03-24", startsAt: "13:00", endsAt: "15:30", locationId: null };
    moveSession(ctx, { sessionId: own?.id ?? 0, version: own?.version ?? 0, ...to, waiverReason: "Uitgesteld" });
    expect(refused(inA, b, null, afterFirst).codes).toEqual(["intervision_part_held"]);
    place(inA, b, null, requireInstant("2026-03-24", "13:00"));
    expect(ownIntervisions(db, inA)).toEqual(oneOfEach);
  });

  test("is refused once all was held, in the same group, in one that ended and for who takes no part", () => {
    const { db, refused, inA, a, b, training } = setUp();
    expect(refused(inA, b, null, afterAll).codes).toEqual(["intervision_nothing_left"]);
    expect(refused(inA, a).codes).toEqual(["intervision_same_group"]);
    const waiting = factory.makeEnrolment(db, training.id, { placedAt: null });
    const gone = factory.makeEnrolment(db, training.id, { endedAt: factory.now, end: "withdrawn" });
    for (const { id } of [waiting, gone]) expect(refused(id, a).codes).toEqual(["intervision_not_taking_part"]);
    const elsewhere = factory.makeEnrolment(db, makeCourse(db, 1).training.id);
    expect(refused(elsewhere.id, a).codes).toEqual(["intervision_other_type"]);
    db.update(table.intervisionGroup).set({ endedAt: 1 }).where(eq(table.intervisionGroup.id, b)).run();
    expect(refused(inA, b).codes).toEqual(["intervision_group_ended"]);
    for (const [enrolmentId, groupId] of [
      [99_999, b],
      [inA, 99_999],
    ]) {
      expect(refused(enrolmentId, groupId).kind).toBe("not_found");
    }
  });

  test("is refused when they are elsewhere at the hour of a meeting", () => {
    const { db, ctx, refused, enrolments, inA, a, b } = setUp();
    const own = meetingsOf(db, b)[0];
    const to = { date: "2026-03-24", startsAt: "13:00", endsAt: "15:30", locationId: null };
    moveSession(ctx, { sessionId: own?.id ?? 0, version: own?.version ?? 0, ...to, waiverReason: "Uitgesteld" });
    const busy = factory.makeTraining(db);
    factory.makeSession(db, busy.id, { date: "2026-03-24" });
    factory.makeEnrolment(db, busy.id, { personId: enrolments[0]?.personId ?? 0 });
    expect(refused(inA, b).codes).toEqual(["double_booked_in_session"]);
    expect(ownIntervisions(db, inA)).toEqual(oneOfEach);
    expect(refused(inA, a).codes).toEqual(["intervision_same_group"]);
  });

  test("asks a reason for a group that becomes too small or too large, and no more than 12 fit", () => {
    const { db, place, refused, training, inB, a } = setUp();
    expect(refused(inB, a).codes).toEqual(["intervision_group_small", "reason_needed"]);
    place(inB, a, "Reisafstand");
    expect(ownIntervisions(db, inB)).toEqual(oneOfEach);
    const late = () => factory.makeEnrolment(db, training.id).id;
    place(late(), a);
    expect(refused(late(), a).codes).toEqual(["intervision_group_large", "reason_needed"]);
    for (let size = 9; size <= 12; size += 1) place(late(), a, "Tijdelijk");
    expect(refused(late(), a, "Tijdelijk").codes).toEqual(["intervision_size"]);
  });
});

describe("whoever comes later", () => {
  test("is told of as in no group, and begins with what is still to come; what was held they missed", () => {
    const { db, ctx, place, memberships, training, b } = setUp();
    const late = factory.makeEnrolment(db, training.id);
    const page = showGroups(db, ctx.user, training.code, ctx.now);
    expect(page.ungrouped.map(({ enrolmentId }) => enrolmentId)).toEqual([late.id]);
    expect(ownIntervisions(db, late.id)).toEqual([]);
    place(late.id, b, null, afterFirst);
    expect(memberships(late.id)).toEqual([[b, 3, null]]);
    expect(ownIntervisions(db, late.id)).toEqual(oneOfEach);
  });

  test("keeps the part that the whole training held", () => {
    const { db, ctx, place, memberships, training, intervisions, b } = setUp();
    const [first] = intervisions;
    db.update(table.session)
      .set({ groupId: null })
      .where(eq(table.session.id, first?.id ?? 0))
      .run();
    db.delete(table.session)
      .where(and(eq(table.session.groupId, b), eq(table.session.position, 3)))
      .run();
    db.update(table.intervisionMember).set({ fromPosition: 4 }).where(isNull(table.intervisionMember.leftAt)).run();
    const late = factory.makeEnrolment(db, training.id);
    place(late.id, b, null, ctx.now);
    expect(memberships(late.id)).toEqual([[b, 4, null]]);
    expect(ownIntervisions(db, late.id)).toEqual(oneOfEach);
  });
});

describe("ending a group", () => {
  test("is refused while somebody is in it, when stale and twice; after that its meetings are gone", () => {
    const { db, ctx, place, enrolments, a, b } = setUp();
    const refused = (version = 1) => refusalOf(() => endGroup(ctx, { groupId: b, version }));
    expect(refused()).toEqual({ kind: "conflict", codes: ["intervision_has_members"] });
    expect(refused(2)).toMatchObject({ kind: "stale", codes: ["stale"] });
    const members = enrolments.filter((_, index) => Math.floor(index / 2) % 2 === 1);
    const [withdrawn, ...others] = members;
    for (const { id } of others) place(id, a, "Te weinig deelnemers");
    const ended = { endedAt: factory.now, end: "withdrawn" as const };
    db.update(table.enrolment)
      .set(ended)
      .where(eq(table.enrolment.id, withdrawn?.id ?? 0))
      .run();
    expect(endGroup(ctx, { groupId: b, version: 1 }).takenAway.map(({ position }) => position)).toEqual([3, 4, 5]);
    expect(meetingsOf(db, b)).toEqual([]);
    expect(db.select().from(table.intervisionMember).where(isNull(table.intervisionMember.leftAt)).all()).toHaveLength(
      9,
    );
    expect(refused(2).codes).toEqual(["intervision_group_ended"]);
    expect(refused(1).kind).toBe("stale");
    for (const { id } of others) expect(ownIntervisions(db, id)).toEqual(oneOfEach);
  });

  test("keeps what was held, and what somebody would make up there", () => {
    const { db, ctx, place, enrolments, inA, a, b } = setUp();
    const members = enrolments.filter((_, index) => Math.floor(index / 2) % 2 === 1);
    for (const { id } of members) place(id, a, "Te weinig deelnemers", afterFirst);
    const [first, second] = meetingsOf(db, b);
    const seat = { enrolmentId: inA, missedSessionId: meetingsOf(db, a)[0]?.id ?? 0, bookedAt: factory.now };
    db.insert(table.makeUpSeat)
      .values({ ...seat, sessionId: second?.id ?? 0 })
      .run();
    const then = { ...ctx, now: afterFirst };
    expect(refusalOf(() => endGroup(then, { groupId: b, version: 1 })).codes).toEqual(["intervision_in_use"]);
    db.update(table.makeUpSeat).set({ endedAt: afterFirst, end: "withdrawn" }).run();
    endGroup(then, { groupId: b, version: 1 });
    expect([db.select().from(table.makeUpSeat).all(), meetingsOf(db, b).map(({ id }) => id)]).toEqual([
      [],
      [first?.id],
    ]);
    for (const { id } of members) expect(ownIntervisions(db, id)).toEqual(oneOfEach);
  });
});

test("a part that their own training has held stays theirs when another training's group is to meet it yet", () => {
  const { db, ctx, place, memberships, training, a } = setUp();
  const { enrolments, intervisions } = makeCourse(db, 1, { trainingTypeId: training.trainingTypeId });
  const [own] = enrolments;
  const [first] = intervisions;
  const earlier = requireInstant("2026-03-02", "13:00");
  db.update(table.session)
    .set({ date: "2026-03-02", startInstant: earlier, endInstant: requireInstant("2026-03-02", "15:30") })
    .where(eq(table.session.id, first?.id ?? 0))
    .run();
  place(own?.id, a, null, Math.max(ctx.now, earlier));
  expect(memberships(own?.id)).toEqual([[a, 4, null]]);
  expect(ownIntervisions(db, own?.id ?? 0)).toEqual(oneOfEach);
});
