import { dayNumber } from "../calendar";
import { item } from "../indexing";
import type { Model } from "../model/facts";

/**
 * How often someone may come in a quarter or a month, for the bound. What is over is not judged any more: a period that has passed
 * limits nobody, and in the one that runs what took place may be more than the limit.
 */
export class Limits {
  /** Sessions that took place in the quarter, whoever came. */
  private readonly tookPlace: Int32Array;
  /** Sessions in which an actor came, by actor and month. */
  private readonly acted: Int32Array;

  constructor(private readonly model: Model) {
    const { problem, places, origin, today, quarterOf, quarters, monthOf, months, actors } = model;
    this.tookPlace = new Int32Array(quarters);
    this.acted = new Int32Array(actors.length * months);
    for (const { date, actorIds } of problem.published.flatMap(({ sessions }) => sessions)) {
      const day = dayNumber(date) - origin;
      if (day < 0 || day >= today) continue;
      add(this.tookPlace, quarterOf[day] ?? -1);
      for (const id of actorIds) add(this.acted, (places.actors.get(id) ?? -1) * months + (monthOf[day] ?? 0));
    }
  }

  /** Sessions of a trainer in a quarter. */
  quarter(trainer: number, quarter: number): number {
    const { quarterOf, trainers } = this.model;
    return this.most(quarterOf, quarter, item(trainers, trainer).cap, this.tookPlace[quarter] ?? 0);
  }

  /** Sessions of an actor in a month. */
  month(actor: number, month: number): number {
    const { monthOf, months, actors } = this.model;
    return this.most(monthOf, month, item(actors, actor).cap, this.acted[actor * months + month] ?? 0);
  }

  private most(periodOf: Int16Array, period: number, cap: number, over: number): number {
    const { today, days } = this.model;
    const current = periodOf[Math.min(today, days - 1)] ?? -1;
    if (period < current) return Number.POSITIVE_INFINITY;
    return period === current ? Math.max(cap, over) : cap;
  }
}

function add(list: Int32Array, at: number): void {
  if (at >= 0 && at < list.length) list[at] = (list[at] ?? 0) + 1;
}
