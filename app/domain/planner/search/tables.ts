import { item } from "../indexing";
import type { Model, TrainerOption, TrainingFacts } from "../model/facts";
import type { Prices } from "./prices";
import { Tail } from "./tail";

const never = Number.POSITIVE_INFINITY;

/** What each trainer and room costs on each candidate training day of one training: filled once, read for every pair of days. */
export class Tables {
  leads = 0;
  cos = 0;
  readonly leadWho: Int32Array;
  readonly leadSince: Float64Array;
  readonly coWho: Int32Array;
  readonly coSince: Float64Array;
  private readonly tail: Tail;
  private readonly leadDay: Float64Array;
  private readonly leadTail: Float64Array;
  private readonly coDay: Float64Array;
  private readonly leadOnce: Float64Array;
  private readonly coOnce: Float64Array;
  private readonly room: Float64Array;
  private readonly least: { lead: [Float64Array, Float64Array]; co: Float64Array };
  private width = 0;
  private venueCount = 0;

  constructor(private readonly model: Model) {
    const most = (of: (facts: TrainingFacts) => number) =>
      model.trainings.reduce((max, one) => Math.max(max, of(one)), 1);
    const [days, venues] = [most((one) => one.days.length), most((one) => one.venues.length)];
    const [leads, cos] = [most((one) => one.leads.length), most((one) => one.cos.length)];
    this.tail = new Tail(model);
    this.leadWho = new Int32Array(leads);
    this.leadSince = new Float64Array(leads);
    this.coWho = new Int32Array(cos);
    this.coSince = new Float64Array(cos);
    this.leadDay = new Float64Array(leads * days);
    this.leadTail = new Float64Array(leads * days);
    this.coDay = new Float64Array(cos * days);
    this.leadOnce = new Float64Array(leads * venues);
    this.coOnce = new Float64Array(cos * venues);
    this.room = new Float64Array(venues * days);
    this.least = { lead: [new Float64Array(days), new Float64Array(days)], co: new Float64Array(days) };
  }

  fill(facts: TrainingFacts, prices: Prices): void {
    this.width = facts.days.length;
    this.venueCount = facts.venues.length;
    for (const list of [...this.least.lead, this.least.co]) list.fill(never);
    this.fillLeads(facts, prices);
    this.fillCos(facts, prices);
    this.fillRooms(facts, prices);
  }

  /** Only those who have a day left; the cheapest of what each costs on top is theirs alone, so it counts in the least too. */
  private fillLeads(facts: TrainingFacts, prices: Prices): void {
    this.leads = 0;
    const { standing } = facts;
    for (const lead of facts.leads) {
      const offset = this.leads * this.width;
      if (!this.fillDays(facts, prices, lead, prices.leadLoad, this.leadDay, offset)) continue;
      this.tail.run(facts, lead, prices, this.leadTail, offset);
      this.leadWho[this.leads] = lead.trainer;
      this.leadSince[this.leads] = item(this.model.trainers, lead.trainer).experiencedFrom;
      const sessions = 2 + facts.intervisions;
      const change = standing === null || standing.lead === lead.trainer ? 0 : standing.changeTrainer;
      const once = this.fillOnce(lead, this.leadOnce, this.leads * this.venueCount, sessions, change);
      this.lower(this.least.lead[0], once / 2, this.leadDay, offset, null);
      this.lower(this.least.lead[1], once / 2, this.leadDay, offset, this.leadTail);
      this.leads += 1;
    }
  }

  private fillCos(facts: TrainingFacts, prices: Prices): void {
    this.cos = 0;
    const { standing } = facts;
    for (const co of facts.cos) {
      const offset = this.cos * this.width;
      if (!this.fillDays(facts, prices, co, prices.coLoad, this.coDay, offset)) continue;
      this.coWho[this.cos] = co.trainer;
      this.coSince[this.cos] = item(this.model.trainers, co.trainer).experiencedFrom;
      const change = standing === null || standing.co === co.trainer ? 0 : standing.changeTrainer;
      const extra = change + (prices.slot[co.trainer] ?? 0);
      const once = this.fillOnce(co, this.coOnce, this.cos * this.venueCount, 2, extra);
      this.lower(this.least.co, once / 2, this.coDay, offset, null);
      this.cos += 1;
    }
  }

  /** What someone costs apart from days, venue by venue; gives back the least. */
  private fillOnce(option: TrainerOption, into: Float64Array, offset: number, sessions: number, extra: number): number {
    let least = never;
    for (let venue = 0; venue < this.venueCount; venue += 1) {
      const once = extra + option.once + sessions * (option.perSession[venue] ?? 0);
      into[offset + venue] = once;
      if (once < least) least = once;
    }
    return least;
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
      if (option.days[day] === 1) {
        const load = 2 * (loads[option.trainer * years + (yearOf[day] ?? 0)] ?? 0);
        const value = (prices.trainer[option.trainer * days + day] ?? 0) + load;
        into[offset + place] = value;
        if (value < never) any = true;
      } else into[offset + place] = never;
    }
    return any;
  }

  private lower(
    least: Float64Array,
    share: number,
    values: Float64Array,
    offset: number,
    more: Float64Array | null,
  ): void {
    for (let place = 0; place < this.width; place += 1) {
      const value = share + (values[offset + place] ?? 0) + (more === null ? 0 : (more[offset + place] ?? 0));
      if (value < (least[place] ?? 0)) least[place] = value;
    }
  }

  private fillRooms(facts: TrainingFacts, prices: Prices): void {
    for (let venue = 0; venue < this.venueCount; venue += 1) {
      const base = (facts.venues[venue] ?? 0) * this.model.days;
      for (let place = 0; place < this.width; place += 1) {
        this.room[venue * this.width + place] = prices.venue[base + (facts.days[place] ?? 0)] ?? 0;
      }
    }
  }

  leadAt(index: number, first: number, second: number, venue: number): number {
    const at = index * this.width;
    const days = (this.leadDay[at + first] ?? 0) + (this.leadDay[at + second] ?? 0);
    return days + (this.leadTail[at + second] ?? 0) + (this.leadOnce[index * this.venueCount + venue] ?? 0);
  }

  coAt(index: number, first: number, second: number, venue: number): number {
    const at = index * this.width;
    return (
      (this.coDay[at + first] ?? 0) +
      (this.coDay[at + second] ?? 0) +
      (this.coOnce[index * this.venueCount + venue] ?? 0)
    );
  }

  roomAt(venue: number, place: number): number {
    return this.room[venue * this.width + place] ?? 0;
  }

  /** What trainers cost at least on a first, or on a second day. */
  leastOn(session: 0 | 1, place: number): number {
    return (this.least.lead[session][place] ?? 0) + (this.least.co[place] ?? 0);
  }

  /** The intervisions that go with a lead and a second day. */
  daysAfter(facts: TrainingFacts, lead: TrainerOption, prices: Prices, second: number): number[] {
    if (facts.intervisions === 0) return [];
    this.tail.run(facts, lead, prices, this.leadTail, 0);
    return this.tail.daysAfter(facts, second);
  }
}
