import type { Reason } from "../reasons";

/** Someone to be put in a group. */
export interface Candidate {
  enrolmentId: number;
  personId: number;
  name: string;
  organisationId: number | null;
  organisation: string | null;
  managerId: number | null;
}

/** How many meet well together; and how many can at all, with a reason. */
export const usualSize = { minimum: 4, maximum: 8 };
export const possibleSize = { minimum: 2, maximum: 12 };

const isBetween = (count: number, { minimum, maximum }: typeof usualSize): boolean =>
  minimum <= count && count <= maximum;

/** In how many groups of 4 to 8 so many people can be divided, the fewest first; nothing below 4. */
export function groupCounts(people: number): number[] {
  const [fewest, most] = [Math.ceil(people / usualSize.maximum), Math.floor(people / usualSize.minimum)];
  return Array.from({ length: Math.max(0, most - fewest + 1) }, (_, index) => fewest + index);
}

/** The sizes of so many groups that differ by one at most, the largest first. */
export function evenSizes(people: number, groups: number): number[] {
  const [each, over] = [Math.floor(people / groups), people % groups];
  return Array.from({ length: groups }, (_, index) => each + (index < over ? 1 : 0));
}

/** What the groups of one division are called: A, B, ... Z, A2, B2. */
export function groupName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  const round = Math.floor(index / 26) + 1;
  return round === 1 ? letter : `${letter}${round}`;
}

/** Why a group of this size cannot be. */
export const whyNoGroupOf = (count: number): Reason | null =>
  isBetween(count, possibleSize) ? null : { code: "intervision_size", params: { count, ...possibleSize } };

/** What is to be said of each of these groups; nothing of one that is as it should be. Passed with a reason. */
export const judgeGroups = (groups: readonly (readonly Candidate[])[]): Reason[][] =>
  groups.map((group) => [
    ...aboutSize(group),
    ...managersIn(group).map(([manager, person]) => ({
      code: "intervision_manager" as const,
      params: { manager: manager.name, person: person.name },
    })),
    ...aboutMix(group, groups),
  ]);

function aboutSize({ length: count }: readonly Candidate[]): Reason[] {
  const { minimum, maximum } = usualSize;
  if (count < minimum) return [{ code: "intervision_group_small", params: { count, minimum } }];
  return count > maximum ? [{ code: "intervision_group_large", params: { count, maximum } }] : [];
}

/** Whoever is in charge of another one here, with that one. */
export const managersIn = <One extends Candidate>(people: readonly One[]): [One, One][] =>
  people.flatMap((person) =>
    people.filter((other) => isManagerOf(other, person)).map((manager): [One, One] => [manager, person]),
  );

const isManagerOf = (manager: Candidate, person: Candidate): boolean =>
  person.managerId === manager.personId && person.personId !== manager.personId;

/** Whether one of two is in charge of the other. */
export const areApart = (one: Candidate, other: Candidate): boolean =>
  isManagerOf(one, other) || isManagerOf(other, one);

/** Of which organisation someone is; who has none is of their own. */
export const homeOf = ({ organisationId, enrolmentId }: Candidate): string =>
  organisationId === null ? `alone ${enrolmentId}` : String(organisationId);

const homesOf = (people: readonly Candidate[]): Set<string> => new Set(people.map(homeOf));

function aboutMix(group: readonly Candidate[], groups: readonly (readonly Candidate[])[]): Reason[] {
  const [someone] = group;
  if (!someone?.organisation || group.length < 2 || homesOf(group).size > 1) return [];
  const home = homeOf(someone);
  if (!groups.some((other) => other !== group && canGiveOne(other, home))) return [];
  return [{ code: "intervision_one_organisation", params: { organisation: someone.organisation } }];
}

/** Whether one of these could change places with somebody of that organisation, and all would still be mixed. */
const canGiveOne = (group: readonly Candidate[], home: string): boolean =>
  group.some((one) => homeOf(one) !== home && homesOf(group.filter((other) => other !== one)).add(home).size > 1);
