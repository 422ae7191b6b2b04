import { item } from "../indexing";
import type { Model } from "../model/facts";
import type { Insertion } from "./insertion";
import type { PlanState } from "./state";

/** Fills the plan, one training after another, each where it is cheapest; stops between two when asked to. */
export function insertAll(
  state: PlanState,
  insertion: Insertion,
  order: readonly number[],
  mayGoOn = () => true,
): void {
  for (const training of order) {
    if (!mayGoOn()) return;
    if (state.columns[training]) continue;
    const column = insertion.best(state, training);
    if (column) state.add(column);
  }
}

/** Those with the fewest days and people first: what stays over for the last is then the most. */
export function scarcestFirst(model: Model): number[] {
  const room = model.trainings.map(({ frozen, days, leads, actors }) =>
    frozen ? -1 : days.length * leads.length * Math.max(1, actors.length),
  );
  return model.trainings.map(({ index }) => index).sort((one, other) => item(room, one) - item(room, other));
}

/** As a person would: in the order of the preferred dates, each where it is cheapest. */
export const byPreference = ({ problem, trainings }: Model): number[] =>
  trainings
    .map(({ index }) => index)
    .sort((one, other) => {
      const [first, second] = [item(problem.trainings, one).preferred, item(problem.trainings, other).preferred];
      return first < second ? -1 : first > second ? 1 : one - other;
    });
