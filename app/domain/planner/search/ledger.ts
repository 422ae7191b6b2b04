import { item } from "../indexing";
import type { Model } from "../model/facts";
import { actorOver, loadBands } from "../weights";

/** What loads and trainee places cost, kept up to date booking by booking. */
export class Ledger {
  private readonly load: Float64Array;
  private readonly acted: Float64Array;
  private readonly seconds: Int32Array;
  total = 0;

  constructor(private readonly model: Model) {
    this.load = new Float64Array(model.trainers.length * model.years);
    this.acted = new Float64Array(model.actors.length * model.years);
    this.seconds = new Int32Array(model.trainers.length);
    for (let index = 0; index < this.load.length; index += 1) this.total += this.loadCost(index, 0);
    for (const { slotsNeeded } of model.trainers) this.total += slotsNeeded * model.problem.weights.traineeSlotMissing;
  }

  addLoad(index: number, halfDays: number): void {
    const before = this.load[index] ?? 0;
    this.load[index] = before + halfDays;
    this.total += this.loadCost(index, before + halfDays) - this.loadCost(index, before);
  }

  addActing(index: number, sessions: number): void {
    const before = this.acted[index] ?? 0;
    this.acted[index] = before + sessions;
    this.total += this.actingCost(index, before + sessions) - this.actingCost(index, before);
  }

  addSecond(trainer: number, count: number): void {
    const before = this.seconds[trainer] ?? 0;
    this.seconds[trainer] = before + count;
    const { slotsNeeded } = item(this.model.trainers, trainer);
    const missing = (taken: number) => Math.max(0, slotsNeeded - taken);
    this.total += this.model.problem.weights.traineeSlotMissing * (missing(before + count) - missing(before));
  }

  loadAt = (index: number): number => this.load[index] ?? 0;
  actedAt = (index: number): number => this.acted[index] ?? 0;
  secondsOf = (trainer: number): number => this.seconds[trainer] ?? 0;

  /** What each of so many more half-days costs on average. */
  loadSlope = (index: number, halfDays: number): number => {
    const now = this.load[index] ?? 0;
    return (this.loadCost(index, now + halfDays) - this.loadCost(index, now)) / halfDays;
  };

  actingSlope = (index: number, sessions: number): number => {
    const now = this.acted[index] ?? 0;
    return (this.actingCost(index, now + sessions) - this.actingCost(index, now)) / sessions;
  };

  slotPrice = (trainer: number): number => {
    const isNeeded = (this.seconds[trainer] ?? 0) < item(this.model.trainers, trainer).slotsNeeded;
    return isNeeded ? -this.model.problem.weights.traineeSlotMissing : 0;
  };

  private loadCost(index: number, load: number): number {
    const fair = this.model.trainerFair[index] ?? 0;
    const { loadOver, loadUnder } = this.model.problem.weights;
    const under = loadBands.under * fair - load;
    if (under > 0) return loadUnder * under;
    const over = load - loadBands.over * fair;
    if (over <= 0) return 0;
    return loadOver * (over + loadBands.farOverFactor * Math.max(0, load - loadBands.farOver * fair));
  }

  private actingCost(index: number, sessions: number): number {
    const fair = this.model.actorFair[index % this.model.years] ?? 0;
    return this.model.problem.weights.actorLoad * Math.max(0, sessions - actorOver * fair);
  }
}
