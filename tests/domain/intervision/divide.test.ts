import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import * as table from "#db/schema.server";
import { divideTraining } from "~/domain/intervision/divide";
import * as factory from "../../factories";
import { afterFirst, courseToDivide, days, listGroups, meetingsOf, oneOfEach, ownIntervisions } from "./world";

describe("dividing a training", () => {
  test("gives the first group the meetings and the trainer, the second meetings of its own", () => {
    const { db, ctx, input, training, trainer, room, intervisions, enrolments } = courseToDivide();
    divideTraining(ctx, input);
    const [first, second] = listGroups(db);
    expect([first?.name, second?.name]).toEqual(["A", "B"]);
    expect([first?.guideId, second?.guideId]).toEqual([trainer.id, null]);
    expect(meetingsOf(db, first?.id ?? 0).map(({ id }) => id)).toEqual(intervisions.map(({ id }) => id));
    const own = meetingsOf(db, second?.id ?? 0);
    expect(own.map(({ date }) => date)).toEqual([...days]);
    expect(own.map(({ locationId }) => locationId)).toEqual([null, null, null]);
    expect(own[0]).toMatchObject({
      ...{ trainingId: training.id, position: 3, kind: "intervision", name: "Intervisie 1", netMinutes: 120 },
      ...{ startsAt: "13:00", endsAt: "15:30", isCompulsory: true, trainersNeeded: 1, actorsNeeded: 0 },
    });
    expect(meetingsOf(db, first?.id ?? 0)[0]?.locationId).toBe(room.id);
    for (const { id } of enrolments) expect(ownIntervisions(db, id)).toEqual(oneOfEach);
  });

  test("tells who is in a group with a guide, and nobody else yet", () => {
    const { db, ctx, input, trainer } = courseToDivide();
    divideTraining(ctx, input);
    const mails = db.select().from(table.message).all();
    expect(mails.map(({ kind }) => kind)).toEqual(Array.from({ length: 6 }, () => "intervision_group"));
    const params = mails[0]?.params as { group: string; guide: string; meetings: string };
    expect([params.group, params.guide]).toEqual(["A", trainer.name]);
    expect(JSON.parse(params.meetings)).toHaveLength(3);
    expect(JSON.parse(params.meetings)[0]).toMatchObject({ name: "Intervisie 1", date: days[0], hours: "13:00–15:30" });
  });

  test("takes a later working day when a member of the second group is elsewhere", () => {
    const { db, ctx, input, enrolments } = courseToDivide();
    const busy = factory.makeTraining(db);
    for (const date of ["2026-03-16", "2026-03-17"]) {
      factory.makeSession(db, busy.id, { date, position: Number(date.slice(-2)) });
    }
    factory.makeEnrolment(db, busy.id, { personId: enrolments[2]?.personId ?? 0 });
    divideTraining(ctx, input);
    const [, second] = listGroups(db);
    expect(meetingsOf(db, second?.id ?? 0).map(({ date }) => date)).toEqual(["2026-03-18", days[1], days[2]]);
  });

  test("no day for a member within three weeks is refused, and nothing is written", () => {
    const { db, input, refused, enrolments, intervisions } = courseToDivide();
    const busy = factory.makeTraining(db);
    for (let day = 1; day <= 30; day += 1) {
      const date = `2026-${day <= 16 ? "03" : "04"}-${String(day <= 16 ? day + 15 : day - 16).padStart(2, "0")}`;
      factory.makeSession(db, busy.id, { date, position: day });
    }
    factory.makeEnrolment(db, busy.id, { personId: enrolments[2]?.personId ?? 0 });
    expect(refused(input).codes).toEqual(["intervision_no_day"]);
    expect(listGroups(db)).toEqual([]);
    expect(db.select().from(table.session).where(eq(table.session.kind, "intervision")).all()).toHaveLength(
      intervisions.length,
    );
  });

  test("begins with the part after the last that has begun", () => {
    const { db, ctx, input, intervisions, enrolments } = courseToDivide();
    divideTraining({ ...ctx, now: afterFirst }, input);
    expect(
      db
        .select()
        .from(table.intervisionMember)
        .all()
        .every(({ fromPosition }) => fromPosition === 4),
    ).toBe(true);
    const [held] = intervisions;
    expect(
      db
        .select()
        .from(table.session)
        .where(eq(table.session.id, held?.id ?? 0))
        .get()?.groupId,
    ).toBe(null);
    for (const { id } of enrolments) expect(ownIntervisions(db, id)).toEqual(oneOfEach);
  });
});
