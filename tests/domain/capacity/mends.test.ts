import { describe, expect, test } from "vitest";
import { firstBreak } from "~/domain/capacity/breaks";
import { coverageOf } from "~/domain/capacity/coverage";
import type { CapacityPerson, Demand } from "~/domain/capacity/facts";
import { type Mend, type MendFacts, mendsOf } from "~/domain/capacity/mends";
import { aDemand, aPerson, someDemands, theFacts } from "./facts";

const near = (home: string, row: Partial<CapacityPerson> & { days?: number } = {}) =>
  aPerson({ home, reach: new Set([home]), ...row });

function mends(people: CapacityPerson[], demands: Demand[], more: Partial<MendFacts> = {}): Mend[] {
  const newcomer = (region: string | null) => near(region ?? "", { organisationId: null });
  const facts = { ...theFacts(people, demands), newcomer, renewedPeople: null, ...more };
  const broken = firstBreak(coverageOf(facts).outcomes);
  return broken ? mendsOf(facts, broken) : [];
}

const kinds = (all: readonly Mend[]): string[] => all.map(({ kind }) => kind);

describe("what would mend the first month that breaks", () => {
  test("as few people as it takes, where they help most, and the month that breaks next", () => {
    const people = [near("A"), near("B", { id: 2 })];
    const demands = [
      ...someDemands(5),
      ...someDemands(3, { region: "B" }),
      ...someDemands(3, { region: "B", month: 3 }),
    ];
    expect(mends(people, demands)).toContainEqual({
      kind: "people",
      additions: [
        { region: "A", count: 2 },
        { region: "B", count: 1 },
      ],
      next: null,
    });
  });

  test("a mend that only moves on the gap says which month breaks then", () => {
    const demands = [...someDemands(3), ...someDemands(1, { month: 4, region: "Z" })];
    expect(mends([near("A")], demands)).toContainEqual({
      ...{ kind: "people", additions: [{ region: "A", count: 1 }] },
      next: 4,
    });
  });

  test("no more than eight people are called a way out", () => {
    expect(kinds(mends([], [...someDemands(16, { agreed: 0 })]))).toContain("people");
    expect(kinds(mends([], [...someDemands(17, { agreed: 0 })]))).not.toContain("people");
  });

  test("trainers who may work for other clients from now on, where that helps", () => {
    const rooms = near("A").rooms.map(({ own }) => ({ own, elsewhere: 0 }));
    const people = [near("A", { rooms }), near("B", { id: 2, rooms })];
    expect(mends(people, [...someDemands(2)])).toContainEqual({
      ...{ kind: "deployable", additions: [{ region: "A", count: 1 }] },
      next: null,
    });
    expect(kinds(mends(people, [...someDemands(3)]))).not.toContain("deployable");
  });

  test("nobody makes an actor externally deployable", () => {
    const rooms = near("A").rooms.map(({ own }) => ({ own, elsewhere: 0 }));
    expect(kinds(mends([near("A", { rooms })], [aDemand()], { as: "actor" }))).not.toContain("deployable");
  });

  test("renewing in time, only where that mends the month", () => {
    const demands = [...someDemands(2)];
    expect(kinds(mends([], demands, { renewedPeople: [near("A")] }))).toContain("renewals");
    expect(kinds(mends([], demands, { renewedPeople: [near("A", { days: 1 })] }))).not.toContain("renewals");
  });
});

describe("trainings a month later", () => {
  const later = (all: readonly Mend[]) => all.find(({ kind }) => kind === "later");

  test("as few as it takes, and not those to which somebody said yes", () => {
    const demands = [1, 2, 3].map((trainingId) => aDemand({ trainingId }));
    expect(later(mends([near("A")], demands))).toEqual({ kind: "later", trainings: 1, next: null });
    const agreed = demands.map((demand) => ({ ...demand, places: 2, agreed: 1 }));
    expect(later(mends([near("A")], agreed))).toBeUndefined();
  });

  test("not when that breaks the month after", () => {
    const demands = [...someDemands(3), ...someDemands(2, { month: 1, trainingId: 2 })];
    expect(later(mends([near("A")], demands))).toBeUndefined();
  });

  test("all that comes after goes along", () => {
    const demands = [...someDemands(1), ...someDemands(2, { trainingId: 2 })];
    const after = someDemands(2, { trainingId: 2, month: 4 });
    const busy = someDemands(2, { trainingId: 3, month: 5 });
    expect(later(mends([near("A")], [...demands, ...after]))).toEqual({ kind: "later", trainings: 1, next: null });
    expect(later(mends([near("A")], [...demands, ...after, ...busy]))).toEqual({
      kind: "later",
      trainings: 1,
      next: 5,
    });
  });

  test("what nobody planned yet cannot be moved", () => {
    const demands = [...someDemands(3, { trainingId: null, certainty: "targeted" })];
    expect(later(mends([near("A")], demands))).toBeUndefined();
  });
});
