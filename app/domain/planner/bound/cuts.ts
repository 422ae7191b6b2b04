import { item } from "../indexing";
import type { Column, Model } from "../model/facts";
import { actorsOf, standingDays } from "../model/present";
import type { ActorCut, ActorSurcharges } from "../search/actor-cuts";
import { countsIn, type TrainerCut, type TrainerSurcharges } from "../search/trainer-cuts";
import { separateActors, timesOf } from "./actor-separation";
import type { Limits } from "./limits";
import { separateTrainers } from "./trainer-separation";
import type { Weighed } from "./weighed";

type Cut = { kind: "actor"; cut: ActorCut } | { kind: "trainer"; cut: TrainerCut };

/** Of three days of a trainer one plan has two at most. */
const trainerLimit = 1;

/** What was found so far that whole plans keep to and parts of plans do not, each with a number. */
export class Cuts {
  private readonly list: Cut[] = [];
  private readonly byActor = new Map<number, number[]>();
  private readonly byTrainer = new Map<number, number[]>();
  private readonly known = new Set<string>();

  constructor(
    private readonly model: Model,
    private readonly limits: Limits,
    private readonly most: number,
  ) {}

  /** How many there are: the next one gets this number. */
  get count(): number {
    return this.list.length;
  }

  /** How often plans may count in a cut, all together. */
  limitOf(index: number): number {
    const one = item(this.list, index);
    return one.kind === "actor" ? one.cut.limit : trainerLimit;
  }

  /** Finds what these weights do not keep to; says from which number on it is new. */
  separate(weighed: readonly Weighed[]): number {
    const first = this.list.length;
    for (const cut of separateTrainers(this.model, weighed))
      this.add(`trainer ${cut.trainer} ${cut.days.join(" ")}`, { kind: "trainer", cut });
    for (const cut of separateActors(this.model, this.limits, weighed)) {
      const { actor, from, to, day, trainings } = cut;
      const sorted = [...trainings].sort((one, other) => one - other);
      this.add(`actor ${actor} ${from} ${to} ${day} ${sorted.join(" ")}`, { kind: "actor", cut });
    }
    return first;
  }

  private add(key: string, one: Cut): void {
    if (this.known.has(key) || this.list.length >= this.most) return;
    this.known.add(key);
    if (one.kind === "actor") push(this.byActor, one.cut.actor, this.list.length);
    else push(this.byTrainer, one.cut.trainer, this.list.length);
    this.list.push(one);
  }

  /** In which cuts a plan counts, from this number on, and how often. */
  entriesOf(column: Column, first = 0): [number, number][] {
    if (this.list.length === 0) return [];
    const near = [
      ...actorsOf(column).flatMap((actor) => this.byActor.get(actor) ?? []),
      ...[column.lead, column.co].flatMap((trainer) => this.byTrainer.get(trainer) ?? []),
    ];
    return near
      .filter((index) => index >= first)
      .map((index): [number, number] => [index, this.timesOf(item(this.list, index), column)])
      .filter(([, times]) => times > 0);
  }

  private timesOf({ kind, cut }: Cut, column: Column): number {
    if (kind === "actor") return timesOf(this.model, cut, column);
    return countsIn(cut, standingDays(column, cut.trainer)) ? 1 : 0;
  }

  /** What the multipliers make days cost together. */
  surchargesAt(duals: Float64Array): { actorCuts: ActorSurcharges; trainerCuts: TrainerSurcharges } {
    const actorCuts = new Map<number, { cut: ActorCut; price: number }[]>();
    const trainerCuts = new Map<number, { cut: TrainerCut; price: number }[]>();
    for (const [index, { kind, cut }] of this.list.entries()) {
      const price = -(duals[index] ?? 0);
      if (!(price > 0)) continue;
      if (kind === "actor") push(actorCuts, cut.actor, { cut, price });
      else push(trainerCuts, cut.trainer, { cut, price });
    }
    return { actorCuts, trainerCuts };
  }
}

function push<Value>(lists: Map<number, Value[]>, key: number, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
