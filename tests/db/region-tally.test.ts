import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { training } from "#db/schema.server";
import { listRegionCoverage } from "~/domain/report/programme-report";
import { freshDatabase } from "../database";
import { makeEnrolment, makeRegion, makeTraining } from "../factories";

test("the sums per region follow new trainings, enrolments and a change of region", () => {
  const db = freshDatabase();
  const [here, there] = [makeRegion(db, { name: "Hier" }), makeRegion(db, { name: "Daar" })];
  const first = makeTraining(db, { regionCode: here.code });
  makeTraining(db, { regionCode: here.code });
  for (let index = 0; index < 3; index += 1) makeEnrolment(db, first.id);
  const sums = () => listRegionCoverage(db).map(({ name, trainings, enrolments }) => ({ name, trainings, enrolments }));
  expect(sums()).toEqual([
    { name: "Hier", trainings: 2, enrolments: 3 },
    { name: "Daar", trainings: 0, enrolments: 0 },
  ]);
  db.update(training).set({ regionCode: there.code }).where(eq(training.id, first.id)).run();
  expect(sums()).toEqual([
    { name: "Daar", trainings: 1, enrolments: 3 },
    { name: "Hier", trainings: 1, enrolments: 0 },
  ]);
});
