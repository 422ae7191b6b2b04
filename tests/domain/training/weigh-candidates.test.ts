import { expect, test } from "vitest";
import { staffLimit } from "#db/schema.server";
import { listParts } from "~/domain/training/plan-weigh";
import { weighCandidates } from "~/domain/training/weigh-candidates";
import { freshDatabase } from "../../database";
import { makeActorFile, makeDeployable, makePart, makeTraining, makeUser, now } from "../../factories";

test("tells of whom the plan cannot be, and of whom a reason is asked", () => {
  const db = freshDatabase();
  const training = makeTraining(db);
  makePart(db, training.trainingTypeId, { trainersNeeded: 2, actorsNeeded: 1 });
  const [fit, full, unfit] = [makeDeployable(db), makeDeployable(db), makeUser(db, "trainer")];
  const [held, free] = [makeUser(db, "actor"), makeUser(db, "actor")];
  db.insert(staffLimit).values({ personId: full.id, perWeek: 0 }).run();
  makeActorFile(db, free.id);
  const parts = listParts(db, training.trainingTypeId);
  const [part] = parts;
  if (!part) throw new Error("a part");
  const session = { partId: part.id, date: "2026-04-14", startsAt: "09:30", endsAt: "16:30", locationId: null };
  const around = {
    ...{ regionCode: training.regionCode, clientOrganisationId: training.clientOrganisationId, parts },
    ...{ maxParticipants: 12, sessions: new Map([["0", session]]) },
  };
  const of = (as: "trainer" | "actor", people: { id: number }[]) => {
    const objections = weighCandidates(db, around, { as, personIds: people.map(({ id }) => id) }, now);
    return people.map(({ id }) => objections.get(id) ?? null);
  };
  expect(of("trainer", [fit, unfit, full])).toEqual([null, "mind", "mind"]);
  expect(of("actor", [held, free])).toEqual(["cannot", null]);
});
