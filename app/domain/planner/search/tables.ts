import { item } from "../indexing";
import type { Model, TrainerOption, TrainingFacts } from "../model/facts";
import { MarkedTail } from "./marked-tail";
import type { Prices } from "./prices";
import { Tail } from "./tail";
import { cheapestFirst, fillDays, fillOnce, leastOf, lower, type Row } from "./trainer-rows";

const never = Number.POSITIVE_INFINITY;

/**
 * What each trainer and room costs on each candidate training day of one training: filled once, read for every pair of days. The
 * intervisions of a lead take most of the work, so they are worked out only for leads who could still be the cheapest.
 */
export class Tables {
  /** Those who take part, by their places in the rows. */
  readonly leads: Row[] = [];
  readonly cos: Row[] = [];
  private readonly allLeads: Row[] = [];
  private readonly allCos: Row[] = [];
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
    this.leadDay = new Float64Array(leads * days);
    this.leadTail = new Float64Array(leads * days);
    this.coDay = new Float64Array(cos * days);
    this.leadOnce = new Float64Array(leads * venues);
    this.coOnce = new Float64Array(cos * venues);
    this.room = new Float64Array(venues * days);
    this.least = { lead: [new Float64Array(days), new Float64Array(days)], co: new Float64Array(days) };
  }

  /** With `isSkipped`, people are passed over now and then, so that another plan is found than the cheapest. */
  fill(facts: TrainingFacts, prices: Prices, isSkipped: (() => boolean) | null = null): void {
    this.width = facts.days.length;
    this.venueCount = facts.venues.length;
    this.fillLeads(facts, prices, isSkipped);
    this.fillCos(facts, prices, isSkipped);
    this.fillRooms(facts, prices);
  }

  /** What a lead, and a second, costs at least. */
  get leastLead(): number {
    return this.allLeads[0]?.least ?? never;
  }

  get leastCo(): number {
    return this.allCos[0]?.least ?? never;
  }

  /** Up to which cost so many leads are let in. */
  leadAtRank = (rank: number): number => this.allLeads[Math.min(rank, this.allLeads.length - 1)]?.least ?? never;
  /** Whether there are leads within this cost who were not let in. */
  hasMore = (most: number): boolean => (this.allLeads[this.leads.length]?.least ?? never) < most;

  /** Lets in who may cost so much at most: who costs more could not be in a plan that is asked for. */
  open(facts: TrainingFacts, prices: Prices, mostLead: number, mostCo: number): void {
    for (const list of [...this.least.lead, this.least.co]) list.fill(never);
    this.leads.length = 0;
    this.cos.length = 0;
    for (const row of this.allLeads) {
      if (row.least > mostLead) break;
      if (!row.isTailed) this.tail.run(facts, row.option, prices, this.leadTail, row.offset);
      if (!row.isTailed) row.marked = MarkedTail.of(this.tail, facts, row.option, prices);
      row.isTailed = true;
      const half = leastOf(this.leadOnce, row.room, this.venueCount) / 2;
      lower(this.least.lead[0], half, this.width, this.leadDay, row.offset, null);
      lower(this.least.lead[1], half, this.width, this.leadDay, row.offset, this.leadTail);
      this.leads.push(row);
    }
    for (const row of this.allCos) {
      if (row.least > mostCo) break;
      lower(
        this.least.co,
        leastOf(this.coOnce, row.room, this.venueCount) / 2,
        this.width,
        this.coDay,
        row.offset,
        null,
      );
      this.cos.push(row);
    }
  }

  private fillLeads(facts: TrainingFacts, prices: Prices, isSkipped: (() => boolean) | null): void {
    const { standing, intervisions } = facts;
    const { years } = this.model;
    this.allLeads.length = 0;
    for (const option of facts.leads) {
      if (isSkipped?.()) continue;
      const { trainer } = option;
      const change = standing === null || standing.lead === trainer ? 0 : standing.changeTrainer;
      const row = this.rowOf(option, this.allLeads.length);
      const days = fillDays(
        this.model,
        facts,
        { option, prices: prices.trainer, loads: prices.leadLoad },
        this.leadDay,
        row.offset,
      );
      if (days === never) continue;
      const once = fillOnce(option, this.leadOnce, row.room, this.venueCount, 2 + intervisions, change);
      let load = never;
      for (let at = trainer * years; at < (trainer + 1) * years; at += 1)
        load = Math.min(load, prices.leadLoad[at] ?? 0);
      row.least = once + 2 * days + intervisions * load;
      if (row.least < never) this.allLeads.push(row);
    }
    this.allLeads.sort(cheapestFirst);
  }

  private fillCos(facts: TrainingFacts, prices: Prices, isSkipped: (() => boolean) | null): void {
    const { standing } = facts;
    this.allCos.length = 0;
    for (const option of facts.cos) {
      if (isSkipped?.()) continue;
      const row = this.rowOf(option, this.allCos.length);
      const days = fillDays(
        this.model,
        facts,
        { option, prices: prices.trainer, loads: prices.coLoad },
        this.coDay,
        row.offset,
      );
      if (days === never) continue;
      const change = standing === null || standing.co === option.trainer ? 0 : standing.changeTrainer;
      const extra = change + (prices.slot[option.trainer] ?? 0);
      row.least = fillOnce(option, this.coOnce, row.room, this.venueCount, 2, extra) + 2 * days;
      if (row.least < never) this.allCos.push(row);
    }
    this.allCos.sort(cheapestFirst);
  }

  private rowOf(option: TrainerOption, index: number): Row {
    const since = item(this.model.trainers, option.trainer).experiencedFrom;
    const [offset, room] = [index * this.width, index * this.venueCount];
    return { option, offset, room, least: never, since, isTailed: false, marked: null };
  }

  private fillRooms(facts: TrainingFacts, prices: Prices): void {
    for (let venue = 0; venue < this.venueCount; venue += 1) {
      const base = (facts.venues[venue] ?? 0) * this.model.days;
      for (let place = 0; place < this.width; place += 1) {
        this.room[venue * this.width + place] = prices.venue[base + (facts.days[place] ?? 0)] ?? 0;
      }
    }
  }

  leadAt(row: Row, first: number, second: number, venue: number): number {
    const at = row.offset;
    const days = (this.leadDay[at + first] ?? 0) + (this.leadDay[at + second] ?? 0);
    const tail = row.marked ? row.marked.costAt(first, second) : (this.leadTail[at + second] ?? 0);
    return days + tail + (this.leadOnce[row.room + venue] ?? 0);
  }

  coAt(row: Row, first: number, second: number, venue: number): number {
    const at = row.offset;
    return (this.coDay[at + first] ?? 0) + (this.coDay[at + second] ?? 0) + (this.coOnce[row.room + venue] ?? 0);
  }

  roomAt(venue: number, place: number): number {
    return this.room[venue * this.width + place] ?? 0;
  }

  /** What trainers cost at least on a first, or on a second day. */
  leastOn(session: 0 | 1, place: number): number {
    return (this.least.lead[session][place] ?? 0) + (this.least.co[place] ?? 0);
  }

  /** The intervisions that go with a lead and two training days. */
  daysAfter(
    facts: TrainingFacts,
    lead: TrainerOption,
    prices: Prices,
    [first, second]: readonly [number, number],
  ): number[] {
    if (facts.intervisions === 0) return [];
    const marked = this.leads.find(({ option }) => option === lead)?.marked;
    if (marked) return marked.daysAfter(first, second);
    this.tail.run(facts, lead, prices, this.leadTail, 0);
    return this.tail.daysAfter(facts, second);
  }
}
