import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import * as table from "#db/schema.server";
import { requireInstant } from "~/domain/dates";
import { divideTraining } from "~/domain/intervision/divide";
import { proposeFor } from "~/domain/intervision/proposal";
import { showGroups } from "~/domain/intervision/queries";
import * as factory from "../../factories";
import { refusalOf } from "../refusal-of";
import {
  type Course,
  courseToDivide,
  days,
  dealt,
  listGroups,
  makeCourse,
  meetingsOf,
  oneOfEach,
  ownIntervisions,
} from "./world";

/** Another course of the same type at the same days, somewhere else. */
const mate = (db: Database, { training }: Course, people: number) =>
  makeCourse(db, people, { trainingTypeId: training.trainingTypeId, programmeId: training.programmeId });

describe("dividing several trainings together", () => {
  function together(people = 6, others = 6) {
    const world = courseToDivide(people);
    const other = mate(world.db, world, others);
    const everybody = [...world.enrolments, ...other.enrolments];
    const input = (groups: number) => ({
      ...{ trainingId: world.training.id, together: [other.training.code], waiverReason: null },
      places: dealt(everybody, groups),
    });
    return { ...world, other, everybody, input };
  }

  test("as many groups as trainings take over the meetings of both", () => {
    const { db, ctx, input, other, training, everybody, intervisions } = together();
    divideTraining(ctx, input(2));
    const groups = listGroups(db);
    expect(groups.map(({ trainingId }) => trainingId)).toEqual([training.id, other.training.id]);
    const taken = groups.map(({ id }) => meetingsOf(db, id).map((one) => one.id));
    expect(taken).toEqual([intervisions, other.intervisions].map((list) => list.map(({ id }) => id)));
    for (const { id } of everybody) expect(ownIntervisions(db, id)).toEqual(oneOfEach);
  });

  test("fewer groups take the other meetings away: who stood on them is told, the journal keeps what was there", () => {
    const { db, ctx, input, other, everybody } = together(4, 4);
    divideTraining(ctx, input(1));
    expect(listGroups(db)).toHaveLength(1);
    const left = db.select().from(table.session).where(eq(table.session.trainingId, other.training.id)).all();
    expect(left.map(({ kind }) => kind)).toEqual(["training_day", "training_day"]);
    const ended = db.select().from(table.message).where(eq(table.message.kind, "booking_ended")).all();
    expect(ended.map(({ personId }) => personId)).toEqual([1, 2, 3].map(() => other.trainer.id));
    for (const { id } of everybody) expect(ownIntervisions(db, id)).toEqual(oneOfEach);
    const row = db.select().from(table.journal).where(eq(table.journal.verb, "intervision.divide")).get();
    const { takenAway } = JSON.parse(row?.detail ?? "{}");
    expect(takenAway.map(({ date }: { date: string }) => date)).toEqual([...days]);
    expect(takenAway[0].staff).toEqual([{ personId: other.trainer.id, function: "trainer", capacity: "full" }]);
    expect(db.select().from(table.training).where(eq(table.training.id, other.training.id)).get()?.lastDate).toBe(
      "2026-02-23",
    );
    expect(showGroups(db, ctx.user, other.training.code, ctx.now).groups).toHaveLength(1);
  });

  test("a meeting on which something rests stays, and so does everything else", () => {
    const { db, ctx, input, other, enrolments } = together(4, 4);
    const host = other.intervisions[1];
    const seat = { enrolmentId: enrolments[0]?.id ?? 0, missedSessionId: other.intervisions[0]?.id ?? 0 };
    db.insert(table.makeUpSeat)
      .values({ ...seat, sessionId: host?.id ?? 0, bookedAt: factory.now })
      .run();
    expect(refusalOf(() => divideTraining(ctx, input(1))).codes).toEqual(["intervision_in_use"]);
    expect(listGroups(db)).toEqual([]);
  });

  test("refuses a training of another type, with other parts ahead, divided already or out of sight", () => {
    const { db, ctx, input, other } = together();
    const refused = (code: string, user = ctx.user) =>
      refusalOf(() => divideTraining({ ...ctx, user }, { ...input(2), together: [code] })).codes;
    expect(refused(makeCourse(db, 4).training.code)).toEqual(["intervision_other_type"]);
    expect(refused("2020-0000")).toEqual(["intervision_training_unknown"]);
    const [last] = other.intervisions.slice(-1);
    db.update(table.session)
      .set({ position: 6 })
      .where(eq(table.session.id, last?.id ?? 0))
      .run();
    expect(refused(other.training.code)).toEqual(["intervision_other_parts"]);
    const organisationId = (id: number) =>
      db.select().from(table.training).where(eq(table.training.id, id)).get()?.clientOrganisationId ?? 0;
    const local = factory.makeUser(db, "coordinator", organisationId(input(2).trainingId));
    expect(refused(other.training.code, local)).toEqual(["intervision_training_unknown"]);
  });

  test("someone who is elsewhere when their group meets keeps it from being made", () => {
    const { db, ctx, input, other } = together();
    const someone = other.enrolments[2];
    const [meeting] = other.intervisions;
    db.update(table.session)
      .set({
        date: "2026-03-17",
        startInstant: requireInstant("2026-03-17", "13:00"),
        endInstant: requireInstant("2026-03-17", "15:30"),
      })
      .where(eq(table.session.id, meeting?.id ?? 0))
      .run();
    const busy = factory.makeTraining(db);
    factory.makeSession(db, busy.id, { date: "2026-03-16" });
    factory.makeEnrolment(db, busy.id, { personId: someone?.personId ?? 0 });
    expect(refusalOf(() => divideTraining(ctx, input(2))).codes).toEqual(["double_booked_in_session"]);
  });

  test("the proposal draws in who is asked for, and offers what can be", () => {
    const { db, ctx, training, other } = together();
    makeCourse(db, 4);
    const alone = proposeFor(db, ctx.user, training.code, { together: [] }, ctx.now);
    expect([alone.people.length, alone.counts, alone.groups.length]).toEqual([6, [1], 1]);
    expect(alone.drawable).toMatchObject([{ code: other.training.code, nextDate: days[0], participants: 6 }]);
    const both = proposeFor(db, ctx.user, training.code, { together: [other.training.code, "x"], groups: 3 }, ctx.now);
    expect([both.people.length, both.counts, both.together]).toEqual([12, [2, 3], [other.training.code]]);
    expect(both.groups.map((group) => group.length)).toEqual([4, 4, 4]);
    expect([both.findings, both.reasons, both.canDivide]).toEqual([[[], [], []], [], null]);
  });
});
