import fc from "fast-check";
import { expect, test } from "vitest";
import { requireInstant } from "~/domain/dates";
import { checkProposal, findAllConflicts, type OccupiedSlot, type ProposedSession } from "~/domain/schedule/rules";

const names = { names: new Map<number, string>(), locations: new Map() };
const functions = ["trainer", "actor", "participant"] as const;
const date = "2026-03-10";
const clock = (hour: number) => `${String(hour).padStart(2, "0")}:00`;

const person = fc.record({ personId: fc.integer({ min: 1, max: 4 }), as: fc.constantFrom(...functions) });
const drawn = fc.array(
  fc.record({
    hour: fc.integer({ min: 0, max: 12 }),
    hours: fc.integer({ min: 1, max: 4 }),
    locationId: fc.option(fc.integer({ min: 1, max: 3 })),
    people: fc.uniqueArray(person, { maxLength: 3, selector: (one) => `${one.personId} ${one.as}` }),
  }),
  { maxLength: 12 },
);
type Drawn = (typeof drawn extends fc.Arbitrary<infer Value> ? Value : never)[number];

const slotOf = ({ hour, hours, locationId, people }: Drawn, index: number): OccupiedSlot => ({
  sessionId: index + 1,
  trainingId: index + 1,
  trainingCode: `T${index + 1}`,
  startInstant: requireInstant(date, clock(hour)),
  endInstant: requireInstant(date, clock(hour + hours)),
  locationId,
  people,
});

const proposalOf = ({ hour, hours, locationId, people }: Drawn, index: number): ProposedSession => ({
  key: String(index + 1),
  sessionId: index + 1,
  trainingId: null,
  date,
  startsAt: clock(hour),
  endsAt: clock(hour + hours),
  locationId,
  participantCount: 0,
  people,
});

const quiet = {
  calendar: { publicHolidayOn: () => undefined, schoolHolidays: [], zones: [] },
  regionCode: "JZ01",
  programme: { startsOn: "2026-01-01", endsOn: "2026-12-31" },
  ...names,
};

const overlap = (one: OccupiedSlot, other: OccupiedSlot) =>
  one.startInstant < other.endInstant && other.startInstant < one.endInstant;

function byBruteForce(slots: OccupiedSlot[]): string[] {
  const pairs = slots.flatMap((one, index) => slots.slice(index).map((other) => [one, other] as const));
  return pairs.filter(([one, other]) => overlap(one, other)).flatMap(([one, other]) => clashes(one, other));
}

function clashes(one: OccupiedSlot, other: OccupiedSlot): string[] {
  const pair = `${one.sessionId}-${other.sessionId}`;
  if (one === other) {
    const twice = one.people.flatMap((here, index) =>
      one.people.slice(index + 1).filter((there) => there.personId === here.personId),
    );
    return twice.map(({ personId }) => `${pair} person ${personId}`);
  }
  const people = one.people.flatMap((here) => other.people.filter((there) => there.personId === here.personId));
  const location = one.locationId !== null && one.locationId === other.locationId;
  return [...people.map(({ personId }) => `${pair} person ${personId}`), ...(location ? [`${pair} location`] : [])];
}

const asText = (finding: ReturnType<typeof findAllConflicts>[number]) => {
  const pair = [Number(finding.key), finding.otherSessionId ?? Number(finding.key)].sort((one, other) => one - other);
  return `${pair.join("-")} ${finding.personId === undefined ? "location" : `person ${finding.personId}`}`;
};

test("the sweep finds what comparing every pair finds", () => {
  fc.assert(
    fc.property(drawn, (sessions) => {
      const slots = sessions.map(slotOf);
      expect(findAllConflicts(slots, names).map(asText).sort()).toEqual(byBruteForce(slots).sort());
    }),
    { numRuns: 500 },
  );
});

test("a conflict is mutual: whoever collides with another is collided with", () => {
  fc.assert(
    fc.property(drawn, (sessions) => {
      const between = checkProposal(sessions.map(proposalOf), [], quiet).filter(({ otherKey }) => otherKey);
      const pairs = (from: "key" | "otherKey", to: "key" | "otherKey") =>
        between.map((finding) => `${finding[from]}-${finding[to]} ${finding.personId}`).sort();
      expect(pairs("key", "otherKey")).toEqual(pairs("otherKey", "key"));
    }),
  );
});

test("proposed among standing sessions finds the same as all standing", () => {
  fc.assert(
    fc.property(drawn, fc.nat(12), (sessions, split) => {
      const standing = sessions.map(slotOf);
      const found = checkProposal(sessions.map(proposalOf).slice(0, split), standing, quiet).map(asText);
      const mine = findAllConflicts(standing, names).filter(
        ({ key, otherSessionId }) => Number(key) <= split || (otherSessionId ?? Number(key)) <= split,
      );
      expect([...new Set(found)].sort()).toEqual([...new Set(mine.map(asText))].sort());
    }),
  );
});

test("sessions that touch never collide", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }), (lengths) => {
      const starts = lengths.map((_, index) => lengths.slice(0, index).reduce((sum, hours) => sum + hours, 0));
      const slots = lengths.map((hours, index) =>
        slotOf({ hour: starts[index] ?? 0, hours, locationId: 1, people: [{ personId: 1, as: "trainer" }] }, index),
      );
      expect(findAllConflicts(slots, names)).toEqual([]);
    }),
  );
});

test("of a hundred thousand sessions each is compared once for everybody in it and its place, and no more", () => {
  const hour = 3_600_000;
  const slots = Array.from({ length: 100_000 }, (_, index): OccupiedSlot => {
    const start = Math.floor(index / 1000) * 8 * hour;
    const first = (index % 1000) * 6;
    return {
      sessionId: index + 1,
      trainingId: index,
      trainingCode: `T${index}`,
      startInstant: start,
      endInstant: start + (index === 5000 ? 9 : 7) * hour,
      locationId: index % 1000,
      people: Array.from({ length: 6 }, (_, seat) => ({
        personId: first + seat,
        as: seat < 3 ? "trainer" : "participant",
      })),
    };
  });
  let compared = 0;
  const onCompared = () => {
    compared += 1;
  };
  const findings = findAllConflicts(slots, { ...names, onCompared });
  expect(compared).toBeLessThan(slots.length * 8);
  expect(findings.map(({ key, otherSessionId }) => [key, otherSessionId])).toEqual(Array(7).fill(["5001", 6001]));
}, 120_000);
