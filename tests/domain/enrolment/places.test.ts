import { describe, expect, test } from "vitest";
import { message } from "#db/schema.server";
import { placeParticipant } from "~/domain/enrolment/place";
import { withdrawParticipant } from "~/domain/enrolment/withdraw";
import { findBrokenLink } from "~/domain/journal";
import { makePerson, now } from "../../factories";
import { refusedBy } from "./refused";
import { placed, reason, standing, enrolmentWorld as world } from "./world";

describe("withdrawing", () => {
  test("keeps who, when and why; the first in line gets the place and a mail", () => {
    const { db, training, ctx, enrol } = world({ maxParticipants: 1 });
    const [first, second, third] = [1, 2, 3].map(() => enrol(makePerson(db).id));
    const result = withdrawParticipant(ctx, { enrolmentId: first?.enrolmentId ?? 0, reason });
    expect(result.promoted).toEqual([second?.enrolmentId]);
    expect(standing(db, training.id)).toMatchObject([
      { end: "withdrawn", endReason: reason, endedAt: now, endedById: ctx.user.id },
      { placedAt: now, endedAt: null },
      { placedAt: null, endedAt: null },
    ]);
    expect(db.select().from(message).all()).toMatchObject([
      { kind: "enrolment_placed", personId: second?.personId, trainingId: training.id },
    ]);
    expect(third?.isPlaced).toBe(false);
    expect(findBrokenLink(db).brokenId).toBeNull();
  });

  test("from the waiting list frees nothing", () => {
    const { db, ctx, enrol } = world({ maxParticipants: 1 });
    const [, second] = [1, 2, 3].map(() => enrol(makePerson(db).id));
    expect(withdrawParticipant(ctx, { enrolmentId: second?.enrolmentId ?? 0, reason }).promoted).toEqual([]);
  });

  test("from above the maximum promotes nobody", () => {
    const { db, training, ctx, enrol } = world({ maxParticipants: 1, hardMaximum: 3 });
    const [first, second, third] = [1, 2, 3].map(() => enrol(makePerson(db).id).enrolmentId);
    placeParticipant(ctx, { enrolmentId: second ?? 0, reason: "hoort bij hetzelfde team" });
    expect(withdrawParticipant(ctx, { enrolmentId: first ?? 0, reason }).promoted).toEqual([]);
    expect(placed(db, training.id).map(({ id }) => id)).toEqual([second]);
    expect(third).toBe(3);
  });

  test("asks a reason, happens once, and may come back", () => {
    const { db, ctx, enrol } = world();
    const { enrolmentId, personId } = enrol(makePerson(db).id);
    expect(refusedBy(() => withdrawParticipant(ctx, { enrolmentId, reason: " " }))).toEqual({ reason: ["too_short"] });
    withdrawParticipant(ctx, { enrolmentId, reason });
    const again = () => withdrawParticipant(ctx, { enrolmentId, reason });
    expect(refusedBy(again)).toEqual({ "": ["enrolment_ended"] });
    expect(enrol(personId).isPlaced).toBe(true);
  });
});

describe("placing from the waiting list", () => {
  function fullWorld() {
    const one = world({ maxParticipants: 1, hardMaximum: 2 });
    const [, second, third] = [1, 2, 3].map(() => one.enrol(makePerson(one.db).id).enrolmentId);
    return { ...one, second: second ?? 0, third: third ?? 0 };
  }

  test("over the maximum asks a reason, over the hard maximum is refused", () => {
    const { db, training, ctx, second, third } = fullWorld();
    expect(refusedBy(() => placeParticipant(ctx, { enrolmentId: third }))).toEqual({ reason: ["reason_needed"] });
    placeParticipant(ctx, { enrolmentId: third, reason: "hoort bij hetzelfde team" });
    expect(placed(db, training.id).map(({ id }) => id)).toEqual([1, third]);
    expect(db.select().from(message).all()).toHaveLength(1);
    const over = () => placeParticipant(ctx, { enrolmentId: second, reason: "ook graag" });
    expect(refusedBy(over)).toEqual({ "": ["training_full"] });
    const again = () => placeParticipant(ctx, { enrolmentId: third, reason: "ook graag" });
    expect(refusedBy(again)).toEqual({ "": ["already_placed"] });
  });

  test("in turn, with room, needs no reason", () => {
    const { db, training, ctx, second } = fullWorld();
    db.$client.prepare("UPDATE training SET max_participants = 2 WHERE id = ?").run(training.id);
    expect(placeParticipant(ctx, { enrolmentId: second })).toEqual({ enrolmentId: second });
  });
});
