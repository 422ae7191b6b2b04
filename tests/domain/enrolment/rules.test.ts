import fc from "fast-check";
import { expect, test } from "vitest";
import {
  freePlaces,
  placedAtOnce,
  placedCount,
  promotions,
  type StandingEnrolment,
  waitingLine,
  whyNotPlace,
} from "~/domain/enrolment/rules";

const enrolment = (id: number, registeredAt: number, placedAt: number | null = null): StandingEnrolment => ({
  id,
  registeredAt,
  placedAt,
});
const places = { maxParticipants: 2, hardMaximum: 3 };
const ids = (list: StandingEnrolment[]) => list.map(({ id }) => id);

test("the line is by moment of registration, then by id", () => {
  expect(ids(waitingLine([enrolment(4, 20), enrolment(3, 10), enrolment(1, 20), enrolment(2, 5, 6)]))).toEqual([
    3, 1, 4,
  ]);
});

test.each<[string, StandingEnrolment[], number, number[], boolean]>([
  ["an empty training", [], 2, [], true],
  ["one place left", [enrolment(1, 1, 1)], 1, [], true],
  ["full", [enrolment(1, 1, 1), enrolment(2, 2, 2)], 0, [], false],
  ["full, with a line", [enrolment(1, 1, 1), enrolment(2, 2, 2), enrolment(3, 3)], 0, [], false],
  ["a place fell free", [enrolment(2, 2, 2), enrolment(4, 4), enrolment(3, 3)], 1, [3], false],
  ["two places fell free, one waits", [enrolment(3, 3)], 2, [3], true],
  ["over the maximum by decision", [1, 2, 3].map((id) => enrolment(id, id, id)), 0, [], false],
])("%s: %i free, promoted %j, at once %s", (_name, standing, free, promoted, atOnce) => {
  expect(freePlaces(standing, places)).toBe(free);
  expect(ids(promotions(standing, places))).toEqual(promoted);
  expect(placedAtOnce(standing, places)).toBe(atOnce);
});

test("by decision up to the hard maximum and no further", () => {
  const placed = [1, 2, 3].map((id) => enrolment(id, id, id));
  expect(whyNotPlace(placed.slice(0, 2), places)).toBeUndefined();
  expect(whyNotPlace(placed, places)).toEqual({ code: "training_full", params: { limit: 3 } });
});

const anyStanding = fc
  .uniqueArray(fc.record({ id: fc.nat(100), registeredAt: fc.nat(20), isPlaced: fc.boolean() }), {
    selector: ({ id }) => id,
    maxLength: 40,
  })
  .map((list) => list.map(({ id, registeredAt, isPlaced }) => enrolment(id, registeredAt, isPlaced ? 50 : null)));
const anyPlaces = fc
  .nat(20)
  .chain((maxParticipants) => fc.nat(4).map((extra) => ({ maxParticipants, hardMaximum: maxParticipants + extra })));

test("nobody is placed by itself over the maximum, no place stays empty while someone waits, the order is kept", () => {
  fc.assert(
    fc.property(anyStanding, anyPlaces, (standing, limits) => {
      const promoted = promotions(standing, limits);
      const after = standing.map((one) => (promoted.includes(one) ? { ...one, placedAt: 60 } : one));
      expect(placedCount(after)).toBeLessThanOrEqual(Math.max(placedCount(standing), limits.maxParticipants));
      expect(Math.min(freePlaces(after, limits), waitingLine(after).length)).toBe(0);
      expect(ids([...promoted, ...waitingLine(after)])).toEqual(ids(waitingLine(standing)));
      expect(promotions(after, limits)).toEqual([]);
    }),
  );
});

test("thirty claims on the last place give one", () => {
  let standing = [enrolment(0, 0, 0)];
  for (let id = 1; id <= 30; id += 1) {
    standing = [...standing, enrolment(id, 1, placedAtOnce(standing, places) ? 1 : null)];
  }
  expect(ids(standing.filter(({ placedAt }) => placedAt !== null))).toEqual([0, 1]);
});
