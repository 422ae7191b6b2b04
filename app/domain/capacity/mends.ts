import { type Break, breakOf, firstBreak, sum } from "./breaks";
import { coverageOf } from "./coverage";
import type { CapacityFacts, CapacityPerson, Demand } from "./facts";

/** Somebody who would be added: everywhere within the usual radius of a region, as many days as others usually have. */
export type Newcomer = (region: string | null) => Omit<CapacityPerson, "id">;

/** What would mend a month, and the first month that breaks after it; null when none does. */
export type Mend = (
  | { kind: "people"; additions: { region: string | null; count: number }[] }
  | { kind: "deployable"; additions: { region: string | null; count: number }[] }
  | { kind: "renewals" }
  | { kind: "later"; trainings: number }
) & { next: number | null };

export interface MendFacts extends CapacityFacts {
  newcomer: Newcomer;
  /** The same people if all renewed in time; nothing where that changes nothing. */
  renewedPeople: readonly CapacityPerson[] | null;
}

/** No more than this many steps is called a way out. */
const mostSteps = 8;
/** Of how many regions it is tried which one helps most. */
const regionsTried = 3;

/** What would fill every place of the first month that breaks: each way is calculated before it is named. */
export function mendsOf(facts: MendFacts, broken: Break): Mend[] {
  const mends = [
    renewals(facts, broken),
    newPeople(facts, broken),
    deployables(facts, broken),
    laterStarts(facts, broken),
  ];
  return mends.filter((mend) => mend !== null);
}

/** Everything that shares people with a month: those of its quarter. */
function quarterAround(facts: CapacityFacts, month: number): CapacityFacts {
  const quarter = facts.months[month]?.quarter;
  return { ...facts, demands: facts.demands.filter((demand) => facts.months[demand.month]?.quarter === quarter) };
}

const stateIn = (facts: CapacityFacts, month: number): Break =>
  breakOf(coverageOf(quarterAround(facts, month)).outcomes, month);

const nextBreak = (facts: CapacityFacts): number | null => firstBreak(coverageOf(facts).outcomes)?.month ?? null;

function renewals(facts: MendFacts, { month }: Break): Mend | null {
  if (!facts.renewedPeople) return null;
  const then = { ...facts, people: facts.renewedPeople };
  const next = nextBreak(then);
  return next !== null && next <= month ? null : { kind: "renewals", next };
}

/** One person at a time, where one more fills the most places. */
function newPeople(facts: MendFacts, broken: Break): Mend | null {
  const added: (string | null)[] = [];
  const withThem = (regions: readonly (string | null)[]): CapacityFacts => ({
    ...facts,
    people: [...facts.people, ...regions.map((region, index) => ({ ...facts.newcomer(region), id: -1 - index }))],
  });
  const everywhere = regionsIn(broken).flatMap((region) => Array.from({ length: mostSteps }, () => region));
  if (stateIn(withThem(everywhere), broken.month).short > 0) return null;
  let state = broken;
  while (state.short > 0 && added.length < mostSteps) {
    const tries = regionsIn(state)
      .slice(0, regionsTried)
      .map((region) => ({
        region,
        after: stateIn(withThem([...added, region]), broken.month),
      }));
    const best = leastShort(tries);
    if (!best || best.after.short >= state.short) return null;
    added.push(best.region);
    state = best.after;
  }
  if (state.short > 0) return null;
  return { kind: "people", additions: countsOf(added), next: nextBreak(withThem(added)) };
}

/** Trainers who may not work for other clients yet, one at a time: whoever fills the most places if they may. */
function deployables(facts: MendFacts, broken: Break): Mend | null {
  if (facts.as === "actor") return null;
  const made: CapacityPerson[] = [];
  const withThem = (extra: readonly CapacityPerson[]): CapacityFacts => ({
    ...facts,
    people: facts.people.map((person) => (extra.some(({ id }) => id === person.id) ? deployable(person) : person)),
  });
  const candidates = notDeployable(facts.people, broken.month);
  if (stateIn(withThem(candidates), broken.month).short > 0) return null;
  let state = broken;
  while (state.short > 0 && made.length < mostSteps) {
    const tries = candidates
      .filter((person) => !made.includes(person))
      .map((person) => ({ person, after: stateIn(withThem([...made, person]), broken.month) }));
    const best = leastShort(tries);
    if (!best || best.after.short >= state.short) return null;
    made.push(best.person);
    state = best.after;
  }
  if (state.short > 0) return null;
  return { kind: "deployable", additions: countsOf(made.map(({ home }) => home)), next: nextBreak(withThem(made)) };
}

const deployable = (person: CapacityPerson): CapacityPerson => ({
  ...person,
  rooms: person.rooms.map(({ own }) => ({ own, elsewhere: own })),
});

const notDeployable = (people: readonly CapacityPerson[], month: number): CapacityPerson[] =>
  people.filter(({ rooms }) => (rooms[month]?.own ?? 0) > (rooms[month]?.elsewhere ?? 0));

/** Trainings of the regions that are short begin a month later, those without a date first; the month after stays whole. */
function laterStarts(facts: MendFacts, broken: Break): Mend | null {
  const { month } = broken;
  const moved = new Set<number>();
  const withThem = (): CapacityFacts => ({ ...facts, demands: facts.demands.map((one) => later(one, month, moved)) });
  for (const trainingId of movable(facts.demands, broken)) {
    if (moved.size >= mostSteps) return null;
    moved.add(trainingId);
    if (stateIn(withThem(), month).short > 0) continue;
    const next = nextBreak(withThem());
    return next !== null && next <= month + 1 ? null : { kind: "later", trainings: moved.size, next };
  }
  return null;
}

const later = (demand: Demand, from: number, moved: ReadonlySet<number>): Demand =>
  demand.trainingId !== null && moved.has(demand.trainingId) && demand.month >= from
    ? { ...demand, month: demand.month + 1 }
    : demand;

/** Not those to which somebody said yes; those that ask the most places in the month first. */
function movable(demands: readonly Demand[], { month, knots }: Break): number[] {
  const regions = new Set(knots.flatMap((knot) => knot.regions));
  const byTraining = new Map<number, Demand[]>();
  for (const demand of demands) {
    if (demand.trainingId === null || demand.month < month || !regions.has(demand.region)) continue;
    byTraining.set(demand.trainingId, [...(byTraining.get(demand.trainingId) ?? []), demand]);
  }
  return [...byTraining]
    .map(([id, own]) => ({ id, own, places: sum(own, (one) => (one.month === month ? one.places : 0)) }))
    .filter(({ own, places }) => places > 0 && own.every(({ agreed }) => agreed === 0))
    .toSorted(
      (one, other) => datedRank(one.own) - datedRank(other.own) || other.places - one.places || one.id - other.id,
    )
    .map(({ id }) => id);
}

const datedRank = (own: readonly Demand[]): number => (own.some(({ certainty }) => certainty === "planned") ? 1 : 0);

const regionsIn = ({ knots }: Break): (string | null)[] => [...new Set(knots.flatMap(({ regions }) => regions))];

const leastShort = <Try extends { after: Break }>(tries: readonly Try[]): Try | undefined =>
  tries.toSorted((one, other) => one.after.short - other.after.short)[0];

function countsOf(regions: readonly (string | null)[]): { region: string | null; count: number }[] {
  const counts = new Map<string | null, number>();
  for (const region of regions) counts.set(region, (counts.get(region) ?? 0) + 1);
  return [...counts].map(([region, count]) => ({ region, count }));
}
