import { describe, expect, test } from "vitest";
import { breakOf, firstBreak } from "~/domain/capacity/breaks";
import { coverageOf } from "~/domain/capacity/coverage";
import { kindOfRoom } from "~/domain/capacity/facts";
import { aDemand, aPerson, months, shorts, someDemands, theFacts } from "./facts";

const only = (...regions: string[]) => new Set(regions);

describe("who may fill a place", () => {
  const person = { organisationId: 1, home: "A", reach: only("A", "B") };
  test.each([
    ["their own organisation", { region: "A", organisationId: 1 }, "own"],
    ["their own organisation elsewhere, near enough", { region: "B", organisationId: 1 }, "own"],
    ["their own organisation, too far", { region: "C", organisationId: 1 }, null],
    ["another client, near enough", { region: "B", organisationId: 2 }, "elsewhere"],
    ["another client, too far", { region: "C", organisationId: 2 }, null],
    ["a client that is not known yet", { region: "B", organisationId: null }, "own"],
    ["a region that is not known yet", { region: null, organisationId: 2 }, "elsewhere"],
  ])("%s", (_, where, kind) => {
    expect(kindOfRoom(person, where)).toBe(kind);
  });

  test("without a travel radius everywhere is near", () => {
    expect(kindOfRoom({ ...person, reach: null }, { region: "Z", organisationId: 2 })).toBe("elsewhere");
  });

  test("their own region is near, whatever their radius", () => {
    expect(kindOfRoom({ ...person, reach: only() }, { region: "A", organisationId: 2 })).toBe("elsewhere");
  });
});

describe("what can be filled", () => {
  test("nobody fills nothing, and nothing asked breaks nothing", () => {
    expect(shorts([], someDemands(3))).toEqual([3, 0, 0, 0, 0, 0]);
    expect(shorts([aPerson()], [])).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test("regions share a person, who is counted once", () => {
    const person = aPerson({ days: 3 });
    const demands = [...someDemands(2), ...someDemands(2, { region: "B" })];
    expect(shorts([person], demands)[0]).toBe(1);
  });

  test("whoever can only go to one region leaves the other to whoever can go to both", () => {
    const people = [aPerson({ id: 1, reach: only("A", "B") }), aPerson({ id: 2, reach: only("A") })];
    expect(shorts(people, [...someDemands(2), ...someDemands(2, { region: "B" })])[0]).toBe(0);
  });

  test("who is not externally deployable works for their own organisation alone", () => {
    const rooms = months.map(() => ({ own: 4, elsewhere: 0 }));
    expect(shorts([aPerson({ rooms })], [aDemand({ organisationId: 9 })])[0]).toBe(1);
    expect(shorts([aPerson({ rooms })], [aDemand({ organisationId: 1 })])[0]).toBe(0);
  });

  test("days for any client are among the days there are, not beside them", () => {
    const rooms = months.map(() => ({ own: 3, elsewhere: 2 }));
    const demands = [...someDemands(2, { organisationId: 9 }), ...someDemands(2, { organisationId: 1 })];
    expect(shorts([aPerson({ rooms })], demands)[0]).toBe(1);
  });

  test("a limit of the quarter holds over its months, the earliest first", () => {
    const person = aPerson({ days: 4, quarters: new Map([["2027-Q1", 5]]) });
    const demands = [2, 1, 0, 3].flatMap((month) => someDemands(3, { month }));
    expect(shorts([person], demands)).toEqual([0, 1, 3, 0, 0, 0]);
  });

  test("what has a date goes before what is wished for, and that before the target", () => {
    const demands = (["targeted", "wished", "planned"] as const).map((certainty) => aDemand({ certainty }));
    const { outcomes } = coverageOf(theFacts([aPerson({ days: 2 })], demands));
    expect(outcomes.map(({ demand, covered }) => [demand.certainty, covered])).toEqual([
      ["planned", 1],
      ["wished", 1],
      ["targeted", 0],
    ]);
  });

  test("nobody fills two places of one session, nor another of one they said yes to", () => {
    const two = aDemand({ places: 2 });
    expect(shorts([aPerson({ days: 9 })], [two])[0]).toBe(1);
    expect(shorts([aPerson({ days: 9 }), aPerson({ id: 2 })], [two])[0]).toBe(0);
    const agreed = aDemand({ places: 2, agreed: 1, agreedIds: [1] });
    expect(shorts([aPerson({ days: 9 })], [agreed])[0]).toBe(1);
    expect(shorts([aPerson({ id: 2 })], [agreed])[0]).toBe(0);
  });

  test("places that were agreed are filled, and ask nobody", () => {
    const { outcomes } = coverageOf(theFacts([], [aDemand({ places: 2, agreed: 2 })]));
    expect(outcomes.map(({ covered, short }) => [covered, short])).toEqual([[2, 0]]);
  });

  test("what is left is counted once a region, and once for all together", () => {
    const people = [aPerson({ id: 1, days: 3 }), aPerson({ id: 2, days: 2, home: "B", reach: only("B") })];
    const { spare } = coverageOf(theFacts(people, someDemands(1)));
    expect([spare(0, "A"), spare(0, "B"), spare(0, null), spare(1, null)]).toEqual([2, 4, 4, 5]);
    expect([spare(0, "A"), spare(0, null)]).toEqual([2, 4]);
  });
});

describe("the first month that breaks", () => {
  test("it names the regions that share the people who are too few, and only those", () => {
    const people = [
      aPerson({ id: 1, reach: only("A", "B") }),
      aPerson({ id: 2, home: "C", reach: only("C"), days: 9 }),
    ];
    const demands = [
      ...someDemands(1, { month: 1 }),
      ...someDemands(3, { month: 1, region: "B" }),
      ...someDemands(4, { month: 1, region: "C" }),
      ...someDemands(20, { month: 2, region: "C" }),
    ];
    expect(firstBreak(coverageOf(theFacts(people, demands)).outcomes)).toEqual({
      month: 1,
      short: 2,
      knots: [{ regions: ["B", "A"], asked: 4, can: 2, short: 2, people: 1 }],
    });
  });

  test("regions that do not share anybody are knots of their own, the largest first", () => {
    const people = [aPerson({ id: 1, reach: only() }), aPerson({ id: 2, home: "B", reach: only() })];
    const demands = [...someDemands(3), ...someDemands(5, { region: "B" })];
    const { knots } = breakOf(coverageOf(theFacts(people, demands)).outcomes, 0);
    expect(knots.map(({ regions, short }) => [regions, short])).toEqual([
      [["B"], 3],
      [["A"], 1],
    ]);
  });

  test("nothing breaks while everything can be filled", () => {
    expect(firstBreak(coverageOf(theFacts([aPerson()], [aDemand()])).outcomes)).toBeNull();
  });
});
