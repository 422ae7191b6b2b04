import { item } from "../indexing";
import type { Column, Model } from "../model/facts";
import { Cuts } from "./cuts";
import { Limits } from "./limits";

const mostCuts = 2000;

/** One number for every rule that more than one plan meets: the rows of the linear programme, made or not yet made. */
export class Rows {
  readonly load: number;
  readonly acted: number;
  readonly slot: number;
  readonly person: number;
  readonly room: number;
  readonly quarter: number;
  readonly month: number;
  readonly cut: number;
  readonly count: number;
  /** What whole plans keep to beyond the limits: rows that come as they are found. */
  readonly cuts: Cuts;
  private readonly limits: Limits;

  constructor(private readonly model: Model) {
    const { trainings, trainers, actors, venues, people, days, years, quarters, months } = model;
    this.load = trainings.length;
    this.acted = this.load + trainers.length * years;
    this.slot = this.acted + actors.length * years;
    this.person = this.slot + trainers.length;
    this.room = this.person + people * days;
    this.quarter = this.room + venues.length * days;
    this.month = this.quarter + trainers.length * quarters;
    this.cut = this.month + actors.length * months;
    this.count = this.cut + mostCuts;
    this.limits = new Limits(model);
    this.cuts = new Cuts(model, this.limits, mostCuts);
  }

  /** What may be used at most of a row that limits: a day of a person or room, a quarter, a month. */
  limitOf(row: number): number {
    const { quarters, months } = this.model;
    if (row >= this.cut) return this.cuts.limitOf(row - this.cut);
    if (row >= this.month) return this.limits.month(...split(row - this.month, months));
    if (row >= this.quarter) return this.limits.quarter(...split(row - this.quarter, quarters));
    return 1;
  }

  /** How much a plan uses of each row. */
  entriesOf(column: Column): Map<number, number> {
    const { model } = this;
    const found = new Map<number, number>([[column.training, 1]]);
    const add = (row: number, amount: number) => found.set(row, (found.get(row) ?? 0) + amount);
    for (const [session, day] of column.days.entries()) {
      this.addTrainer(add, column.lead, day, session < 2 ? 2 : 1);
      const venue = column.venues[session] ?? -1;
      if (venue >= 0 && day >= model.today) add(this.room + venue * model.days + day, 1);
      if (session > 1) continue;
      this.addTrainer(add, column.co, day, 2);
      for (const actor of item(column.actors, session)) this.addActor(add, actor, day);
    }
    if (item(model.trainers, column.co).slotsNeeded > 0) add(this.slot + column.co, 1);
    return found;
  }

  /** With the cuts that are found already. */
  allEntriesOf(column: Column): [number, number][] {
    const cuts = this.cuts.entriesOf(column).map(([cut, times]): [number, number] => [this.cut + cut, times]);
    return [...this.entriesOf(column), ...cuts];
  }

  private addTrainer(add: (row: number, amount: number) => void, trainer: number, day: number, halfDays: number): void {
    const { model } = this;
    add(this.load + trainer * model.years + (model.yearOf[day] ?? 0), halfDays);
    if (day >= model.today) add(this.person + item(model.trainers, trainer).person * model.days + day, 1);
    add(this.quarter + trainer * model.quarters + (model.quarterOf[day] ?? 0), 1);
  }

  private addActor(add: (row: number, amount: number) => void, actor: number, day: number): void {
    const { model } = this;
    add(this.acted + actor * model.years + (model.yearOf[day] ?? 0), 1);
    if (day >= model.today) add(this.person + item(model.actors, actor).person * model.days + day, 1);
    add(this.month + actor * model.months + (model.monthOf[day] ?? 0), 1);
  }
}

const split = (place: number, width: number): [number, number] => [Math.floor(place / width), place % width];
