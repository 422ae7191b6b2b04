import type { Model } from "../model/facts";
import { actorOver, loadBands } from "../weights";

/** A stretch of a load with what each half-day in it costs. */
export interface Band {
  width: number;
  cost: number;
}

/** More than anyone can do in a year. */
const endless = 2000;

/** The load of a trainer in a year, in stretches that cost ever more; what a load of nothing costs is apart. */
export function loadBandsOf(model: Model, index: number): { start: number; bands: Band[] } {
  const fair = model.trainerFair[index] ?? 0;
  const { loadOver, loadUnder } = model.problem.weights;
  const { under, over, farOver, farOverFactor } = loadBands;
  return {
    start: loadUnder * under * fair,
    bands: [
      { width: under * fair, cost: -loadUnder },
      { width: (over - under) * fair, cost: 0 },
      { width: (farOver - over) * fair, cost: loadOver },
      { width: endless, cost: loadOver * (1 + farOverFactor) },
    ],
  };
}

/** An actor's sessions in a year that cost nothing. */
export const freeActing = (model: Model, index: number): number =>
  actorOver * (model.actorFair[index % model.years] ?? 0);
