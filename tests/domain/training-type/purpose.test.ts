import { describe, expect, test } from "vitest";
import { part, trainingType } from "#db/schema.server";
import { listOwnOrganisations } from "~/domain/report/own-organisation";
import { listRegionCoverage } from "~/domain/report/programme-report";
import { readProgress } from "~/domain/report/progress";
import { exportTrainings } from "~/domain/training/export";
import { addTrainingType } from "~/domain/training-type/add";
import { editTrainingType } from "~/domain/training-type/edit";
import { freshDatabase } from "../../database";
import { makeEnrolment, makeOrganisation, makeTraining, makeTrainingType, makeUser, now } from "../../factories";
import { refusalOf } from "../refusal-of";

const day = {
  ...{ name: "Dag", kind: "training_day" as const, startsAt: "09:30", endsAt: "16:30", netMinutes: 360 },
  ...{ gapAmount: 0, gapUnit: "week" as const, trainersNeeded: 2, actorsNeeded: 0 },
};
const described = {
  ...{ name: "Verdieping", minParticipants: 4, maxParticipants: 8, hardMaximum: 8, attendanceShare: 80 },
  ...{ makeUpDays: 90, certificateTitle: "Verdieping", certificateStatement: "volgde de verdieping", parts: [day] },
};

function world() {
  const db = freshDatabase();
  const ctx = { db, user: makeUser(db, "administrator"), now };
  const trainingTypeId = addTrainingType(ctx, { ...described, purpose: "deepening" });
  const purpose = () => db.select().from(trainingType).get()?.purpose;
  const edit = (change: Partial<Parameters<typeof editTrainingType>[1]> = {}) => {
    const version = db.select().from(trainingType).get()?.version ?? 0;
    return editTrainingType(ctx, { ...described, trainingTypeId, version, ...change });
  };
  return { db, ctx, trainingTypeId, purpose, edit };
}

describe("the purpose of a training type", () => {
  test("is for professionals unless said otherwise, and stays when nothing is said", () => {
    const { db, ctx, purpose, edit } = world();
    edit();
    expect(purpose()).toBe("deepening");
    addTrainingType(ctx, { ...described, name: "Basis" });
    expect(
      db
        .select()
        .from(trainingType)
        .all()
        .map((row) => row.purpose),
    ).toEqual(["deepening", "professionals"]);
  });

  test("changes as long as there are no trainings of it", () => {
    const { edit, purpose } = world();
    edit({ purpose: "refresher" });
    expect(purpose()).toBe("refresher");
  });

  test("is refused to change afterwards, while the rest can", () => {
    const { db, trainingTypeId, edit, purpose } = world();
    makeTraining(db, { trainingTypeId, status: "cancelled" });
    expect(refusalOf(() => edit({ purpose: "professionals" }))).toEqual({
      kind: "invalid",
      codes: ["type_has_trainings"],
    });
    expect(edit({ purpose: "deepening", name: "Verdieping netwerken" })).toBe(trainingTypeId);
    expect(purpose()).toBe("deepening");
  });

  test("that does not exist is refused", () => {
    const { ctx } = world();
    const odd = { ...described, name: "Anders", purpose: "anders" as "refresher" };
    expect(refusalOf(() => addTrainingType(ctx, odd)).codes).toEqual(["not_in_list"]);
  });
});

describe("how many trainers are certified", () => {
  test.each([
    [2, 3, "more_certified_than_trainers"],
    [0, 1, "more_certified_than_trainers"],
    [2, -1, "too_small"],
    [2, 1.5, "not_a_number"],
  ])("of %d trainers %d is refused", (trainersNeeded, certifiedNeeded, code) => {
    const { ctx } = world();
    const parts = [{ ...day, trainersNeeded, certifiedNeeded }];
    const { codes } = refusalOf(() => addTrainingType(ctx, { ...described, name: "Anders", parts }));
    expect(codes).toContain(code);
  });

  test.each([
    [2, 0, 0],
    [2, 2, 2],
    [2, undefined, 1],
    [0, undefined, 0],
  ])("of %d trainers, %s said, is %d", (trainersNeeded, certifiedNeeded, kept) => {
    const { db, edit } = world();
    edit({ parts: [{ ...day, trainersNeeded, ...(certifiedNeeded !== undefined && { certifiedNeeded }) }] });
    expect(db.select().from(part).all()).toMatchObject([
      { trainersNeeded, certifiedNeeded: kept, traineeAllowed: false },
    ]);
  });

  test("a trainer in training may be one of them when it says so", () => {
    const { db, edit } = world();
    edit({ parts: [{ ...day, traineeAllowed: true }] });
    expect(db.select().from(part).all()).toMatchObject([{ traineeAllowed: true }]);
  });
});

test("only trainings for professionals count in the plan, and each goes out with for whom it is", () => {
  const db = freshDatabase();
  const organisation = makeOrganisation(db);
  const contact = makeUser(db, "organisation_contact", organisation.id);
  const given = (purpose: "professionals" | "masterclass", code: string) => {
    const trainingTypeId = makeTrainingType(db, { purpose }).id;
    const training = makeTraining(db, { trainingTypeId, code, status: "delivered" });
    makeEnrolment(db, training.id, { organisationId: organisation.id });
  };
  given("professionals", "2026-0001");
  given("masterclass", "2026-0002");
  const period = { id: 1, startsOn: "2026-01-01", endsOn: "2026-12-31" };
  expect(readProgress(db, period).years).toMatchObject([{ year: 2026, trainings: 1 }]);
  expect(listRegionCoverage(db).map(({ trainings, enrolments }) => trainings + enrolments)).toEqual([2, 0]);
  expect(listOwnOrganisations(db, contact)).toMatchObject([{ waiting: 0, following: 1, certified: 0 }]);
  expect([...exportTrainings(db)].map(({ code, purpose }) => [code, purpose])).toEqual([
    ["2026-0001", "professionals"],
    ["2026-0002", "masterclass"],
  ]);
});
