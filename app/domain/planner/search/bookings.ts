import { item } from "../indexing";
import type { Model } from "../model/facts";
import { freePrices, type Prices } from "./prices";

const taken = Number.POSITIVE_INFINITY;

/**
 * Who and which room is taken on which day, kept in the price tables as Infinity; limits that are full close their period. Days
 * that are over count for limits only: nobody is asked for them any more.
 */
export class Bookings {
  readonly prices: Prices;
  private readonly busy: Uint8Array;
  private readonly roomBusy: Uint8Array;
  /** How many acting days are too near to this one. */
  private readonly tooNear: Uint8Array;

  constructor(private readonly model: Model) {
    this.prices = freePrices(model);
    this.busy = new Uint8Array(model.people * model.days);
    this.tooNear = new Uint8Array(model.actors.some(({ rest }) => rest > 0) ? model.actors.length * model.days : 0);
    this.roomBusy = new Uint8Array(model.venues.length * model.days);
    for (const { index, cap } of model.trainers) {
      if (cap < 1) this.prices.trainer.fill(taken, index * model.days, (index + 1) * model.days);
    }
    for (const { index, cap } of model.actors) {
      if (cap < 1) this.prices.actor.fill(taken, index * model.days, (index + 1) * model.days);
    }
  }

  isFreeTrainer = (trainer: number, day: number): boolean => this.prices.trainer[trainer * this.model.days + day] === 0;
  isFreeActor = (actor: number, day: number): boolean => this.prices.actor[actor * this.model.days + day] === 0;
  isFreeRoom = (venue: number, day: number): boolean => this.prices.venue[venue * this.model.days + day] === 0;

  room(venue: number, day: number, isTaken: boolean): void {
    if (day < this.model.today) return;
    const at = venue * this.model.days + day;
    this.roomBusy[at] = isTaken ? 1 : 0;
    this.prices.venue[at] = isTaken || item(this.model.venues, venue).open[day] !== 1 ? taken : 0;
  }

  trainer(trainer: number, day: number, isTaken: boolean): void {
    const { person, asActor } = item(this.model.trainers, trainer);
    const { quarters, quarterOf } = this.model;
    this.occupy(person, day, isTaken);
    const at = trainer * quarters + (quarterOf[day] ?? 0);
    const left = (this.prices.quarterLeft[at] ?? 0) + (isTaken ? -1 : 1);
    this.prices.quarterLeft[at] = left;
    if (left === 0 || (left === 1 && !isTaken)) this.trainerPeriod(trainer, day);
    else this.trainerDay(trainer, day);
    if (asActor >= 0) this.actorDay(asActor, day);
  }

  actor(actor: number, day: number, isTaken: boolean): void {
    const { person, asTrainer, rest } = item(this.model.actors, actor);
    if (rest > 0) this.keepRest(actor, day, rest, isTaken ? 1 : -1);
    const { months, monthOf } = this.model;
    this.occupy(person, day, isTaken);
    const at = actor * months + (monthOf[day] ?? 0);
    const left = (this.prices.monthLeft[at] ?? 0) + (isTaken ? -1 : 1);
    this.prices.monthLeft[at] = left;
    if (left === 0 || (left === 1 && !isTaken)) this.actorPeriod(actor, day);
    else this.actorDay(actor, day);
    if (asTrainer >= 0) this.trainerDay(asTrainer, day);
  }

  private occupy(person: number, day: number, isTaken: boolean): void {
    if (day >= this.model.today) this.busy[person * this.model.days + day] = isTaken ? 1 : 0;
  }

  private keepRest(actor: number, day: number, rest: number, sign: 1 | -1): void {
    const { days } = this.model;
    for (let near = Math.max(0, day - rest); near <= Math.min(days - 1, day + rest); near += 1) {
      if (near === day) continue;
      const at = actor * days + near;
      this.tooNear[at] = (this.tooNear[at] ?? 0) + sign;
      this.actorDay(actor, near);
    }
  }

  private trainerPeriod(trainer: number, day: number): void {
    for (const each of this.periodOf(this.model.quarterOf, day)) this.trainerDay(trainer, each);
  }

  private actorPeriod(actor: number, day: number): void {
    for (const each of this.periodOf(this.model.monthOf, day)) this.actorDay(actor, each);
  }

  private *periodOf(periods: Int16Array, day: number): Generator<number> {
    for (let each = day; each >= 0 && periods[each] === periods[day]; each -= 1) yield each;
    for (let each = day + 1; each < this.model.days && periods[each] === periods[day]; each += 1) yield each;
  }

  private trainerDay(trainer: number, day: number): void {
    const { days, quarters, quarterOf } = this.model;
    const isFull = (this.prices.quarterLeft[trainer * quarters + (quarterOf[day] ?? 0)] ?? 0) < 1;
    const isBusy = this.busy[item(this.model.trainers, trainer).person * days + day] === 1;
    this.prices.trainer[trainer * days + day] = isFull || isBusy ? taken : 0;
  }

  private actorDay(actor: number, day: number): void {
    const { days, months, monthOf } = this.model;
    const isFull = (this.prices.monthLeft[actor * months + (monthOf[day] ?? 0)] ?? 0) < 1;
    const isBusy = this.busy[item(this.model.actors, actor).person * days + day] === 1;
    const isNear = (this.tooNear[actor * days + day] ?? 0) > 0;
    this.prices.actor[actor * days + day] = isFull || isBusy || isNear ? taken : 0;
  }
}
