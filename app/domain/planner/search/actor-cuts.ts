import type { Model } from "../model/facts";

/**
 * An actor may come so often in a month, and a training takes none of that, one day, or both. Half of the limits of some months in
 * a row, half of the one plan that each of some trainings has, and half of one day that nobody has twice: whole plans keep to that
 * sum rounded down, parts of plans do not (a cut of Chvátal and Gomory).
 */
export interface ActorCut {
  actor: number;
  /** The first and the last of the months. */
  from: number;
  to: number;
  trainings: ReadonlySet<number>;
  /** A day in those months, or -1. */
  day: number;
  limit: number;
}

/** By actor, what each cut costs whoever counts in it. */
export type ActorSurcharges = ReadonlyMap<number, readonly { cut: ActorCut; price: number }[]>;

/** How often a training counts in a cut when it has the actor on these days. */
export function timesIn(cut: ActorCut, { monthOf }: Model, training: number, days: readonly number[]): number {
  let halves = cut.trainings.has(training) ? 1 : 0;
  for (const day of days) {
    const month = monthOf[day] ?? -1;
    if (month >= cut.from && month <= cut.to) halves += day === cut.day ? 2 : 1;
  }
  return halves >> 1;
}

/** What these days of an actor cost a training beyond the days themselves. */
export function actorSurcharge(
  model: Model,
  surcharges: ActorSurcharges,
  actor: number,
  training: number,
  days: readonly number[],
): number {
  let total = 0;
  for (const { cut, price } of surcharges.get(actor) ?? []) total += price * timesIn(cut, model, training, days);
  return total;
}
