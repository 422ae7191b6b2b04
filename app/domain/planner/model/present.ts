import { item } from "../indexing";
import type { Column } from "./facts";

/** Who acts in a plan. */
export const actorsOf = ({ actors: [first, second] }: Column): number[] => [...new Set([...first, ...second])];

/** The days on which an actor acts in a plan. */
export const actingDays = ({ actors, days }: Column, actor: number): number[] =>
  actors.flatMap((acting, session) => (acting.includes(actor) ? [item(days, session)] : []));

/** The days on which a trainer stands in a plan: the second only comes to the training days. */
export const standingDays = ({ lead, days }: Column, trainer: number): readonly number[] =>
  lead === trainer ? days : days.slice(0, 2);
