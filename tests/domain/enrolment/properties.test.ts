import { asc, eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Database } from "#db/client.server";
import { enrolment } from "#db/schema.server";
import { placeParticipant } from "~/domain/enrolment/place";
import { withdrawParticipant } from "~/domain/enrolment/withdraw";
import { makePerson } from "../../factories";
import { enrolmentWorld } from "./world";

const max = 2;
const hardMaximum = 3;

const step = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ act: "enrol" as const, pick: 0 }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("withdraw" as const), pick: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("place" as const), pick: fc.nat(20) }) },
);

function standingOf(db: Database, trainingId: number) {
  const rows = db.select().from(enrolment).where(eq(enrolment.trainingId, trainingId)).orderBy(asc(enrolment.id)).all();
  return rows.filter(({ endedAt }) => endedAt === null);
}

test("whatever happens: nobody waits while there is room, nobody passes another unasked, never over the hard maximum", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const { db, training, ctx, enrol } = enrolmentWorld({ maxParticipants: max, hardMaximum });
      const decided = new Set<number>();
      for (const { act, pick } of steps) {
        const before = standingOf(db, training.id);
        const chosen = before[pick % Math.max(1, before.length)];
        if (act === "enrol") enrol(makePerson(db).id);
        else if (chosen && act === "withdraw") withdrawParticipant(ctx, { enrolmentId: chosen.id, reason: "kan niet" });
        else if (chosen?.placedAt === null && before.filter(({ placedAt }) => placedAt).length < hardMaximum) {
          placeParticipant(ctx, { enrolmentId: chosen.id, reason: "gaat voor" });
          decided.add(chosen.id);
        }
        const after = standingOf(db, training.id);
        const placed = after.filter(({ placedAt }) => placedAt !== null);
        const waiting = after.filter(({ placedAt }) => placedAt === null);
        expect(placed.length).toBeLessThanOrEqual(hardMaximum);
        if (waiting.length > 0) expect(placed.length).toBeGreaterThanOrEqual(max);
        const unasked = placed.filter(({ id }) => !decided.has(id)).map(({ id }) => id);
        const firstInLine = waiting[0]?.id ?? Number.POSITIVE_INFINITY;
        expect(unasked.every((id) => id < firstInLine)).toBe(true);
        if (act === "enrol")
          expect(placed.length).toBeLessThanOrEqual(Math.max(max, before.filter((one) => one.placedAt).length));
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);
