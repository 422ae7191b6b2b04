import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Database } from "#db/client.server";
import { booking } from "#db/schema.server";
import { staffTraining } from "~/domain/booking/staffing";
import { freshDatabase } from "../../database";
import {
  makeActorFile,
  makeBooking,
  makeCertification,
  makeDeployable,
  makeEnrolment,
  makeSession,
  makeTraining,
  makeUser,
  now,
} from "../../factories";

let db: Database;
let training: ReturnType<typeof makeTraining>;
let session: ReturnType<typeof makeSession>;
beforeEach(() => {
  db = freshDatabase();
  training = makeTraining(db);
  session = makeSession(db, training.id, { date: "2026-03-09", trainersNeeded: 1, actorsNeeded: 1 });
});

const staffing = () => staffTraining(db, training.id, now)[0];
const codes = () => staffing()?.findings.map(({ reason }) => reason.code);

test("a session with a deployable trainer and an actor whom nothing holds is whole", () => {
  makeBooking(db, session.id, makeDeployable(db).id);
  const actor = makeUser(db, "actor");
  makeActorFile(db, actor.id, { displayName: "Robin" });
  makeBooking(db, session.id, actor.id, "actor");
  expect(staffing()).toMatchObject({ level: "whole", sessionId: session.id, trainingCode: training.code });
  expect(staffing()?.people.map(({ name, function: as }) => [as, name])).toEqual([
    ["trainer", expect.stringMatching(/^Sanne Jansen/)],
    ["actor", "Robin"],
  ]);
});

test("certified is enough with the own organisation, not with another", () => {
  const own = makeUser(db, "trainer", training.clientOrganisationId);
  const other = makeUser(db, "trainer");
  for (const { id } of [own, other]) {
    makeCertification(db, id);
    makeBooking(db, session.id, id);
  }
  expect(staffing()?.counts.certified).toEqual({ agreed: 1, pending: 0, needed: 1 });
  expect(codes()).toEqual(["staff_not_deployable", "too_few_actors"]);
});

test("an actor without a file is held, and why is said", () => {
  makeBooking(db, session.id, makeDeployable(db).id);
  makeBooking(db, session.id, makeUser(db, "actor").id, "actor");
  expect(staffing()?.findings).toMatchObject([
    { level: "orange", reason: { code: "staff_held" }, why: [{ code: "actor_file_missing" }], blocks: false },
  ]);
});

describe("who is elsewhere at the same time", () => {
  const clashes = () => staffing()?.findings.filter(({ reason }) => reason.code === "staff_double_booked");
  const at = (startsAt: string, row: Parameters<typeof makeTraining>[1] = {}) =>
    makeSession(db, makeTraining(db, row).id, { date: "2026-03-09", startsAt, endsAt: "21:00" });
  let trainer: ReturnType<typeof makeUser>;
  beforeEach(() => {
    trainer = makeDeployable(db);
    makeBooking(db, session.id, trainer.id);
  });

  test("as a trainer, though only proposed there", () => {
    makeBooking(db, at("16:00").id, trainer.id, "trainer", {
      ...{ answer: null, answeredAt: null, answeredById: null, answeredFor: null },
    });
    expect(clashes()).toMatchObject([
      { level: "red", why: [{ code: "trainer_double_booked", params: { person: trainer.name } }] },
    ]);
  });

  test("as a participant of this very training", () => {
    makeEnrolment(db, training.id, { personId: trainer.id });
    expect(clashes()).toMatchObject([{ why: [{ code: "participant_double_booked" }] }]);
  });

  test("not once it ended, was cancelled, or starts as this one ends", () => {
    const gone = makeBooking(db, at("16:00").id, trainer.id);
    db.update(booking).set({ end: "withdrawn", endedAt: now }).where(eq(booking.id, gone.id)).run();
    makeBooking(db, at("16:00", { status: "cancelled" }).id, trainer.id);
    makeBooking(db, at("16:30").id, trainer.id);
    expect(clashes()).toEqual([]);
  });
});

test("who said no and who was not there stay in sight, who withdrew does not", () => {
  const ends = ["declined", "no_show", "withdrawn", "replaced", "filled"] as const;
  for (const end of ends) makeBooking(db, session.id, makeDeployable(db).id, "trainer", { end, endedAt: now });
  expect(staffing()?.people.map(({ state }) => state)).toEqual(["declined", "no_show"]);
});

test("asks no more of the database for three sessions with people than for one", () => {
  const counts = [1, 3].map((sessions) => {
    db = freshDatabase();
    training = makeTraining(db);
    for (let position = 1; position <= sessions; position += 1) {
      session = makeSession(db, training.id, { date: `2026-03-1${position}`, position });
      makeBooking(db, session.id, makeDeployable(db).id);
      makeBooking(db, session.id, makeUser(db, "actor").id, "actor");
    }
    const prepare = vi.spyOn(db.$client, "prepare");
    expect(staffTraining(db, training.id, now)).toHaveLength(sessions);
    return prepare.mock.calls.length;
  });
  expect(counts).toEqual([10, 10]);
});
