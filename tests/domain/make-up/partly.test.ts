import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import * as table from "#db/schema.server";
import { findCaseFile } from "~/domain/certificate/case-file";
import { requireInstant } from "~/domain/dates";
import { bookMakeUp } from "~/domain/make-up/book";
import { withdrawMakeUp } from "~/domain/make-up/withdraw";
import { freshDatabase } from "../../database";
import * as factory from "../../factories";
import { refusalOf } from "../refusal-of";
import { group, missedWorld } from "./world";

describe("what was made up in part", () => {
  const after = requireInstant("2026-03-17", "10:00");

  function partly() {
    const db = freshDatabase();
    const world = missedWorld(db);
    const { wanted, other, type, enrolment } = world;
    const ctx = { db, user: world.participant, now: factory.now };
    bookMakeUp(ctx, wanted);
    factory.makeMark(db, other.two.id, enrolment.id, "late");
    const third = group(db, type.id, ["2026-04-06", "2026-04-13"]);
    const seats = () => db.select().from(table.makeUpSeat).all();
    return { ...world, db, ctx, seats, third, again: { ...wanted, sessionId: third.two.id } };
  }

  test("counts, and is made up once more: what was attended stays where it was", () => {
    const { db, ctx, again, other, third, enrolment } = partly();
    const judge = (now: number) => findCaseFile(db, enrolment.id, now)?.verdict.sessions[1];
    expect(judge(after)).toMatchObject({ outcome: "partly", minutes: 345, madeUpIn: other.two.id });
    bookMakeUp({ ...ctx, now: after }, again);
    expect(judge(after)).toMatchObject({ outcome: "to_make_up", minutes: 345, madeUpIn: other.two.id });
    const done = requireInstant("2026-04-14", "10:00");
    factory.makeMark(db, third.two.id, enrolment.id, "absent");
    expect(judge(done)).toMatchObject({ outcome: "partly", minutes: 345, madeUpIn: other.two.id });
    db.update(table.attendanceMark)
      .set({ mark: "present", minutesMissed: 0 })
      .where(eq(table.attendanceMark.sessionId, third.two.id))
      .run();
    expect(judge(done)).toMatchObject({ outcome: "made_up", minutes: 360, madeUpIn: third.two.id });
  });

  test("is not awaited twice, and only the last place is given back", () => {
    const { ctx, again, wanted, seats, type, db } = partly();
    const late = { ...ctx, now: after };
    expect(refusalOf(() => withdrawMakeUp(late, wanted)).codes).toEqual(["make_up_begun"]);
    bookMakeUp(late, again);
    const fourth = group(db, type.id, ["2026-04-20", "2026-04-27"]);
    expect(refusalOf(() => bookMakeUp(late, { ...wanted, sessionId: fourth.two.id })).codes).toEqual([
      "make_up_booked_already",
    ]);
    withdrawMakeUp(late, wanted);
    expect(seats().map(({ end }) => end)).toEqual([null, "withdrawn"]);
  });
});
