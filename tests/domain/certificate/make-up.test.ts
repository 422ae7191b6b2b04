import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { absent, all, day, judged, late, present } from "./world";

const elsewhere = (date: string, mark: typeof present | null = present, id = 21) => ({
  session: day(id, date, { name: "Trainingsdag 2" }),
  mark,
});
const missedTwo = { ...all, 2: absent };
const codes = (given: Parameters<typeof judged>[0]) => judged(given).reasons.map(({ code }) => code);

describe("what was made up with another group", () => {
  test("counts for the session that was missed, with the day on which it was", () => {
    const verdict = judged({ today: "2026-07-01", marks: missedTwo, makeUps: { 2: elsewhere("2026-06-20") } });
    expect(verdict).toMatchObject({ state: "qualifies", share: { attended: 840, total: 840 } });
    expect(verdict.sessions[1]).toEqual({ id: 2, outcome: "made_up", minutes: 360, madeUpIn: 21 });
    expect(verdict.reasons.map(({ code, params }) => [code, params?.on])).toEqual([
      ["share_reached", undefined],
      ["session_made_up", { date: "2026-06-20" }],
    ]);
  });

  test("is to come until that session is over, and then waits for its mark", () => {
    const toCome = { today: "2026-06-01", marks: missedTwo, makeUps: { 2: elsewhere("2026-06-20", null) } };
    expect([judged(toCome).state, codes(toCome)]).toEqual(["not_yet", ["session_to_make_up"]]);
    const over = { ...toCome, today: "2026-06-21" };
    expect([judged(over).state, codes(over)]).toEqual(["not_yet", ["session_to_make_up"]]);
  });

  test("that was missed too leaves it as it was", () => {
    const makeUps = { 2: elsewhere("2026-06-20", absent) };
    expect(codes({ today: "2026-07-01", marks: missedTwo, makeUps })).toEqual(["session_missed_make_up"]);
  });

  test("counts where it is more than was attended, and never more than the session holds", () => {
    const partly = (minutes: number) =>
      judged({
        today: "2026-07-01",
        marks: { ...all, 2: late(60) },
        makeUps: { 2: elsewhere("2026-06-20", late(minutes)) },
      }).sessions[1];
    expect(partly(30)).toEqual({ id: 2, outcome: "partly", minutes: 330, madeUpIn: 21 });
    expect(partly(90)).toEqual({ id: 2, outcome: "partly", minutes: 300, madeUpIn: null });
  });

  test("says where minutes were made up only once they were: what is to come gave none", () => {
    const marks = { ...all, 2: late(60) };
    const [, second] = judged({ today: "2026-06-01", marks, makeUps: { 2: elsewhere("2026-06-20", null) } }).sessions;
    expect(second).toEqual({ id: 2, outcome: "to_make_up", minutes: 300, madeUpIn: null });
  });

  test("is not waited for when the share asked is there without it", () => {
    const given = { today: "2026-06-01", marks: missedTwo, makeUps: { 2: elsewhere("2026-06-20", null) } };
    const training = { attendanceShare: 50 };
    expect(judged({ ...given, training }).state).toBe("qualifies");
  });

  test("counts once: one attendance stands for one session", () => {
    const makeUps = { 1: elsewhere("2026-06-20"), 2: elsewhere("2026-06-20") };
    const { sessions, state } = judged({ today: "2026-07-01", marks: { ...all, 1: absent, 2: absent }, makeUps });
    expect([state, sessions.map(({ madeUpIn }) => madeUpIn)]).toEqual(["not_yet", [21, null, null]]);
  });

  test("does not count in a session that counts by itself", () => {
    const makeUps = { 2: { session: day(1, "2026-04-30"), mark: present } };
    expect(judged({ today: "2026-07-01", marks: missedTwo, makeUps }).state).toBe("not_yet");
  });
});

test("however many places there are, one after another or not, no attendance is counted twice", () => {
  const place = fc.record({
    missed: fc.integer({ min: 1, max: 8 }),
    id: fc.integer({ min: 1, max: 8 }),
    mark: fc.constantFrom(present, late(60), absent, null),
  });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 8 }), (places) => {
      const makeUps = Object.fromEntries(
        places.map(({ missed, id, mark }) => [missed, elsewhere("2026-05-28", mark, id)]),
      );
      const { sessions } = judged({ marks: { 1: absent, 2: absent, 3: absent }, makeUps });
      const used = sessions.flatMap(({ madeUpIn }) => madeUpIn ?? []);
      expect(new Set(used).size).toBe(used.length);
      expect(used.filter((id) => id <= 3)).toEqual([]);
      expect(sessions.filter(({ minutes, madeUpIn }) => minutes > 0 && madeUpIn === null)).toEqual([]);
    }),
  );
});
