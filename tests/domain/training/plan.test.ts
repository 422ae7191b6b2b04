import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { booking, journal, session, training, trainingStep, trainingType } from "#db/schema.server";
import { planTraining, planUndatedTraining } from "~/domain/training/plan";
import { freshDatabase } from "../../database";
import { makeActorFile, makeDeployable, makeTraining, makeUser, now } from "../../factories";
import { makePlanWorld, type PlanWorld, planFor } from "../plan-world";

let db: Database;
let world: PlanWorld;
const as = (user = world.coordinator, once?: string) => ({ db, user, now, ...(once ? { once } : {}) });

beforeEach(() => {
  db = freshDatabase();
  world = makePlanWorld(db);
});

const sessionsOf = (trainingId: number) =>
  db.select().from(session).where(eq(session.trainingId, trainingId)).orderBy(asc(session.position)).all();

describe("planning a training", () => {
  test("makes it with its sessions, staff, first step and journal row", () => {
    const [one, two, actor] = [makeDeployable(db), makeDeployable(db), makeUser(db, "actor")];
    makeActorFile(db, actor.id);
    const plan = { ...planFor(world), trainerIds: [one.id, two.id, null], actorIds: [actor.id] };
    const { id, code } = planTraining(as(), plan);
    expect(code).toBe("2026-0001");
    expect(db.select().from(training).get()).toMatchObject({
      ...{ code, year: 2026, status: "planned", minParticipants: 12, maxParticipants: 15, attendanceShare: 100 },
      ...{ firstDate: "2026-03-10", lastDate: "2026-03-17", regionCode: world.region.code },
    });
    expect(sessionsOf(id).map(({ name, date, startsAt, netMinutes }) => [name, date, startsAt, netMinutes])).toEqual([
      ["Trainingsdag 1", "2026-03-10", "09:30", 360],
      ["Intervisie 1", "2026-03-17", "13:00", 120],
    ]);
    const [day, intervision] = sessionsOf(id);
    const booked = db.select().from(booking).orderBy(asc(booking.id)).all();
    expect(booked.map(({ sessionId, personId }) => [sessionId, personId])).toEqual([
      [day?.id, one.id],
      [day?.id, two.id],
      [day?.id, actor.id],
      [intervision?.id, one.id],
    ]);
    expect(db.select().from(trainingStep).all()).toMatchObject([{ trainingId: id, status: "planned" }]);
    expect(db.select().from(journal).all()).toMatchObject([{ verb: "training.plan", trainingId: id }]);
  });

  test("numbers by year without gaps, past 9999, whatever order they come in", () => {
    makeTraining(db, { code: "2026-9999" });
    makeTraining(db, { code: "2026-0002" });
    expect(planTraining(as(), planFor(world)).code).toBe("2026-10000");
    const next = planFor(world, ["2027-03-09", "2027-03-16"]);
    expect(planTraining(as(), next).code).toBe("2027-0001");
    expect(planUndatedTraining(as(), { ...planFor(world), year: 2026 }).code).toBe("2026-10001");
  });

  test("is carried out once when the form is sent twice", () => {
    const first = planTraining(as(world.coordinator, "key"), planFor(world));
    expect(planTraining(as(world.coordinator, "key"), planFor(world))).toEqual(first);
    expect(db.select().from(training).all()).toHaveLength(1);
  });

  test("copies what the type asks: a later change of the type leaves it alone", () => {
    const { id } = planTraining(as(), planFor(world));
    db.update(trainingType).set({ attendanceShare: 50, maxParticipants: 16 }).run();
    expect(db.select().from(training).where(eq(training.id, id)).get()).toMatchObject({
      attendanceShare: 100,
      maxParticipants: 15,
    });
  });
});
