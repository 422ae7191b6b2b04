import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import * as table from "#db/schema.server";
import { assignGuide } from "~/domain/intervision/assign-guide";
import { showGroups } from "~/domain/intervision/queries";
import { moveSession } from "~/domain/session/move";
import * as factory from "../../factories";
import { refusalOf } from "../refusal-of";
import { guideWorld, makeRegistration } from "./guide-world";
import { afterAll, days, meetingsOf } from "./world";

describe("giving a group its guide", () => {
  test("books them in full on every meeting and tells the members", () => {
    const { db, ctx, assign, standing, guide, b, training } = guideWorld();
    db.delete(table.message).run();
    assign();
    expect(standing(b)).toEqual(
      meetingsOf(db, b).map(({ id }) => ({ sessionId: id, personId: guide.id, capacity: "full" })),
    );
    const mails = db.select().from(table.message).all();
    expect(mails.map(({ kind, params }) => [kind, params.guide])).toEqual(
      Array.from({ length: 4 }, () => ["intervision_group", guide.name]),
    );
    const view = showGroups(db, ctx.user, training.code, ctx.now).groups[1];
    expect(view?.guide).toEqual({ id: guide.id, name: guide.name, registers: ["LVSC"] });
    expect(view?.findings).toEqual([]);
  });

  test("another one takes their place, who is told", () => {
    const { db, assign, standing, guide, b } = guideWorld();
    assign();
    const second = factory.makeUser(db, "trainer");
    makeRegistration(db, second.id);
    db.delete(table.message).run();
    assign(second.id, 2);
    expect(new Set(standing(b).map(({ personId }) => personId))).toEqual(new Set([second.id]));
    const ended = db.select().from(table.message).where(eq(table.message.kind, "booking_ended")).all();
    expect(ended.map(({ personId }) => personId)).toEqual([guide.id, guide.id, guide.id]);
    expect(refusalOf(() => assign(second.id, 3)).codes).toEqual(["intervision_guides_already"]);
  });

  test("refuses a guide on their own training day, and a meeting that moves onto one", () => {
    const { db, ctx, assign, standing, guide, b } = guideWorld();
    const other = factory.makeTraining(db);
    const day = factory.makeSession(db, other.id, { date: days[1], trainersNeeded: 1 });
    const own = factory.makeBooking(db, day.id, guide.id);
    expect(refusalOf(() => assign())).toEqual({ kind: "conflict", codes: ["double_booked_in_session"] });
    expect(standing(b)).toEqual([]);
    db.update(table.session)
      .set({
        date: "2026-04-20",
        startInstant: day.startInstant + 7 * 86_400_000,
        endInstant: day.endInstant + 7 * 86_400_000,
      })
      .where(eq(table.session.id, own.sessionId))
      .run();
    assign();
    const meeting = meetingsOf(db, b)[1];
    const to = { date: "2026-04-20", startsAt: "13:00", endsAt: "15:30", locationId: null, waiverReason: "Toch" };
    const moved = refusalOf(() => moveSession(ctx, { sessionId: meeting?.id ?? 0, version: 1, ...to }));
    expect(moved).toMatchObject({ kind: "conflict", codes: ["trainer_double_booked"] });
  });

  test("asks a reason for who is not fit, and refuses who is no trainer, a stale page and what is over", () => {
    const { db, ctx, assign, b, a, trainer } = guideWorld();
    const uncertified = factory.makeUser(db, "trainer");
    const codes = refusalOf(() => assign(uncertified.id)).codes;
    expect([new Set(codes), codes.at(-1)]).toEqual([
      new Set(["staff_not_certified", "reason_needed"]),
      "reason_needed",
    ]);
    assign(uncertified.id, 1, "Ervaren supervisor");
    const waivers = db.select().from(table.sessionWaiver).all();
    expect(waivers.map(({ warning }) => warning)).toEqual(Array.from({ length: 3 }, () => "staff_not_certified"));
    expect(refusalOf(() => assign(factory.makePerson(db).id, 2)).codes).toEqual(["not_in_list"]);
    expect(refusalOf(() => assign(trainer.id, 1))).toMatchObject({ kind: "stale", codes: ["stale"] });
    const late = { ...ctx, now: afterAll };
    const again = { groupId: b, version: 2, personId: trainer.id, waiverReason: null };
    expect(refusalOf(() => assignGuide(late, again)).codes).toEqual(["intervision_nothing_left"]);
    expect(refusalOf(() => assignGuide(ctx, { ...again, groupId: a, version: 1 })).codes).toEqual([
      "intervision_guides_already",
    ]);
  });
});
