import { dayNumber } from "../calendar";
import { item } from "../indexing";
import type { Column, Model } from "../model/facts";
import type { TrainingPlan } from "../types";
import { Bookings } from "./bookings";
import { Ledger } from "./ledger";
import type { Prices } from "./prices";

/** Who would come too often, and a day of the period in which; null where it is so in any. */
export type Overfull = { trainer: number; on: number } | { actor: number; on: number | null };

/** A plan for all trainings as it changes: what it costs, and what days of people and rooms cost the next one. */
export class PlanState {
  readonly columns: (Column | null)[];
  private readonly bookings: Bookings;
  readonly ledger: Ledger;
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
      column.venues.every((venue, session) => venue < 0 || bookings.isFreeRoom(venue, column.days[session] ?? 0)) &&
      column.actors.every((acting, session) =>
        acting.every((actor) => bookings.isFreeActor(actor, session === 0 ? d1 : d2)),
      );
    return isFree && this.firstOverfull(column) === null;
  }

  /** Who would come more often in a quarter or a month than is left, or would act beside training. */
  firstOverfull(column: Column): Overfull | null {
    const { quarterOf, quarters, monthOf, months } = this.model;
    const [d1 = 0, d2 = 0] = column.days;
    const over = (days: readonly number[], of: Int16Array, left: Int16Array, base: number) =>
      days.find(
        (day) =>
          day >= this.model.today &&
          days.filter((other) => of[other] === of[day]).length > (left[base + (of[day] ?? 0)] ?? 0),
      );
    const { quarterLeft, monthLeft } = this.prices;
    const leadOn = over(column.days, quarterOf, quarterLeft, column.lead * quarters);
    if (leadOn !== undefined) return { trainer: column.lead, on: leadOn };
    const coOn = over([d1, d2], quarterOf, quarterLeft, column.co * quarters);
    if (coOn !== undefined) return { trainer: column.co, on: coOn };
    for (const actor of new Set(column.actors.flat())) {
      if (isTraining(this.model, column, actor) || isWithoutRest(this.model, column, actor)) return { actor, on: null };
      const days = [d1, d2].filter((_, session) => column.actors[session as 0 | 1].includes(actor));
      const on = over(days, monthOf, monthLeft, actor * months);
      if (on !== undefined) return { actor, on };
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

  /** Books the people and rooms of a plan that stays as it is, whatever rule it breaks. */
  occupy(plan: TrainingPlan): void {
    const { places, days, origin } = this.model;
    const [lead, co] = [places.trainers.get(plan.leadId) ?? -1, places.trainers.get(plan.coId) ?? -1];
    for (const session of plan.sessions) {
      const day = dayNumber(session.date) - origin;
      if (!(day >= 0 && day < days)) continue;
      const isIntervision = session.kind === "intervision";
      this.bookTrainers(isIntervision ? [lead] : [lead, co], day, isIntervision ? 1 : 2, 1);
      this.bookActors(
        session.actorIds.map((id) => places.actors.get(id) ?? -1),
        day,
        1,
      );
      const venue = places.venues.get(session.venueId ?? "") ?? -1;
      if (venue >= 0) this.bookings.room(venue, day, true);
    }
    if (co >= 0) this.ledger.addSecond(co, 1);
    for (const trainer of [lead, co]) if (trainer >= 0) this.refreshTrainer(trainer);
  }

  /** Makes the plan this one. */
  become(columns: readonly (Column | null)[]): void {
    for (const [training, column] of columns.entries()) if (this.columns[training] !== column) this.remove(training);
    for (const [training, column] of columns.entries())
      if (column && this.columns[training] !== column) this.add(column);
  }

  private book(column: Column, sign: 1 | -1): void {
    const { bookings, ledger } = this;
    this.own += sign * column.cost;
    this.placed += sign;
    for (const [session, day] of column.days.entries()) {
      const isIntervision = session > 1;
      this.bookTrainers(isIntervision ? [column.lead] : [column.lead, column.co], day, isIntervision ? 1 : 2, sign);
      const venue = column.venues[session] ?? -1;
      if (venue >= 0) bookings.room(venue, day, sign === 1);
      if (isIntervision) continue;
      this.bookActors(item(column.actors, session), day, sign);
    }
    ledger.addSecond(column.co, sign);
    this.refreshTrainer(column.lead);
    this.refreshTrainer(column.co);
    for (const actor of column.actors.flat()) this.refreshActor(actor);
  }

  private bookTrainers(trainers: readonly number[], day: number, halfDays: number, sign: 1 | -1): void {
    const { years, yearOf } = this.model;
    for (const trainer of trainers) {
      if (trainer < 0) continue;
      this.bookings.trainer(trainer, day, sign === 1);
      this.ledger.addLoad(trainer * years + (yearOf[day] ?? 0), sign * halfDays);
    }
  }

  private bookActors(actors: readonly number[], day: number, sign: 1 | -1): void {
    const { years, yearOf } = this.model;
    for (const actor of actors) {
      if (actor < 0) continue;
      this.bookings.actor(actor, day, sign === 1);
      this.ledger.addActing(actor * years + (yearOf[day] ?? 0), sign);
      if (sign === 1) this.refreshActor(actor);
    }
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
    for (let at = actor * model.years; at < (actor + 1) * model.years; at += 1)
      prices.actorLoad[at] = ledger.actingSlope(at, 2);
  }
}

/** One who both trains and acts can do only one of the two in a training: both days have both. */
function isTraining({ actors }: Model, { lead, co }: Column, actor: number): boolean {
  const { asTrainer } = item(actors, actor);
  return asTrainer >= 0 && (asTrainer === lead || asTrainer === co);
}

function isWithoutRest({ actors }: Model, column: Column, actor: number): boolean {
  const [first = 0, second = 0] = column.days;
  const isBoth = column.actors.every((acting) => acting.includes(actor));
  return isBoth && second - first <= item(actors, actor).rest;
}
