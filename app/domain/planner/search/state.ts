import { item } from "../indexing";
import type { Column, Model } from "../model/facts";
import { Bookings } from "./bookings";
import { Ledger } from "./ledger";
import type { Prices } from "./prices";

/** A plan for all trainings as it changes: what it costs, and what days of people and rooms cost the next one. */
export class PlanState {
  readonly columns: (Column | null)[];
  private readonly bookings: Bookings;
  private readonly ledger: Ledger;
  private own = 0;
  private placed = 0;
  private readonly most: { lead: number; co: number };

  constructor(readonly model: Model) {
    this.columns = model.trainings.map(() => null);
    this.bookings = new Bookings(model);
    this.ledger = new Ledger(model);
    this.most = { lead: 4 + Math.max(0, ...model.trainings.map(({ intervisions }) => intervisions)), co: 4 };
    for (const { index } of model.trainers) this.refreshTrainer(index);
    for (const { index } of model.actors) this.refreshActor(index);
  }

  get prices(): Prices {
    return this.bookings.prices;
  }

  get cost(): number {
    return this.own + this.ledger.total + (this.columns.length - this.placed) * this.model.problem.weights.unplaced;
  }

  get unplaced(): number {
    return this.columns.length - this.placed;
  }

  /** Whether every rule that looks beyond one training lets this plan in. */
  fits(column: Column): boolean {
    const { bookings } = this;
    const [d1 = 0, d2 = 0] = column.days;
    const isFree =
      column.days.every((day) => bookings.isFreeTrainer(column.lead, day)) &&
      [d1, d2].every((day) => bookings.isFreeTrainer(column.co, day)) &&
      [d1, d2].every((day, session) => bookings.isFreeRoom(item(column.venues, session), day)) &&
      column.actors.every((acting, session) => acting.every((actor) => bookings.isFreeActor(actor, session === 0 ? d1 : d2)));
    return isFree && this.firstOverfull(column) === null;
  }

  /** Who would come more often in a quarter or a month than is left. */
  firstOverfull(column: Column): { trainer: number } | { actor: number } | null {
    const { quarterOf, quarters, monthOf, months } = this.model;
    const [d1 = 0, d2 = 0] = column.days;
    const isOver = (days: readonly number[], of: Int16Array, left: Int16Array, base: number) =>
      days.some((day) => days.filter((other) => of[other] === of[day]).length > (left[base + (of[day] ?? 0)] ?? 0));
    const { quarterLeft, monthLeft } = this.prices;
    if (isOver(column.days, quarterOf, quarterLeft, column.lead * quarters)) return { trainer: column.lead };
    if (isOver([d1, d2], quarterOf, quarterLeft, column.co * quarters)) return { trainer: column.co };
    for (const actor of new Set(column.actors.flat())) {
      const days = [d1, d2].filter((_, session) => column.actors[session as 0 | 1].includes(actor));
      if (isOver(days, monthOf, monthLeft, actor * months)) return { actor };
    }
    return null;
  }

  add(column: Column): void {
    this.columns[column.training] = column;
    this.book(column, 1);
  }

  remove(training: number): Column | null {
    const column = this.columns[training] ?? null;
    this.columns[training] = null;
    if (column) this.book(column, -1);
    return column;
  }

  /** Makes the plan this one. */
  become(columns: readonly (Column | null)[]): void {
    for (const [training, column] of columns.entries()) if (this.columns[training] !== column) this.remove(training);
    for (const [training, column] of columns.entries()) if (column && this.columns[training] !== column) this.add(column);
  }

  private book(column: Column, sign: 1 | -1): void {
    const { model, bookings, ledger } = this;
    const isTaken = sign === 1;
    this.own += sign * column.cost;
    this.placed += sign;
    for (const [session, day] of column.days.entries()) {
      const year = model.yearOf[day] ?? 0;
      bookings.trainer(column.lead, day, isTaken);
      ledger.addLoad(column.lead * model.years + year, sign * (session < 2 ? 2 : 1));
      if (session > 1) continue;
      bookings.trainer(column.co, day, isTaken);
      ledger.addLoad(column.co * model.years + year, sign * 2);
      bookings.room(item(column.venues, session), day, isTaken);
      for (const actor of column.actors[session as 0 | 1]) {
        bookings.actor(actor, day, isTaken);
        ledger.addActing(actor * model.years + year, sign);
      }
    }
    ledger.addSecond(column.co, sign);
    this.refreshTrainer(column.lead);
    this.refreshTrainer(column.co);
    for (const actor of column.actors.flat()) this.refreshActor(actor);
  }

  private refreshTrainer(trainer: number): void {
    const { prices, ledger, model } = this;
    for (let at = trainer * model.years; at < (trainer + 1) * model.years; at += 1) {
      prices.leadLoad[at] = ledger.loadSlope(at, this.most.lead);
      prices.coLoad[at] = ledger.loadSlope(at, this.most.co);
    }
    prices.slot[trainer] = ledger.slotPrice(trainer);
  }

  private refreshActor(actor: number): void {
    const { prices, ledger, model } = this;
    for (let at = actor * model.years; at < (actor + 1) * model.years; at += 1) prices.actorLoad[at] = ledger.actingSlope(at, 2);
  }
}
