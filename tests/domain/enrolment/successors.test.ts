import { describe, expect, test } from "vitest";
import { intervisionMember } from "#db/schema.server";
import { substituteKnown, substituteNew } from "~/domain/enrolment/substitute";
import { transferParticipant } from "~/domain/enrolment/transfer";
import { makeGroup, makePerson, makeSession, makeTraining, now } from "../../factories";
import { refusedBy } from "./refused";
import { newcomer, placed, reason, standing, enrolmentWorld as world } from "./world";

describe("a substitute", () => {
  test("takes the place; the old one names the new", () => {
    const { db, training, ctx, enrol } = world({ maxParticipants: 1 });
    const { enrolmentId } = enrol(makePerson(db).id);
    const waiting = enrol(makePerson(db).id);
    const result = substituteNew(ctx, { ...newcomer, enrolmentId, reason });
    expect(standing(db, training.id)).toMatchObject([
      { end: "substituted", endReason: reason, successorId: result.successorId },
      { id: waiting.enrolmentId, placedAt: null },
      { id: result.successorId, personId: result.personId, placedAt: now },
    ]);
  });

  test("takes over the place in an intervision group too, with what it held already to make up", () => {
    const { db, training, ctx, enrol } = world();
    const { enrolmentId } = enrol(makePerson(db).id);
    const group = makeGroup(db, training.id, [enrolmentId]);
    const meeting = { kind: "intervision", groupId: group.id } as const;
    makeSession(db, training.id, { ...meeting, position: 3, date: "2026-01-05" });
    makeSession(db, training.id, { ...meeting, position: 4, date: "2026-06-01" });
    const { successorId } = substituteNew(ctx, { ...newcomer, enrolmentId, reason });
    expect(db.select().from(intervisionMember).all()).toMatchObject([
      { enrolmentId, fromPosition: 3, untilPosition: 4, leftAt: now },
      { enrolmentId: successorId, groupId: group.id, fromPosition: 3, untilPosition: null, leftAt: null },
    ]);
  });

  test("who waited for it leaves the line", () => {
    const { db, training, ctx, enrol } = world({ maxParticipants: 1 });
    const { enrolmentId } = enrol(makePerson(db).id);
    enrol(makePerson(db).id);
    const last = enrol(makePerson(db).id);
    expect(substituteKnown(ctx, { enrolmentId, personId: last.personId, reason }).successorId).toBe(last.enrolmentId);
    expect(placed(db, training.id).map(({ id }) => id)).toEqual([last.enrolmentId]);
  });

  test("not by who has a place, nor for who waits", () => {
    const { db, ctx, enrol } = world({ maxParticipants: 2 });
    const [one, two, three] = [1, 2, 3].map(() => enrol(makePerson(db).id));
    const attempt = (enrolmentId = 0, personId = 0) =>
      refusedBy(() => substituteKnown(ctx, { enrolmentId, personId, reason }));
    expect(attempt(one?.enrolmentId, two?.personId)).toEqual({ "": ["already_enrolled"] });
    expect(attempt(three?.enrolmentId, makePerson(db).id)).toEqual({ "": ["not_placed"] });
  });
});

describe("a transfer", () => {
  test("ends here, goes on there, and the place that falls free is filled", () => {
    const { db, training, ctx, enrol } = world({ maxParticipants: 1 });
    const target = makeTraining(db);
    const leaving = enrol(makePerson(db).id);
    const waiting = enrol(makePerson(db).id);
    const input = { enrolmentId: leaving.enrolmentId, toTrainingCode: target.code, reason };
    const result = transferParticipant(ctx, input);
    expect(result).toMatchObject({ isPlaced: true, toTrainingId: target.id, promoted: [waiting.enrolmentId] });
    expect(standing(db, training.id)[0]).toMatchObject({ end: "transferred", successorId: result.enrolmentId });
    expect(placed(db, target.id)).toMatchObject([{ personId: leaving.personId }]);
  });

  test("at the same hours as here is no clash: this one ends", () => {
    const { db, training, ctx, enrol } = world();
    const target = makeTraining(db);
    for (const { id } of [training, target]) makeSession(db, id);
    const { enrolmentId } = enrol(makePerson(db).id);
    expect(transferParticipant(ctx, { enrolmentId, toTrainingCode: target.code, reason }).isPlaced).toBe(true);
  });

  test("refused, nothing has changed", () => {
    const { db, training, ctx, enrol } = world();
    const target = makeTraining(db, { status: "delivered" });
    const { enrolmentId } = enrol(makePerson(db).id);
    const to = (toTrainingCode: string) =>
      refusedBy(() => transferParticipant(ctx, { enrolmentId, toTrainingCode, reason }));
    expect(to(target.code)).toEqual({ "": ["training_delivered"] });
    expect(to(training.code)).toEqual({ toTrainingCode: ["same_training"] });
    expect(to("2099-0001")).toEqual({ toTrainingCode: ["training_unknown"] });
    expect(standing(db, training.id)).toMatchObject([{ endedAt: null }]);
  });
});
