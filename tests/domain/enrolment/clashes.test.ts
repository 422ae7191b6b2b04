import { describe, expect, test } from "vitest";
import { withdrawParticipant } from "~/domain/enrolment/withdraw";
import { makeBooking, makeEnrolment, makePerson, makeSession, makeTraining } from "../../factories";
import { refusedBy } from "./refused";
import { reason, enrolmentWorld as world } from "./world";

describe("elsewhere at that hour", () => {
  function busyWorld() {
    const one = world();
    makeSession(one.db, one.training.id, { startsAt: "09:30", endsAt: "12:30" });
    const other = makeTraining(one.db);
    return { ...one, other };
  }

  test.each([
    ["12:00", "16:00", ["participant_double_booked"]],
    ["08:00", "09:30", null],
    ["12:30", "16:00", null],
  ])("a place in a training from %s to %s", (startsAt, endsAt, refused) => {
    const { db, other, enrol } = busyWorld();
    makeSession(db, other.id, { startsAt, endsAt });
    const { personId } = makeEnrolment(db, other.id);
    if (refused) expect(refusedBy(() => enrol(personId))).toEqual({ "": refused });
    else expect(enrol(personId).isPlaced).toBe(true);
  });

  test("waiting or cancelled elsewhere is no presence", () => {
    const { db, other, enrol } = busyWorld();
    makeSession(db, other.id);
    expect(enrol(makeEnrolment(db, other.id, { placedAt: null }).personId).isPlaced).toBe(true);
    const cancelled = makeTraining(db, { status: "cancelled" });
    makeSession(db, cancelled.id);
    expect(enrol(makeEnrolment(db, cancelled.id).personId).isPlaced).toBe(true);
  });

  test("trainer of another training, or of this one", () => {
    const { db, training, other, enrol } = busyWorld();
    const [colleague, trainer] = [makePerson(db), makePerson(db)];
    makeBooking(db, makeSession(db, other.id).id, colleague.id);
    makeBooking(db, makeSession(db, training.id, { position: 2, date: "2026-03-20" }).id, trainer.id);
    for (const { id } of [colleague, trainer]) {
      expect(refusedBy(() => enrol(id))).toEqual({ "": ["two_functions_at_once"] });
    }
  });

  test("who waits and is elsewhere stays in line; the next one is placed", () => {
    const { db, training, ctx, other } = busyWorld();
    const leaving = makeEnrolment(db, training.id);
    const busy = makeEnrolment(db, training.id, { placedAt: null });
    makeSession(db, other.id);
    makeEnrolment(db, other.id, { personId: busy.personId });
    db.$client.prepare("UPDATE training SET max_participants = 1 WHERE id = ?").run(training.id);
    const next = makeEnrolment(db, training.id, { placedAt: null });
    const { promoted } = withdrawParticipant(ctx, { enrolmentId: leaving.id, reason });
    expect(promoted).toEqual([next.id]);
  });
});
