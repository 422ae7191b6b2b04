import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import * as table from "#db/schema.server";
import { divideTraining } from "~/domain/intervision/divide";
import { proposeFor } from "~/domain/intervision/proposal";
import { showGroups } from "~/domain/intervision/queries";
import { cancelTraining } from "~/domain/training/cancel";
import { freshDatabase } from "../../database";
import * as factory from "../../factories";
import { countStatements } from "../../statements";
import { refusalOf } from "../refusal-of";
import { dealt, dividedWorld, listGroups, makeCourse } from "./world";

const world = dividedWorld(freshDatabase());
const { db, ctx, training, trainer, groups } = world;
const client = training.clientOrganisationId;
const show = (user = ctx.user) => showGroups(db, user, training.code, ctx.now);

test("who may see the groups of a training sees them, for others it is not there", () => {
  const booked = { ...trainer, grants: [{ role: "trainer" as const, organisationId: null }] };
  for (const user of [factory.makeUser(db, "administrator"), factory.makeUser(db, "coordinator", client), booked]) {
    expect(show(user).groups.map(({ name }) => name)).toEqual(["A", "B"]);
  }
  for (const user of [
    factory.makeUser(db, "coordinator", factory.makeOrganisation(db).id),
    factory.makeUser(db, "organisation_contact", client),
    factory.makeUser(db, "programme_manager"),
    factory.makeUser(db, "trainer"),
    factory.makeUser(db, "professional"),
  ]) {
    expect(refusalOf(() => show(user)).kind).toBe("not_found");
  }
  expect(show(booked).guides).toEqual([]);
  expect(refusalOf(() => proposeFor(db, booked, training.code, { together: [] }, ctx.now)).kind).toBe("not_found");
});

test("a group tells who is in it, its meetings, and what is to be said of it", () => {
  const [a, b] = show().groups;
  expect([a?.members.length, a?.guide?.name, a?.findings.map(({ code }) => code)]).toEqual([
    ...[6, trainer.name, ["intervision_guide_unregistered"]],
  ]);
  expect([b?.members.length, b?.guide, b?.findings]).toEqual([4, null, [{ code: "intervision_no_guide" }]]);
  expect(a?.meetings.map(({ name, isBegun, isSubmitted, record }) => [name, isBegun, isSubmitted, record])).toEqual(
    [1, 2, 3].map((number) => [`Intervisie ${number}`, false, false, null]),
  );
  expect(show().guides.map(({ id }) => id)).toContain(trainer.id);
});

test("a guide who is the manager of a member is told of", () => {
  const [member] = show().groups[0]?.members ?? [];
  const isMember = eq(table.person.id, member?.personId ?? 0);
  db.update(table.person).set({ managerId: trainer.id }).where(isMember).run();
  expect(show().groups[0]?.findings.map(({ code }) => code)).toContain("intervision_guide_is_manager");
  db.update(table.person).set({ managerId: null }).where(isMember).run();
});

test("as many statements for more groups and people", async () => {
  show();
  const count = () => countStatements(db, () => show());
  const proposing = () => countStatements(db, () => proposeFor(db, ctx.user, training.code, { together: [] }, ctx.now));
  await proposing();
  const before = [await count(), await proposing()];
  const more = { trainingId: training.id, createdAt: 0 };
  db.insert(table.intervisionGroup)
    .values([
      { ...more, name: "C" },
      { ...more, name: "D", guideId: trainer.id },
    ])
    .run();
  makeCourse(db, 4, { trainingTypeId: training.trainingTypeId });
  expect([await count(), await proposing()]).toEqual(before);
  for (const name of ["C", "D"]) db.delete(table.intervisionGroup).where(eq(table.intervisionGroup.name, name)).run();
});

test("who was drawn into the groups of a training that is cancelled is in none, and told of", () => {
  const home = makeCourse(db, 4);
  const mate = makeCourse(db, 4, { trainingTypeId: home.training.trainingTypeId });
  const places = dealt([...home.enrolments, ...mate.enrolments], 1);
  const together = [mate.training.code];
  divideTraining(ctx, { trainingId: home.training.id, places, together, waiverReason: null });
  const mates = () => showGroups(db, ctx.user, mate.training.code, ctx.now);
  expect([mates().groups.length, mates().ungrouped.length]).toEqual([1, 0]);
  const { version, code } = home.training;
  cancelTraining(ctx, { code, version, reason: "Te weinig deelnemers" });
  expect([mates().groups.length, mates().ungrouped.length]).toEqual([0, 4]);
  expect(listGroups(db)).toHaveLength(groups.length + 1);
});
