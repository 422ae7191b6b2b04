import type { Model } from "../model/facts";
import { freePrices, type Prices } from "../search/prices";
import type { PlanState } from "../search/state";
import { bandsOf } from "./bands";
import type { Rows } from "./rows";

/** Makes multipliers ones that prove something: a limit never pays, and no cost is passed on beyond itself. */
export function clip(model: Model, rows: Rows, duals: Float64Array): void {
  const { actorLoad } = model.problem.weights;
  for (let row = rows.acted; row < rows.slot; row += 1) duals[row] = Math.min(0, Math.max(-actorLoad, duals[row] ?? 0));
  for (let row = rows.slot; row < rows.person; row += 1) duals[row] = Math.max(0, duals[row] ?? 0);
  for (let row = rows.person; row < rows.count; row += 1) duals[row] = Math.min(0, duals[row] ?? 0);
}

/** What multipliers make days, loads and places cost. */
export function pricesAt(model: Model, rows: Rows, duals: Float64Array): Prices {
  const prices = freePrices(model);
  const { days, years, quarters, months, quarterOf, monthOf } = model;
  for (const { index, person } of model.trainers) {
    for (let day = 0; day < days; day += 1) {
      const quarter = duals[rows.quarter + index * quarters + (quarterOf[day] ?? 0)] ?? 0;
      prices.trainer[index * days + day] = -(duals[rows.person + person * days + day] ?? 0) - quarter;
    }
    for (let at = index * years; at < (index + 1) * years; at += 1) {
      prices.leadLoad[at] = -(duals[rows.load + at] ?? 0);
      prices.coLoad[at] = -(duals[rows.load + at] ?? 0);
    }
    prices.slot[index] = -(duals[rows.slot + index] ?? 0);
  }
  for (const { index, person } of model.actors) {
    for (let day = 0; day < days; day += 1) {
      const month = duals[rows.month + index * months + (monthOf[day] ?? 0)] ?? 0;
      prices.actor[index * days + day] = -(duals[rows.person + person * days + day] ?? 0) - month;
    }
    for (let at = index * years; at < (index + 1) * years; at += 1)
      prices.actorLoad[at] = -(duals[rows.acted + at] ?? 0);
  }
  for (let at = 0; at < prices.venue.length; at += 1)
    prices.venue[at] = (prices.venue[at] ?? 0) - (duals[rows.room + at] ?? 0);
  return { ...prices, ...rows.cuts.surchargesAt(duals.subarray(rows.cut)) };
}

/** The part of the bound that no training decides: what limits give back, and loads and places at their cheapest. */
export function fixedPart(model: Model, rows: Rows, duals: Float64Array): number {
  let total = 0;
  for (let row = rows.load; row < rows.slot; row += 1) {
    const dual = duals[row] ?? 0;
    const { start, bands } = bandsOf(model, rows, row);
    total += start;
    for (const { width, cost } of bands) total += width * Math.min(0, cost + dual);
  }
  for (const { index, slotsNeeded } of model.trainers) {
    const dual = duals[rows.slot + index] ?? 0;
    total += slotsNeeded * (dual + Math.min(0, model.problem.weights.traineeSlotMissing - dual));
  }
  for (let row = rows.person; row < rows.count; row += 1) {
    const dual = duals[row] ?? 0;
    if (dual !== 0) total += dual * rows.limitOf(row);
  }
  return total;
}

/** Multipliers to begin with: what one more session of everyone costs in a plan that is good already. */
export function startAt(rows: Rows, { ledger }: PlanState): Float64Array {
  const duals = new Float64Array(rows.count);
  for (let row = rows.load; row < rows.acted; row += 1) duals[row] = -ledger.loadSlope(row - rows.load, 2);
  for (let row = rows.acted; row < rows.slot; row += 1) duals[row] = -ledger.actingSlope(row - rows.acted, 1);
  return duals;
}
