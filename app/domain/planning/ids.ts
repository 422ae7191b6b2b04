import type { Id } from "../planner/types";

/** How the planner calls people, rooms, trainings and organisations: its ids are texts. Nobody ever reads them. */
export const personKey = (id: number): Id => `p${id}`;
export const locationKey = (id: number): Id => `l${id}`;
export const trainingKey = (id: number): Id => `t${id}`;
export const organisationKey = (id: number): Id => `o${id}`;

const numberIn =
  (letter: string) =>
  (id: Id): number => {
    if (!id.startsWith(letter)) throw new RangeError(`${id} is not an id of the kind ${letter}`);
    return Number(id.slice(1));
  };

/** The row of a planner's id; throws for an id of another kind. */
export const personIdOf = numberIn("p");
export const locationIdOf = numberIn("l");
export const trainingIdOf = numberIn("t");
