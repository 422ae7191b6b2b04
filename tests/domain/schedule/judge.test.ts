import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { requireInstant } from "~/domain/dates";
import { judge } from "~/domain/schedule/rules";
import { drawnSessions, sceneOf, sessionOf, slotFor, toldOf } from "./scenes";

describe("one judgement", () => {
  test("of everything says of a session what is said of that session among the others", () => {
    fc.assert(
      fc.property(drawnSessions, (sessions) => {
        const scene = sceneOf(sessions);
        const all = judge(sessions, [], scene);
        for (const one of sessions) {
          const others = sessions.filter((other) => other !== one).map(slotFor);
          expect(toldOf(one.key, judge([one], others, scene))).toEqual(toldOf(one.key, all));
        }
      }),
      { numRuns: 60 },
    );
  });

  test("does not depend on the order of the sessions nor on who stands first in them", () => {
    fc.assert(
      fc.property(drawnSessions, (sessions) => {
        const all = judge(sessions, [], sceneOf(sessions));
        const turned = sessions.map((one) => ({ ...one, people: one.people.toReversed() })).toReversed();
        const again = judge(turned, [], sceneOf(turned));
        for (const { key } of sessions) expect(toldOf(key, again)).toEqual(toldOf(key, all));
      }),
      { numRuns: 60 },
    );
  });

  test("takes no conflict away when a session is added", () => {
    const conflicts = (sessions: Parameters<typeof sceneOf>[0]) =>
      judge(sessions, [], sceneOf(sessions))
        .filter(({ level }) => level === "conflict")
        .map(({ key, reason, otherKey, personId }) => JSON.stringify([key, reason, otherKey, personId]));
    fc.assert(
      fc.property(drawnSessions, (sessions) => {
        const more = new Set(conflicts(sessions));
        for (const finding of conflicts(sessions.slice(0, -1))) expect(more).toContain(finding);
      }),
      { numRuns: 60 },
    );
  });

  test("tells both sides of a way that is too long, with the same minutes", () => {
    fc.assert(
      fc.property(drawnSessions, (sessions) => {
        const ways = judge(sessions, [], sceneOf(sessions)).filter(({ reason }) => reason.code === "travel_too_short");
        const sides = (from: "key" | "otherKey", to: "key" | "otherKey") =>
          ways.map((way) => [way[from], way[to], way.personId, way.reason.params?.minutes].join(" ")).toSorted();
        expect(sides("key", "otherKey")).toEqual(sides("otherKey", "key"));
      }),
    );
  });

  test("compares about as many pairs as there are sessions, and people in them", () => {
    const compared = (days: number) => {
      let count = 0;
      const sessions = Array.from({ length: days * 3 }, (_, index) => {
        const people = [1, 2, 3].map((seat) => ({ personId: index * 2 + seat, as: "participant" as const }));
        const drawn = { day: 0, hour: 8, hours: 4, locationId: 1 + (index % 4), trainingId: 1, people };
        const start = requireInstant("2026-03-24", "08:00") + Math.floor(index / 3) * 86_400_000;
        return { ...sessionOf(drawn, index), startInstant: start, endInstant: start + 4 * 3_600_000 };
      });
      const onCompared = () => {
        count += 1;
      };
      judge(sessions, [], { ...sceneOf([]), now: Number.MAX_SAFE_INTEGER, onCompared });
      return count;
    };
    const few = compared(100);
    expect(few).toBeGreaterThan(100);
    expect(compared(400) / few).toBeLessThan(4.2);
  });
});

const seat = (personId: number, as: "trainer" | "actor" | "participant" = "trainer") => ({ personId, as });
const at = (change: Partial<Parameters<typeof sessionOf>[0]>, index: number) =>
  sessionOf({ day: 0, hour: 9, hours: 3, locationId: 1, trainingId: index + 1, people: [], ...change }, index);
const codesOf = (sessions: ReturnType<typeof at>[]) =>
  judge(sessions, [], sceneOf(sessions)).map(({ key, level, reason }) => `${key} ${level} ${reason.code}`);

describe("the way from one place to the next", () => {
  const way = (hour: number, locationId: number | null) =>
    codesOf([at({ people: [seat(5)] }, 0), at({ people: [seat(5)], hour, locationId }, 1)]);
  test.each([
    ["the same hall at once", 12, 1, []],
    ["Tiel within the hour: about 55 km", 13, 2, ["1 warning travel_too_short", "2 warning travel_too_short"]],
    ["Tiel with two hours", 14, 2, []],
    ["Groningen after three hours", 15, 3, ["1 warning travel_too_short", "2 warning travel_too_short"]],
    ["Groningen after five hours", 17, 3, []],
    ["a place that nobody knows", 12, 4, []],
    ["no place yet", 12, null, []],
  ])("%s", (_name, hour, locationId, expected) => {
    expect(way(hour, locationId)).toEqual(expected);
  });

  test("is nobody else's, and not of another day", () => {
    expect(codesOf([at({ people: [seat(5)] }, 0), at({ people: [seat(3)], hour: 12, locationId: 3 }, 1)])).toEqual([]);
    const night = [
      at({ people: [seat(5)], hour: 20 }, 0),
      at({ people: [seat(5)], day: 1, hour: 0, locationId: 3 }, 1),
    ];
    expect(codesOf(night)).toEqual([]);
  });
});

describe("how much someone takes on", () => {
  const daysOf = (days: number[], personId = 1) =>
    codesOf(days.map((day, index) => at({ day, people: [seat(personId)] }, index)));
  test.each([
    ["exactly as many in a week as the limit", [0, 1], []],
    ["one more in that week", [0, 1, 2], ["1", "2", "3"].map((key) => `${key} warning week_limit_passed`)],
    ["Sunday is of that week", [0, 1, 5], ["1", "2", "3"].map((key) => `${key} warning week_limit_passed`)],
    ["Monday is another week", [0, 1, 6], []],
  ])("%s", (_name, days, expected) => {
    expect(daysOf(days).filter((told) => told.includes("week_limit"))).toEqual(expected);
  });

  test("counts over a quarter whichever sessions are asked about, and not over two", () => {
    const march = [0, 2, 6, 7].map((day, index) => at({ day, people: [seat(1)] }, index));
    const april = at({ day: 8, people: [seat(1)] }, 4);
    const told = (sessions: typeof march) => codesOf(sessions).filter((one) => one.includes("quarter_limit"));
    expect(told([...march, april])).toEqual([]);
    const fifth = at({ day: 1, people: [seat(1)] }, 4);
    expect(told([...march, fifth])).toHaveLength(5);
    const all = [...march, fifth];
    expect(toldOf("1", judge(all.slice(0, 1), all.slice(1).map(slotFor), sceneOf(all)))).toEqual(
      toldOf("1", judge(all, [], sceneOf(all))),
    );
  });

  test("of an actor tells that they can do no more, and no number", () => {
    const found = (as: "trainer" | "actor") => {
      const sessions = [0, 2, 4].map((day, index) => at({ day, people: [seat(2, as)] }, index));
      return judge(sessions, [], sceneOf(sessions)).filter(({ reason }) => reason.code === "actor_limit_passed");
    };
    for (const finding of [...found("actor"), ...found("trainer")]) {
      expect(finding.reason.params).toEqual({ person: "Persoon 2", period: "week" });
    }
    expect(found("trainer")).toHaveLength(3);
  });

  test("does not count a shadow, nor someone's own session twice", () => {
    const shadow = { ...seat(1), capacity: "shadow" as const };
    expect(codesOf([0, 1, 2].map((day, index) => at({ day, people: [shadow] }, index)))).toEqual([]);
  });
});
