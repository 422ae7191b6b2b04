import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { session, training } from "#db/schema.server";
import { planUndatedTraining } from "~/domain/training/plan";
import { planDates } from "~/domain/training/plan-dates";
import { freshDatabase } from "../../database";
import { makeOrganisation, makeUser, now } from "../../factories";
import { makePlanWorld, type PlanWorld, planFor } from "../plan-world";
import { refusalOf } from "../refusals";

let db: Database;
let world: PlanWorld;
const as = (user = world.coordinator) => ({ db, user, now });

beforeEach(() => {
  db = freshDatabase();
  world = makePlanWorld(db);
});

const sessionsOf = (trainingId: number) => db.select().from(session).where(eq(session.trainingId, trainingId)).all();

describe("giving a training its dates", () => {
  const undated = () => planUndatedTraining(as(), { ...planFor(world), year: 2026 });
  const datesFor = (trainingId: number, version = 1) => ({ ...planFor(world), trainingId, version });

  test("makes its sessions and keeps its code", () => {
    const { id, code } = undated();
    expect(db.select().from(training).get()).toMatchObject({ firstDate: null, lastDate: null, year: 2026 });
    expect(planDates(as(), datesFor(id))).toEqual({ id, code });
    expect(sessionsOf(id)).toHaveLength(2);
    expect(db.select().from(training).get()).toMatchObject({ firstDate: "2026-03-10", version: 2 });
  });

  test("the second of two coordinators is stale and changes nothing", () => {
    const { id } = undated();
    planDates(as(), datesFor(id));
    expect(refusalOf(() => planDates(as(), datesFor(id)))?.kind).toBe("stale");
    expect(refusalOf(() => planDates(as(), datesFor(id, 2)))?.kind).toBe("stale");
    expect(sessionsOf(id)).toHaveLength(2);
  });

  test("not for a cancelled one, nor by another organisation", () => {
    const { id } = undated();
    const elsewhere = makeUser(db, "coordinator", makeOrganisation(db).id);
    expect(refusalOf(() => planDates(as(elsewhere), datesFor(id)))?.kind).toBe("not_found");
    db.update(training).set({ status: "cancelled" }).run();
    expect(refusalOf(() => planDates(as(), datesFor(id)))).toMatchObject({
      kind: "conflict",
      codes: ["training_cancelled"],
    });
  });
});
