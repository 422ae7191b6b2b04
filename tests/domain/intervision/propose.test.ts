import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { proposeGroups } from "~/domain/intervision/propose";
import {
  areApart,
  type Candidate,
  evenSizes,
  groupCounts,
  groupName,
  judgeGroups,
  whyNoGroupOf,
} from "~/domain/intervision/rules";

const person = (
  enrolmentId: number,
  organisationId: number | null = 1,
  managerId: number | null = null,
): Candidate => ({
  ...{ enrolmentId, personId: enrolmentId, name: `P${enrolmentId}`, organisationId, managerId },
  organisation: organisationId === null ? null : `O${organisationId}`,
});

const crowd = (people: number, organisations = 3) =>
  Array.from({ length: people }, (_, index) => person(index + 1, (index % organisations) + 1));

const groupsOf = (people: readonly Candidate[], proposed: readonly number[][]) =>
  proposed.map((group) => group.map((id) => people.find(({ enrolmentId }) => enrolmentId === id) ?? person(0)));

const anyPeople = (minLength: number, maxLength: number) =>
  fc
    .array(
      fc.record({ organisation: fc.option(fc.integer({ min: 1, max: 4 })), manager: fc.option(fc.nat(maxLength)) }),
      {
        minLength,
        maxLength,
      },
    )
    .map((rows) => rows.map(({ organisation, manager }, index) => person(index + 1, organisation, manager)));

describe("a proposal of groups", () => {
  test.each([
    [4, [4]],
    [8, [8]],
    [9, [5, 4]],
    [15, [8, 7]],
    [16, [8, 8]],
    [17, [6, 6, 5]],
  ])("of %i people makes %j", (people, sizes) => {
    const { groups, reasons } = proposeGroups(crowd(people));
    expect(groups.map((group) => group.length)).toEqual(sizes);
    expect(reasons).toEqual([]);
  });

  test.each([0, 1, 2, 3])("of %i people says that there are too few", (people) => {
    const { groups, reasons } = proposeGroups(crowd(people));
    expect(groups.flat()).toHaveLength(people);
    expect(reasons).toEqual([{ code: "intervision_too_few", params: { count: people, minimum: 4 } }]);
  });

  test("has 4 to 8 in every group whenever the number allows it, everybody once, sizes that differ by one at most", () => {
    fc.assert(
      fc.property(anyPeople(4, 40), (people) => {
        const { groups, reasons } = proposeGroups(people);
        const sizes = groups.map((group) => group.length);
        expect(sizes.every((size) => size >= 4 && size <= 8)).toBe(true);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(groups.flat().toSorted((one, other) => one - other)).toEqual(
          people.map(({ enrolmentId }) => enrolmentId),
        );
        expect(reasons.some(({ code }) => code === "intervision_too_few")).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test("is the same in whatever order the people come", () => {
    const shuffled = anyPeople(1, 20).chain((people) =>
      fc.shuffledSubarray(people, { minLength: people.length }).map((mixed) => ({ people, mixed })),
    );
    fc.assert(
      fc.property(shuffled, ({ people, mixed }) => {
        expect(proposeGroups(mixed)).toEqual(proposeGroups(people));
      }),
      { numRuns: 60 },
    );
  });

  test("keeps a manager from their own report whenever some division does, and says so when none does", () => {
    fc.assert(
      fc.property(anyPeople(4, 9), fc.integer({ min: 2, max: 3 }), (people, count) => {
        const { groups, reasons } = proposeGroups(people, { groups: count });
        const together = groupsOf(people, groups).some(hasPair);
        expect(together).toBe(!divisions(people, evenSizes(people.length, count)));
        expect(reasons.some(({ code }) => code === "intervision_manager_stays")).toBe(together);
      }),
      { numRuns: 80 },
    );
  });

  test("mixes organisations wherever they can be mixed", () => {
    fc.assert(
      fc.property(anyPeople(4, 30), (rows) => {
        const people = rows.map((one) => ({ ...one, managerId: null }));
        expect(judgeGroups(groupsOf(people, proposeGroups(people).groups)).flat()).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("makes as many groups as asked, and what is said of them tells what is not as it should", () => {
    const people = crowd(10);
    const three = proposeGroups(people, { groups: 3 }).groups;
    expect(three.map((group) => group.length)).toEqual([4, 3, 3]);
    expect(judgeGroups(groupsOf(people, three)).map((reasons) => reasons.map(({ code }) => code))).toEqual([
      [],
      ["intervision_group_small"],
      ["intervision_group_small"],
    ]);
    expect(proposeGroups(people, { groups: 1 }).groups.map((group) => group.length)).toEqual([10]);
    expect(proposeGroups(crowd(2), { groups: 50 }).groups.map((group) => group.length)).toEqual([1, 1]);
  });

  test("of a team with a manager over all of it comes soon, and says whom they stay with", () => {
    const team = Array.from({ length: 24 }, (_, index) => person(index + 1, 1, index === 0 ? null : 1));
    const { groups, reasons } = proposeGroups(team);
    expect(groups.map((group) => group.length)).toEqual([8, 8, 8]);
    expect(reasons).toHaveLength(7);
  });
});

const hasPair = (group: readonly Candidate[]): boolean =>
  group.some((one) => group.some((other) => one !== other && areApart(one, other)));

/** Whether some division into these sizes keeps every manager from their reports: all of them are tried. */
function divisions(people: readonly Candidate[], sizes: readonly number[]): boolean {
  const groups: Candidate[][] = sizes.map(() => []);
  const place = (at: number): boolean => {
    const one = people[at];
    if (!one) return true;
    return groups.some((group, index) => {
      if (group.length >= (sizes[index] ?? 0) || group.some((other) => areApart(one, other))) return false;
      group.push(one);
      const fits = place(at + 1);
      group.pop();
      return fits;
    });
  };
  return place(0);
}

describe("what is said of groups", () => {
  test.each([
    [3, "intervision_group_small"],
    [4, undefined],
    [8, undefined],
    [9, "intervision_group_large"],
  ])("a group of %i", (count, code) => {
    expect(judgeGroups([crowd(count)])[0]?.[0]?.code).toBe(code);
  });

  test.each([
    [1, "intervision_size"],
    [2, undefined],
    [12, undefined],
    [13, "intervision_size"],
  ])("%i in a group can be or not", (count, code) => {
    expect(whyNoGroupOf(count)?.code).toBe(code);
  });

  test("a manager with their own report, and nobody with themselves", () => {
    const group = [person(1, 1, 1), person(2, 2, 1), person(3, 3, 9), person(4, 1)];
    expect(judgeGroups([group])).toEqual([[{ code: "intervision_manager", params: { manager: "P1", person: "P2" } }]]);
  });

  test("one organisation alone, only while others could mix", () => {
    const same = [1, 2, 3, 4].map((id) => person(id, 1));
    const others = [5, 6, 7, 8].map((id) => person(id, 2));
    const few = [person(5, 2), ...[6, 7, 8].map((id) => person(id, 1))];
    const alone = [9, 10, 11, 12].map((id) => person(id, null));
    expect(judgeGroups([same])).toEqual([[]]);
    expect(judgeGroups([same, few])).toEqual([[], []]);
    expect(
      judgeGroups([same, others])
        .flat()
        .map(({ params }) => params?.organisation),
    ).toEqual(["O1", "O2"]);
    expect(judgeGroups([same, alone]).map((reasons) => reasons.length)).toEqual([1, 0]);
  });

  test("the numbers of groups to choose from, and their names", () => {
    expect([3, 4, 7, 8, 15, 16].map(groupCounts)).toEqual([[], [1], [1], [1, 2], [2, 3], [2, 3, 4]]);
    expect([0, 1, 25, 26, 27].map(groupName)).toEqual(["A", "B", "Z", "A2", "B2"]);
  });
});
