import { item } from "../indexing";
import type { Column, Model } from "../model/facts";
import type { Random } from "../random";
import type { Insertion } from "./insertion";
import type { PlanState } from "./state";

const most = 5;
const drawn = 10;
const month = 30;
/** In so many of the tries people are passed over now and then, each so often: else the cheapest always takes the same. */
const daring = 0.3;
const blink = 0.15;

/** Takes a few trainings that are in each other's way out of the plan and puts each back where it is cheapest. */
export class Ruin {
  private best: { cost: number; columns: (Column | null)[] };
  private readonly loose: number[];

  constructor(
    private readonly model: Model,
    readonly state: PlanState,
    private readonly insertion: Insertion,
    private readonly random: Random,
  ) {
    this.best = { cost: state.cost, columns: state.columns.slice() };
    this.loose = model.trainings.filter(({ frozen }) => !frozen).map(({ index }) => index);
  }

  get bestCost(): number {
    return this.best.cost;
  }

  get bestColumns(): readonly (Column | null)[] {
    return this.best.columns;
  }

  /** Starts again from this plan. */
  from(columns: readonly (Column | null)[]): void {
    this.state.become(columns);
    this.remember();
  }

  private readonly isSkipped = (): boolean => this.random.next() < blink;

  /** Goes on from another plan, if it is better than the best so far; says whether it was. */
  adopt(columns: readonly (Column | null)[]): boolean {
    const before = this.best.cost;
    this.state.become(columns);
    if (this.state.cost >= before - 1e-6) this.state.become(this.best.columns);
    return this.remember();
  }

  /** One try; a worse plan is kept now and then, the more so the warmer. Says whether it is the best so far. */
  step(temperature: number): boolean {
    if (this.loose.length === 0) return false;
    const before = this.state.cost;
    const victims = this.victims(1 + this.random.below(most));
    const old = victims.map((training) => this.state.remove(training));
    const isSkipped = this.random.next() < daring ? this.isSkipped : null;
    for (const training of this.random.shuffle(victims.slice())) {
      const column = this.insertion.best(this.state, training, isSkipped);
      if (column && column.cost < this.model.problem.weights.unplaced * 2) this.state.add(column);
    }
    const worse = this.state.cost - before;
    if (worse > 1e-9 && worse > -temperature * Math.log(this.random.next() + 1e-12)) {
      for (const training of victims) this.state.remove(training);
      for (const column of old) if (column) this.state.add(column);
    }
    return this.remember();
  }

  private remember(): boolean {
    if (this.state.cost >= this.best.cost - 1e-6) return false;
    this.best = { cost: this.state.cost, columns: this.state.columns.slice() };
    return true;
  }

  /** Trainings that compete for the same people in the same weeks. */
  victims(count: number): number[] {
    const { random, loose, state } = this;
    const missing = loose.filter((training) => !state.columns[training]);
    const first =
      missing.length > 0 && random.next() < 0.2
        ? item(missing, random.below(missing.length))
        : item(loose, random.below(loose.length));
    const chosen = [first];
    const wanted = Math.min(count, loose.length);
    for (let turn = 0; chosen.length < wanted && turn < 3 * wanted; turn += 1) {
      const next = this.mostRelated(item(chosen, random.below(chosen.length)), chosen);
      if (next >= 0) chosen.push(next);
    }
    return chosen;
  }

  private mostRelated(to: number, chosen: readonly number[]): number {
    let [best, most] = [-1, Number.NEGATIVE_INFINITY];
    for (let turn = 0; turn < drawn; turn += 1) {
      const other = item(this.loose, this.random.below(this.loose.length));
      if (chosen.includes(other)) continue;
      const score = this.relation(to, other) + this.random.next();
      if (score > most) [best, most] = [other, score];
    }
    return best;
  }

  private relation(one: number, other: number): number {
    const [a, b] = [this.state.columns[one], this.state.columns[other]];
    const days = Math.abs(middle(this.model, one) - middle(this.model, other));
    const near = days < month ? 1.5 : days < 3 * month ? 0.5 : 0;
    if (!a || !b) return near;
    const trainers = [a.lead, a.co].filter((trainer) => trainer === b.lead || trainer === b.co).length;
    const actors = a.actors.flat().some((actor) => b.actors[0].includes(actor) || b.actors[1].includes(actor));
    return near + trainers + (actors ? 0.5 : 0);
  }
}

function middle({ trainings }: Model, training: number): number {
  const { days } = item(trainings, training);
  return days[days.length >> 1] ?? 0;
}
