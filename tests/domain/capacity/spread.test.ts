import { describe, expect, test } from "vitest";
import { monthsFrom } from "~/domain/capacity/months";
import { type AskedPart, demandsOf, firstDays, placedParts, type Undated } from "~/domain/capacity/spread";

const months = monthsFrom("2027-01-10", 6);
const day = (gapAmount: number): AskedPart => ({
  ...{ kind: "training_day", gapAmount, gapUnit: "week", trainersNeeded: 2, actorsNeeded: 1 },
});
const intervision: AskedPart = {
  ...{ kind: "intervision", gapAmount: 4, gapUnit: "week", trainersNeeded: 1, actorsNeeded: 0 },
};
const training = (row: Partial<Undated> = {}): Undated => ({
  ...{ trainingId: 1, region: "A", organisationId: 1, preferredOn: null, actorsNeeded: null },
  ...{ earliestOn: "2027-02-01", latestOn: "2027-02-28", parts: [day(0), day(2), intervision] },
  ...row,
});

/** Mondays alone, so that the count is easy. */
const mondays = ["2027-01-11", "2027-01-18", "2027-02-01", "2027-02-08", "2027-02-15", "2027-02-22", "2027-03-01"];
const daysFor = (...some: Undated[]) => firstDays(some, () => mondays);

describe("when a training without a date is taken to begin", () => {
  test("alone in the middle of its stretch, two at a quarter from each end", () => {
    expect(daysFor(training())).toEqual(["2027-02-15"]);
    expect(daysFor(training(), training())).toEqual(["2027-02-08", "2027-02-22"]);
  });

  test("another stretch does not count", () => {
    expect(daysFor(training(), training({ latestOn: "2027-02-14" }))).toEqual(["2027-02-15", "2027-02-08"]);
  });

  test("on the day that is preferred", () => {
    expect(daysFor(training({ preferredOn: "2027-02-11" }))).toEqual(["2027-02-11"]);
  });

  test("not before the first day there is", () => {
    expect(daysFor(training({ earliestOn: "2026-01-01", latestOn: "2026-02-01" }))).toEqual(["2027-01-11"]);
    expect(daysFor(training({ preferredOn: "2026-12-01" }))).toEqual(["2027-01-11"]);
  });

  test("at the end of a stretch without any usual day", () => {
    expect(daysFor(training({ earliestOn: "2027-02-02", latestOn: "2027-02-05" }))).toEqual(["2027-02-05"]);
    expect(firstDays([training()], () => [])).toEqual(["2027-02-28"]);
  });
});

describe("what it asks", () => {
  const asked = (as: "trainer" | "actor", row: Partial<Undated> = {}, on = "2027-02-15") =>
    demandsOf(placedParts([training(row)], [on], months), as).map(({ month, places }) => [month, places]);

  test("its sessions as long after each other as its type says", () => {
    expect(asked("trainer")).toEqual([
      [1, 2],
      [2, 2],
      [2, 1],
    ]);
    expect(asked("actor")).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });

  test("what falls after the last month is left out", () => {
    expect(asked("trainer", {}, "2027-06-28")).toEqual([[5, 2]]);
  });

  test("fewer actors where these will do, also none", () => {
    expect(asked("actor", { actorsNeeded: 2 })).toEqual([
      [1, 2],
      [2, 2],
    ]);
    expect(asked("actor", { actorsNeeded: 0 })).toEqual([]);
  });

  test("wished for when it is a training, targeted when it is not one yet", () => {
    const certainties = [training(), training({ trainingId: null, region: null, organisationId: null })].flatMap(
      (one) => demandsOf(placedParts([one], ["2027-02-15"], months), "trainer").map(({ certainty }) => certainty),
    );
    expect(new Set(certainties.slice(0, 3))).toEqual(new Set(["wished"]));
    expect(new Set(certainties.slice(3))).toEqual(new Set(["targeted"]));
  });
});
