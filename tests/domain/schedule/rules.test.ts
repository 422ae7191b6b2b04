import { describe, expect, test } from "vitest";
import { checkProposal } from "~/domain/schedule/rules";
import { around, proposal, slot } from "./world";

const codes = (findings: ReturnType<typeof checkProposal>) =>
  findings.map(({ level, reason }) => `${level} ${reason.code}`);

describe("conflicts", () => {
  test.each([
    ["trainer", "trainer", "trainer_double_booked"],
    ["actor", "actor", "actor_double_booked"],
    ["participant", "participant", "participant_double_booked"],
    ["trainer", "participant", "two_functions_at_once"],
    ["participant", "trainer", "two_functions_at_once"],
    ["actor", "trainer", "two_functions_at_once"],
  ] as const)("%s here and %s there at the same hour: %s", (as, otherAs, code) => {
    const occupied = [slot("15:00", "17:00", { people: [{ personId: 7, as: otherAs }] })];
    expect(checkProposal([proposal({ people: [{ personId: 7, as }] })], occupied, around)).toEqual([
      {
        key: "a",
        level: "conflict",
        personId: 7,
        otherSessionId: 100,
        reason: {
          code,
          params: {
            person: "Tess de Wit",
            training: "2026-0010",
            ...(code === "two_functions_at_once" && { as: otherAs }),
          },
        },
      },
    ]);
  });

  test.each([
    ["07:00", "09:30", false],
    ["16:30", "18:00", false],
    ["07:00", "09:31", true],
    ["16:29", "18:00", true],
    ["11:00", "12:00", true],
    ["08:00", "18:00", true],
    ["09:30", "16:30", true],
  ])("a trainer busy from %s to %s collides with 09:30 to 16:30: %s", (startsAt, endsAt, collides) => {
    const occupied = [slot(startsAt, endsAt, { people: [{ personId: 7, as: "trainer" }] })];
    expect(codes(checkProposal([proposal()], occupied, around))).toEqual(
      collides ? ["conflict trainer_double_booked"] : [],
    );
  });

  test("a location is taken by one session at a time; no location collides with nothing", () => {
    const occupied = [slot("09:00", "12:00", { locationId: 1 }), slot("09:00", "12:00", { sessionId: 101 })];
    expect(checkProposal([proposal()], occupied, around)).toEqual([
      {
        key: "a",
        level: "conflict",
        otherSessionId: 100,
        reason: { code: "location_double_booked", params: { location: "De Zaal", training: "2026-0010" } },
      },
    ]);
    expect(checkProposal([proposal({ locationId: null })], occupied, around)).toEqual([]);
  });

  test("proposed sessions collide with each other, and both say so", () => {
    const other = proposal({ key: "b", label: "Trainingsdag 2", startsAt: "16:00", endsAt: "18:00", locationId: null });
    const findings = checkProposal([proposal(), other], [], around);
    expect(findings.map(({ key, otherKey, reason }) => [key, otherKey, reason.params?.training])).toEqual([
      ["a", "b", "Trainingsdag 2"],
      ["b", "a", "a"],
    ]);
  });

  test("one person in two functions in one session, told once", () => {
    const people = [
      { personId: 7, as: "trainer" },
      { personId: 7, as: "participant" },
    ] as const;
    expect(checkProposal([proposal({ people })], [], around)).toEqual([
      {
        key: "a",
        level: "conflict",
        personId: 7,
        reason: { code: "two_functions_at_once", params: { person: "Tess de Wit", training: "a", as: "trainer" } },
      },
    ]);
  });

  test("someone named twice in the same function is one person", () => {
    const people = [
      { personId: 7, as: "trainer" },
      { personId: 7, as: "trainer" },
    ] as const;
    const occupied = [slot("12:00", "13:00", { people: [{ personId: 7, as: "trainer" }] })];
    expect(codes(checkProposal([proposal({ people })], occupied, around))).toEqual(["conflict trainer_double_booked"]);
  });

  test("a moved session does not collide with where it stood, nor do faulty times collide", () => {
    const stood = [slot("09:30", "16:30", { locationId: 1, people: [{ personId: 7, as: "trainer" }] })];
    expect(checkProposal([proposal({ sessionId: 100 })], stood, around)).toEqual([]);
    expect(codes(checkProposal([proposal({ endsAt: "09:30" })], stood, around))).toEqual(["fault end_not_after_start"]);
  });

  test("people and locations without a name are called by number", () => {
    const occupied = [slot("09:00", "12:00", { locationId: 9, people: [{ personId: 8, as: "actor" }] })];
    const mine = proposal({ locationId: 9, people: [{ personId: 8, as: "actor" }] });
    const params = checkProposal([mine], occupied, around).map(({ reason }) => reason.params);
    expect(params).toEqual([
      { person: "#8", training: "2026-0010" },
      { location: "#9", training: "2026-0010" },
    ]);
  });
});
