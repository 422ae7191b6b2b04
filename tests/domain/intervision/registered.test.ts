import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import * as table from "#db/schema.server";
import { rankForSession } from "~/domain/booking/rank";
import { staffSessions } from "~/domain/booking/staffing";
import { addDays } from "~/domain/dates";
import { showGroups } from "~/domain/intervision/queries";
import { addGuideRegistration, endGuideRegistration } from "~/domain/intervision/registrations";
import { judgeSessions } from "~/domain/schedule/judge";
import { moveSession } from "~/domain/session/move";
import * as factory from "../../factories";
import { refusalOf } from "../refusal-of";
import { guideWorld } from "./guide-world";
import { days, meetingsOf } from "./world";

describe("someone registered as a guide, without a certificate", () => {
  test("is fit for an intervision in staffing, in the schedule and in the ranking, and not for a training day", () => {
    const { db, ctx, assign, guide, b, training } = guideWorld();
    assign();
    const ids = meetingsOf(db, b).map(({ id }) => id);
    const [day] = db.select().from(table.session).where(eq(table.session.position, 2)).all();
    const levels = staffSessions(db, ids, ctx.now).map(({ level, counts }) => [level, counts.certified.agreed]);
    expect(levels).toEqual([1, 2, 3].map(() => ["whole", 1]));
    const told = [...judgeSessions(db, ids, ctx.now).values()].flat().map(({ reason }) => reason.code);
    expect(told.filter((code) => code.startsWith("staff_"))).toEqual([]);
    const place = { function: "trainer", capacity: "full" } as const;
    db.update(table.booking).set({ endedAt: 1, end: "withdrawn" }).where(eq(table.booking.personId, guide.id)).run();
    const ranked = (sessionId: number) =>
      rankForSession(db, sessionId, place, ctx.now, { limit: 20 }).people.find(({ personId }) => personId === guide.id);
    expect(ranked(ids[0] ?? 0)?.reasons).toContainEqual({
      code: "intervision_registered_guide",
      params: { register: "LVSC" },
    });
    expect(ranked(day?.id ?? 0)).toBe(undefined);
    expect(training.status).toBe("confirmed");
  });

  test("is so until and including the last day of the registration", () => {
    const { db, ctx, assign, guide, b } = guideWorld();
    assign();
    const ids = meetingsOf(db, b).map(({ id }) => id);
    db.update(table.guideRegistration)
      .set({ endsOn: days[1] })
      .where(eq(table.guideRegistration.personId, guide.id))
      .run();
    const blocked = staffSessions(db, ids, ctx.now).map(({ findings }) => findings.map(({ reason }) => reason.code));
    expect(blocked).toEqual([[], [], ["staff_not_certified", "too_few_certified"]]);
    const told = [...judgeSessions(db, ids, ctx.now)].flatMap(([id, found]) =>
      found.filter(({ reason }) => reason.code === "staff_not_certified").map(() => id),
    );
    expect(told).toEqual([ids[2]]);
  });

  test("whose registration ended yesterday signs nothing, and is warned about", () => {
    const { db, ctx, assign, guide, training } = guideWorld();
    const yesterday = addDays(factory.today, -1);
    db.update(table.guideRegistration)
      .set({ endsOn: yesterday })
      .where(eq(table.guideRegistration.personId, guide.id))
      .run();
    expect(refusalOf(() => assign()).codes).toContain("staff_not_certified");
    assign(guide.id, 1, "Verlengt deze week");
    const page = showGroups(db, ctx.user, training.code, ctx.now);
    expect(page.groups[1]?.guide?.registers).toEqual([]);
    expect(page.groups[1]?.findings.map(({ code }) => code)).toEqual(["intervision_guide_unregistered"]);
    expect(page.guides.find(({ id }) => id === guide.id)?.registers).toEqual([]);
  });
});

describe("a group's meetings in the order of the parts", () => {
  test("another group's meetings are no part of it", () => {
    const { db, ctx, a, b } = guideWorld();
    const to = { date: "2026-04-20", startsAt: "13:00", endsAt: "15:30", locationId: null, waiverReason: null };
    const meeting = meetingsOf(db, b)[0];
    const wanted = { sessionId: meeting?.id ?? 0, version: 1, ...to };
    expect(refusalOf(() => moveSession(ctx, wanted)).codes).toEqual(["reason_needed"]);
    const [, second, third] = meetingsOf(db, b);
    for (const [row, date] of [
      [second, "2026-05-04"],
      [third, "2026-05-18"],
    ] as const) {
      moveSession(ctx, { ...wanted, sessionId: row?.id ?? 0, date });
    }
    moveSession(ctx, wanted);
    expect(meetingsOf(db, b).map(({ date }) => date)).toEqual(["2026-04-20", "2026-05-04", "2026-05-18"]);
    expect(meetingsOf(db, a).map(({ date }) => date)).toEqual([...days]);
  });
});

describe("a registration as a guide", () => {
  test("is recorded and ended by the coordination, with sound days", () => {
    const { db, ctx, trainer } = guideWorld();
    const wanted = { personId: trainer.id, register: "NIP" as const, number: "NIP-1", startsOn: "2026-01-01" };
    const id = addGuideRegistration(ctx, wanted);
    expect(refusalOf(() => addGuideRegistration(ctx, wanted)).codes).toEqual(["intervision_registration_known"]);
    const back = { ...wanted, startsOn: "2026-02-01", endsOn: "2026-01-01" };
    expect(refusalOf(() => addGuideRegistration(ctx, back)).codes).toEqual(["end_before_start"]);
    const bad = { ...wanted, register: "SKJ" as "NIP", number: "" };
    expect(refusalOf(() => addGuideRegistration(ctx, bad)).kind).toBe("invalid");
    const end = (endsOn: string) => endGuideRegistration(ctx, { registrationId: id, endsOn });
    expect(refusalOf(() => end("2025-12-31")).codes).toEqual(["end_before_start"]);
    end(addDays(factory.today, -1));
    expect(refusalOf(() => end("2026-12-31")).codes).toEqual(["intervision_registration_over"]);
    for (const role of ["trainer", "programme_manager", "professional"] as const) {
      const user = factory.makeUser(db, role);
      expect(refusalOf(() => addGuideRegistration({ ...ctx, user }, wanted)).kind).toBe("not_found");
    }
  });
});
