import type { Model } from "../model/facts";
import { actorOver, loadBands } from "../weights";
import type { Rows } from "./rows";

/** A stretch of a load with what each unit in it costs. */
export interface Band {
  width: number;
  cost: number;
}

/** What a load costs, in stretches that cost ever more; what a load of nothing costs is apart. */
export interface Bands {
  start: number;
  bands: Band[];
}

/** More than anyone can do in a year. */
const endless = 2000;

/** What stands in a row of loads costs: half-days of a trainer, or sessions of an actor, in a year. */
export const bandsOf = (model: Model, rows: Rows, row: number): Bands =>
  row < rows.acted ? loadBandsOf(model, row - rows.load) : actingBandsOf(model, row - rows.acted);

function loadBandsOf(model: Model, index: number): Bands {
  const fair = model.trainerFair[index] ?? 0;
  const { loadOver, loadUnder } = model.problem.weights;
  const { under, over, farOver, farOverFactor } = loadBands;
  const cost = (load: number) =>
    loadUnder * Math.max(0, under * fair - load) +
    loadOver * (Math.max(0, load - over * fair) + farOverFactor * Math.max(0, load - farOver * fair));
  return wholeBands(cost, [under * fair, over * fair, farOver * fair]);
}

function actingBandsOf(model: Model, index: number): Bands {
  const free = actorOver * (model.actorFair[index % model.years] ?? 0);
  return wholeBands((sessions) => model.problem.weights.actorLoad * Math.max(0, sessions - free), [free]);
}

/** A load is a whole number: between two of them the cost is drawn straight, which proves more than the bend does. */
function wholeBands(cost: (load: number) => number, bends: readonly number[]): Bands {
  const whole = new Set([0, ...bends.flatMap((bend) => [Math.floor(bend), Math.ceil(bend)]), endless]);
  const marks = [...whole].sort((one, other) => one - other);
  const bands = marks.slice(1).map((to, index) => {
    const from = marks[index] ?? 0;
    return { width: to - from, cost: (cost(to) - cost(from)) / (to - from) };
  });
  return { start: cost(0), bands };
}
