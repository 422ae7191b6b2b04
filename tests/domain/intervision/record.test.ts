import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import * as table from "#db/schema.server";
import { assignGuide } from "~/domain/intervision/assign-guide";
import { guidedHoursOf, hoursOf } from "~/domain/intervision/hours";
import { showGroups } from "~/domain/intervision/queries";
import { recordMeeting } from "~/domain/intervision/record";
import { freshDatabase } from "../../database";
import * as factory from "../../factories";
import { refusalOf } from "../refusal-of";
import { afterAll, afterFirst, days, dividedWorld, meetingsOf } from "./world";

function setUp() {
  const world = dividedWorld(freshDatabase());
  const [a, b] = world.groups.map(({ id }) => id);
  const meetings = meetingsOf(world.db, a ?? 0);
  const first = meetings[0]?.id ?? 0;
  const facts = { sessionId: first, minutes: 110, theme: "own_role" as const, organisationalRemark: "Zaal was koud" };
  return { ...world, a: a ?? 0, b: b ?? 0, meetings, first, facts, later: { ...world.ctx, now: afterFirst } };
}

describe("recording a meeting", () => {
  test("keeps minutes, a theme and a remark; again corrects it; the journal knows the minutes alone", () => {
    const { db, ctx, later, facts, training } = setUp();
    recordMeeting(later, facts);
    recordMeeting(later, { ...facts, minutes: 100, organisationalRemark: "" });
    const [meeting] = showGroups(db, ctx.user, training.code, afterFirst).groups[0]?.meetings ?? [];
    expect(meeting?.record).toEqual({ minutes: 100, theme: "own_role", remark: null });
    const rows = db.select().from(table.journal).where(eq(table.journal.verb, "intervision.record")).all();
    expect(rows.map(({ detail }) => JSON.parse(detail))).toEqual([{ minutes: 110 }, { minutes: 100 }]);
  });

  test("is for its own guide and the coordination, once it began", () => {
    const { db, ctx, later, facts, trainer, b } = setUp();
    expect(refusalOf(() => recordMeeting(ctx, facts)).codes).toEqual(["intervision_not_begun"]);
    const grants = [{ role: "trainer" as const, organisationId: null }];
    const other = factory.makeDeployable(db);
    assignGuide(ctx, { groupId: b, version: 1, personId: other.id, waiverReason: null });
    expect(refusalOf(() => recordMeeting({ ...later, user: { ...other, grants } }, facts)).kind).toBe("not_found");
    expect(recordMeeting({ ...later, user: { ...trainer, grants } }, facts)).toBe(facts.sessionId);
  });

  test("refuses another kind of session, a cancelled training and bad input", () => {
    const { db, later, facts, training } = setUp();
    const [day] = db.select().from(table.session).where(eq(table.session.kind, "training_day")).all();
    expect(refusalOf(() => recordMeeting(later, { ...facts, sessionId: day?.id ?? 0 })).kind).toBe("not_found");
    for (const bad of [
      { minutes: 0 },
      { minutes: 601 },
      { theme: "gezin De Vries" as "other" },
      { organisationalRemark: "x".repeat(201) },
    ]) {
      expect(refusalOf(() => recordMeeting(later, { ...facts, ...bad })).kind).toBe("invalid");
    }
    db.update(table.training).set({ status: "cancelled" }).where(eq(table.training.id, training.id)).run();
    expect(refusalOf(() => recordMeeting(later, facts)).codes).toEqual(["training_cancelled"]);
  });
});

describe("hours", () => {
  test("of a professional are kept by kind, and of intervision what could be signed for", () => {
    const { db, later, facts, meetings, enrolments, trainer } = setUp();
    const [someone] = enrolments;
    const [enrolmentId, personId] = [someone?.id ?? 0, someone?.personId ?? 0];
    const [day] = db.select().from(table.session).where(eq(table.session.kind, "training_day")).all();
    factory.makeMark(db, day?.id ?? 0, enrolmentId, "late");
    for (const [index, mark] of (["present", "present", "absent"] as const).entries()) {
      factory.makeMark(db, meetings[index]?.id ?? 0, enrolmentId, mark);
    }
    recordMeeting(later, facts);
    const held = { personId: trainer.id, register: "NVO", number: "1", startsOn: "2026-01-01", recordedAt: 0 } as const;
    db.insert(table.guideRegistration)
      .values({ ...held, endsOn: days[0] })
      .run();
    db.insert(table.registration).values({ personId, register: "SKJ", number: "1" }).run();
    expect(hoursOf(db, personId, afterAll)).toEqual({
      registers: ["SKJ"],
      kinds: [
        { kind: "training", minutes: 345, sessions: 1, signableMinutes: 0 },
        { kind: "reflection", minutes: 110 + 120, sessions: 2, signableMinutes: 110 },
      ],
    });
    expect(hoursOf(db, personId, factory.now).kinds[1]?.sessions).toBe(0);
  });

  test("of a guide count in the registers of the day, once handed in or recorded", () => {
    const { db, later, facts, meetings, trainer } = setUp();
    const row = { personId: trainer.id, number: "1", recordedAt: 0 };
    db.insert(table.guideRegistration)
      .values([
        { ...row, register: "NVO", startsOn: "2026-01-01", endsOn: days[0] },
        { ...row, register: "LVSC", startsOn: "2026-01-01", endsOn: days[0] },
      ])
      .run();
    expect(guidedHoursOf(db, trainer.id, afterAll)).toEqual({ minutes: 0, meetings: 0, byRegister: [] });
    recordMeeting(later, facts);
    db.insert(table.attendanceSubmission)
      .values({ sessionId: meetings[1]?.id ?? 0, at: 0 })
      .run();
    expect(guidedHoursOf(db, trainer.id, afterAll)).toEqual({
      ...{ minutes: 230, meetings: 2 },
      byRegister: [
        { register: "LVSC", minutes: 110, meetings: 1 },
        { register: "NVO", minutes: 110, meetings: 1 },
        { register: null, minutes: 120, meetings: 1 },
      ],
    });
  });

  test("a professional who changes organisation is in the group with the organisation of the day they enrolled", () => {
    const { db, ctx, training, enrolments } = setUp();
    const [someone] = enrolments;
    const before = showGroups(db, ctx.user, training.code, ctx.now).groups[0]?.members;
    const next = factory.makeOrganisation(db, { name: "De nieuwe werkgever" });
    db.update(table.person)
      .set({ organisationId: next.id })
      .where(eq(table.person.id, someone?.personId ?? 0))
      .run();
    expect(showGroups(db, ctx.user, training.code, ctx.now).groups[0]?.members).toEqual(before);
  });
});
