/** Nobody is in two places on a day: of three days of a trainer, one plan at most can have two (a cut over a subset of rows). */
export interface TrainerCut {
  trainer: number;
  days: readonly number[];
}

/** By trainer, what each cut costs the plan that counts in it. */
export type TrainerSurcharges = ReadonlyMap<number, readonly { cut: TrainerCut; price: number }[]>;

/** Whether a plan counts in a cut when it has the trainer on these days. */
export function countsIn(cut: TrainerCut, days: readonly number[]): boolean {
  let hits = 0;
  for (const day of days) if (cut.days.includes(day)) hits += 1;
  return hits > 1;
}

/** What these days of a trainer cost a plan beyond the days themselves. */
export function trainerSurcharge(surcharges: TrainerSurcharges, trainer: number, days: readonly number[]): number {
  let total = 0;
  for (const { cut, price } of surcharges.get(trainer) ?? []) if (countsIn(cut, days)) total += price;
  return total;
}
