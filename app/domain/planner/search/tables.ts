import { item } from "../indexing";
import type { Model, TrainerOption, TrainingFacts } from "../model/facts";
import type { ActingChoice } from "./acting";
import type { Prices } from "./prices";
import { Tail } from "./tail";

/** What each person and room costs on each candidate training day of one training: filled once, read for every pair of days. */
export class Tables {
  private readonly tail: Tail;
  private readonly leadDay: Float64Array;
  private readonly leadTail: Float64Array;
  private readonly coDay: Float64Array;
  private readonly leadOnce: Float64Array;
  private readonly coOnce: Float64Array;
  private readonly acting: [Float64Array, Float64Array];
  private readonly room: Float64Array;
  private readonly least: { lead: [Float64Array, Float64Array]; co: Float64Array };
  private leastOnce = 0;
  private width = 0;
  private venueCount = 0;

  constructor(private readonly model: Model) {
    const most = (of: (facts: TrainingFacts) => number) => Math.max(1, ...model.trainings.map(of));
    const [days, venues] = [most((one) => one.days.length), most((one) => one.venues.length)];
    const [leads, cos] = [most((one) => one.leads.length), most((one) => one.cos.length)];
    this.tail = new Tail(model);
    this.leadDay = new Float64Array(leads * days);
    this.leadTail = new Float64Array(leads * days);
    this.coDay = new Float64Array(cos * days);
    this.leadOnce = new Float64Array(leads * venues);
    this.coOnce = new Float64Array(cos * venues);
    this.acting = [new Float64Array(venues * days), new Float64Array(venues * days)];
    this.room = new Float64Array(venues * days);
    this.least = { lead: [new Float64Array(days), new Float64Array(days)], co: new Float64Array(days) };
  }

  fill(facts: TrainingFacts, prices: Prices, acting: ActingChoice): void {
    this.width = facts.days.length;
    this.venueCount = facts.venues.length;
    this.leastOnce = 0;
    for (const list of [...this.least.lead, this.least.co]) list.fill(Number.POSITIVE_INFINITY);
    this.fillLeads(facts, prices);
    this.fillCos(facts, prices);
    this.fillPlaces(facts, prices, acting);
  }

  private fillLeads(facts: TrainingFacts, prices: Prices): void {
    let cheapest = Number.POSITIVE_INFINITY;
    for (const [index, lead] of facts.leads.entries()) {
      const offset = index * this.width;
      if (this.fillDays(facts, prices, lead, prices.leadLoad, this.leadDay, offset)) {
        this.tail.run(facts, lead, prices, this.leadTail, offset);
      } else this.leadTail.fill(Number.POSITIVE_INFINITY, offset, offset + this.width);
      for (let venue = 0; venue < this.venueCount; venue += 1) {
        const once = lead.once + (2 + facts.intervisions) * item(lead.perSession, venue);
        this.leadOnce[index * this.venueCount + venue] = once;
        cheapest = Math.min(cheapest, once);
      }
      this.lower(this.least.lead[0], this.leadDay, offset);
      this.lower(this.least.lead[1], this.leadTail, offset, this.leadDay);
    }
    this.leastOnce += cheapest;
  }

  private fillCos(facts: TrainingFacts, prices: Prices): void {
    let cheapest = Number.POSITIVE_INFINITY;
    for (const [index, co] of facts.cos.entries()) {
      const offset = index * this.width;
      this.fillDays(facts, prices, co, prices.coLoad, this.coDay, offset);
      for (let venue = 0; venue < this.venueCount; venue += 1) {
        const once = co.once + 2 * item(co.perSession, venue) + (prices.slot[co.trainer] ?? 0);
        this.coOnce[index * this.venueCount + venue] = once;
        cheapest = Math.min(cheapest, once);
      }
      this.lower(this.least.co, this.coDay, offset);
    }
    this.leastOnce += cheapest;
  }

  /** Says whether there is a day at all. */
  private fillDays(
    facts: TrainingFacts,
    prices: Prices,
    option: TrainerOption,
    loads: Float64Array,
    into: Float64Array,
    offset: number,
  ): boolean {
    const { days, years, yearOf } = this.model;
    let any = false;
    for (let place = 0; place < this.width; place += 1) {
      const day = facts.days[place] ?? 0;
      const load = 2 * (loads[option.trainer * years + (yearOf[day] ?? 0)] ?? 0);
      const value =
        option.days[day] === 1 ? (prices.trainer[option.trainer * days + day] ?? 0) + load : Number.POSITIVE_INFINITY;
      into[offset + place] = value;
      any ||= value < Number.POSITIVE_INFINITY;
    }
    return any;
  }

  private lower(least: Float64Array, values: Float64Array, offset: number, more?: Float64Array): void {
    for (let place = 0; place < this.width; place += 1) {
      const value = (values[offset + place] ?? 0) + (more?.[offset + place] ?? 0);
      if (value < (least[place] ?? 0)) least[place] = value;
    }
  }

  private fillPlaces(facts: TrainingFacts, prices: Prices, acting: ActingChoice): void {
    for (const [venue, index] of facts.venues.entries()) {
      for (let place = 0; place < this.width; place += 1) {
        const day = facts.days[place] ?? 0;
        const at = venue * this.width + place;
        this.room[at] = prices.venue[index * this.model.days + day] ?? 0;
        const isOpen = (this.room[at] ?? 0) < Number.POSITIVE_INFINITY;
        for (const session of [0, 1] as const) {
          this.acting[session][at] = isOpen ? acting.alone(facts, prices, { day, session, venue }) : 0;
        }
      }
    }
  }

  leadAt = (index: number, first: number, second: number, venue: number): number =>
    (this.leadDay[index * this.width + first] ?? 0) +
    (this.leadDay[index * this.width + second] ?? 0) +
    (this.leadTail[index * this.width + second] ?? 0) +
    (this.leadOnce[index * this.venueCount + venue] ?? 0);

  coAt = (index: number, first: number, second: number, venue: number): number =>
    (this.coDay[index * this.width + first] ?? 0) +
    (this.coDay[index * this.width + second] ?? 0) +
    (this.coOnce[index * this.venueCount + venue] ?? 0);

  roomAt = (venue: number, place: number): number => this.room[venue * this.width + place] ?? 0;

  actingAt = (venue: number, session: 0 | 1, place: number): number => this.acting[session][venue * this.width + place] ?? 0;

  /** No pair of trainers costs less on these days. */
  trainersAtLeast = ([first, second]: readonly [number, number]): number =>
    this.leastOnce +
    (this.least.lead[0][first] ?? 0) +
    (this.least.lead[1][second] ?? 0) +
    (this.least.co[first] ?? 0) +
    (this.least.co[second] ?? 0);

  /** The intervisions that go with a lead and a second day. */
  daysAfter(facts: TrainingFacts, lead: TrainerOption, prices: Prices, second: number): number[] {
    if (facts.intervisions === 0) return [];
    this.tail.run(facts, lead, prices, this.leadTail, 0);
    return this.tail.daysAfter(facts, second);
  }
}
