import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import * as table from "#db/schema.server";
import { divideTraining } from "~/domain/intervision/divide";
import { showGroups } from "~/domain/intervision/queries";
import * as factory from "../../factories";
import { refusalOf } from "../refusal-of";
import { afterAll, courseToDivide } from "./world";

describe("dividing refuses", () => {
  test("once everything began, and what was divided already: two coordinators at once", () => {
    const { ctx, input, refused, training } = courseToDivide();
    expect(refused({}, afterAll)).toEqual({ kind: "conflict", codes: ["intervision_nothing_left"] });
    divideTraining(ctx, input);
    expect(refused({})).toEqual({ kind: "conflict", codes: ["intervision_divided"] });
    const page = showGroups(ctx.db, ctx.user, training.code, ctx.now);
    expect(page.canDivide?.code).toBe("intervision_divided");
  });

  test.each([
    ["cancelled", "training_cancelled"],
    ["delivered", "training_delivered"],
    ["closed", "training_closed"],
  ] as const)("a training that is %s", (status, code) => {
    const { db, refused, training } = courseToDivide();
    db.update(table.training).set({ status }).where(eq(table.training.id, training.id)).run();
    expect(refused({}).codes).toEqual([code]);
  });

  test("an enrolment of another training, one that waits and one that ended", () => {
    const { db, refused, input, training } = courseToDivide();
    const strangers = [
      factory.makeEnrolment(db, factory.makeTraining(db).id),
      factory.makeEnrolment(db, training.id, { placedAt: null }),
      factory.makeEnrolment(db, training.id, { endedAt: factory.now, end: "withdrawn" }),
    ];
    for (const { id } of strangers) {
      expect(refused({ places: [...input.places, { enrolmentId: id, group: 1 }] })).toEqual({
        ...{ kind: "invalid", codes: ["intervision_not_taking_part"] },
      });
    }
  });

  test("someone in two groups, someone left out, and a group that cannot be", () => {
    const { refused, input } = courseToDivide();
    const [first] = input.places;
    expect(refused({ places: [...input.places, { enrolmentId: first?.enrolmentId ?? 0, group: 2 }] })).toEqual({
      ...{ kind: "invalid", codes: ["intervision_twice"] },
    });
    expect(refused({ places: input.places.slice(1) })).toEqual({ kind: "conflict", codes: ["intervision_left_out"] });
    const one = input.places.map((place, index) => ({ ...place, group: index === 0 ? 1 : 2 }));
    expect(refused({ places: one, waiverReason: "Het moet" }).codes).toEqual(["intervision_size"]);
    const large = courseToDivide(13);
    const all = large.input.places.map((place) => ({ ...place, group: 1 }));
    expect(large.refused({ places: all, waiverReason: "Het moet" }).codes).toEqual(["intervision_size"]);
  });

  test.each([
    [3, "intervision_group_small"],
    [9, "intervision_group_large"],
  ])("a group of %i without a reason, which the journal keeps", (count, code) => {
    const { db, ctx, input, refused } = courseToDivide(12);
    const places = input.places.map((place, index) => ({ ...place, group: index < count ? 1 : 2 }));
    const codes = refused({ places }).codes;
    expect([codes.includes(code), codes.at(-1)]).toEqual([true, "reason_needed"]);
    divideTraining(ctx, { ...input, places, waiverReason: "Zij werken samen" });
    const row = db.select().from(table.journal).where(eq(table.journal.verb, "intervision.divide")).get();
    expect(JSON.parse(row?.detail ?? "{}")).toMatchObject({ waiverReason: "Zij werken samen" });
    expect(JSON.parse(row?.detail ?? "{}").warnings).toContain(code);
  });

  test("a manager with their own report without a reason", () => {
    const { db, refused, enrolments } = courseToDivide();
    const [manager, report] = enrolments;
    const set = { managerId: manager?.personId ?? null };
    db.update(table.person)
      .set(set)
      .where(eq(table.person.id, report?.personId ?? 0))
      .run();
    expect(refused({}).codes).toEqual(["intervision_manager", "reason_needed"]);
  });

  test("bad input, who may not, and who has no business there", () => {
    const { db, ctx, input, refused } = courseToDivide();
    expect(refused({ places: [] }).kind).toBe("invalid");
    expect(refused({ places: [{ enrolmentId: 1.5, group: 0 }] }).kind).toBe("invalid");
    expect(refused({ trainingId: 99_999 }).kind).toBe("not_found");
    for (const role of ["trainer", "programme_manager", "organisation_contact", "professional"] as const) {
      const user = factory.makeUser(db, role);
      expect(refusalOf(() => divideTraining({ ...ctx, user }, input)).kind).toBe("not_found");
    }
  });
});
