import type { Reason } from "../reasons";
import { areApart, type Candidate, evenSizes, groupCounts, homeOf, managersIn, usualSize } from "./rules";

export interface Proposal {
  /** The enrolments of each group. */
  groups: number[][];
  /** What could not be as it should. */
  reasons: Reason[];
}

/**
 * A division into groups of even sizes (they differ by one at most): as many as asked, otherwise the fewest of 4 to 8. Each
 * organisation is spread over the groups, and nobody is with whoever is in charge of them where that can be. The same people
 * give the same groups, in whatever order they come. Says so when there are too few for a group of 4, or when a manager and
 * their own report cannot be kept apart.
 */
export function proposeGroups(people: readonly Candidate[], asked: { groups?: number } = {}): Proposal {
  if (people.length === 0) return { groups: [], reasons: [tooFew(0)] };
  const wanted = asked.groups ?? groupCounts(people.length)[0] ?? 1;
  const count = Math.min(Math.max(1, Math.trunc(wanted)), people.length);
  const groups = fill(people, evenSizes(people.length, count));
  const apart = groups.flatMap(managersIn).map(([manager, person]) => ({
    code: "intervision_manager_stays" as const,
    params: { manager: manager.name, person: person.name },
  }));
  return {
    groups: groups.map((group) => group.map(({ enrolmentId }) => enrolmentId).toSorted((one, other) => one - other)),
    reasons: [...(people.length < usualSize.minimum ? [tooFew(people.length)] : []), ...apart],
  };
}

const tooFew = (count: number): Reason => ({
  code: "intervision_too_few",
  params: { count, minimum: usualSize.minimum },
});

type Apart = ReadonlyMap<Candidate, ReadonlySet<Candidate>>;

/** With whom each of them had better not be. */
const apartFrom = (people: readonly Candidate[]): Apart =>
  new Map(people.map((one) => [one, new Set(people.filter((other) => areApart(one, other)))]));

/** Who cannot be with everybody first, then the largest organisations. */
function inOrder(people: readonly Candidate[], apart: Apart): Candidate[] {
  const sizes = new Map<string, number>();
  for (const one of people) sizes.set(homeOf(one), (sizes.get(homeOf(one)) ?? 0) + 1);
  const sizeOf = (one: Candidate) => sizes.get(homeOf(one)) ?? 0;
  const apartOf = (one: Candidate) => apart.get(one)?.size ?? 0;
  return people.toSorted(
    (one, other) =>
      apartOf(other) - apartOf(one) ||
      sizeOf(other) - sizeOf(one) ||
      homeOf(one).localeCompare(homeOf(other)) ||
      one.enrolmentId - other.enrolmentId,
  );
}

/** With as few pairs of a manager and their own report as can be found. */
function fill(everybody: readonly Candidate[], sizes: readonly number[]): Candidate[][] {
  const apart = apartFrom(everybody);
  const people = inOrder(everybody, apart);
  let found: Candidate[][] | null = null;
  const others = people.length - Math.min(...sizes);
  const unavoidable = Math.max(...people.map((one) => (apart.get(one)?.size ?? 0) - others));
  for (let allowed = Math.max(0, unavoidable); !found && allowed <= people.length; allowed += 1) {
    found = new Search({ people, apart, sizes, allowed }).run();
  }
  return found ?? [];
}

/** What one search looks at before it gives up: enough for every division of a small training. */
const budget = 2_000;

interface Task {
  people: readonly Candidate[];
  apart: Apart;
  sizes: readonly number[];
  /** How many pairs may be together. */
  allowed: number;
}

/** Places people one by one where their organisation is least, and goes back where that ends badly. */
class Search {
  private readonly groups: Candidate[][];
  private looked = 0;

  constructor(private readonly task: Task) {
    this.groups = task.sizes.map(() => []);
  }

  run = (): Candidate[][] | null => (this.place(0, this.task.allowed) ? this.groups : null);

  private place(at: number, allowed: number): boolean {
    const person = this.task.people[at];
    if (!person) return true;
    this.looked += 1;
    if (this.looked > budget) return false;
    for (const { group, pairs } of this.choicesFor(person)) {
      if (pairs > allowed) continue;
      group.push(person);
      if (this.place(at + 1, allowed - pairs)) return true;
      group.pop();
    }
    return false;
  }

  /** Of groups that are empty yet and equally large one is enough. */
  private choicesFor(person: Candidate) {
    const emptySizes = new Set<number>();
    const apart = this.task.apart.get(person);
    return this.groups
      .map((group, index) => {
        const same = group.filter((other) => homeOf(other) === homeOf(person)).length;
        const size = this.task.sizes[index] ?? 0;
        const pairs = apart?.size ? group.filter((other) => apart.has(other)).length : 0;
        return { group, index, same, size, pairs, room: size - group.length };
      })
      .filter(({ group, size, room }) => {
        if (room <= 0 || (group.length === 0 && emptySizes.has(size))) return false;
        if (group.length === 0) emptySizes.add(size);
        return true;
      })
      .toSorted(
        (one, other) =>
          one.pairs - other.pairs || one.same - other.same || other.room - one.room || one.index - other.index,
      );
  }
}
