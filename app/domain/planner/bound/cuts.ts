import { item } from "../indexing";
import type { Column, Model } from "../model/facts";
import type { ActorCut, ActorSurcharges } from "../search/actor-cuts";
import { countsIn, type TrainerCut, type TrainerSurcharges } from "../search/trainer-cuts";
import { separateActors, timesOf } from "./actor-separation";
import { separateTrainers } from "./trainer-separation";
import { actorsOf, daysOfTrainer, type Weighed } from "./weighed";

type Cut = { kind: "actor"; cut: ActorCut } | { kind: "trainer"; cut: TrainerCut };

/** What was found so far that whole plans keep to and parts of plans do not, each with a number. */
export class Cuts {
  private readonly list: Cut[] = [];
  private readonly byPerson = new Map<string, number[]>();
  private readonly known = new Set<string>();

  constructor(
    private readonly model: Model,
    private readonly most: number,
  ) {}

  get count(): number {
    return this.list.length;
  }

  limitOf(index: number): number {
    const one = item(this.list, index);
    return one.kind === "actor" ? one.cut.limit : 1;
  }

  /** Finds what these weights do not keep to; says from which number on it is new. */
  separate(weighed: readonly Weighed[]): number {
    const first = this.list.length;
    for (const cut of separateActors(this.model, weighed)) {
      const { actor, from, to, day, trainings } = cut;
      this.add(`actor ${actor}`, [from, to, day, ...[...trainings].sort((one, other) => one - other)].join(" "), {
        kind: "actor",
        cut,
      });
    }
    for (const cut of separateTrainers(this.model, weighed))
      this.add(`trainer ${cut.trainer}`, cut.days.join(" "), { kind: "trainer", cut });
    return first;
  }

  private add(person: string, key: string, cut: Cut): void {
    if (this.known.has(`${person} ${key}`) || this.list.length >= this.most) return;
    this.known.add(`${person} ${key}`);
    const own = this.byPerson.get(person) ?? [];
    own.push(this.list.length);
    this.byPerson.set(person, own);
    this.list.push(cut);
  }

  /** In which cuts a plan counts, and how often. */
  entriesOf(column: Column): [number, number][] {
    if (this.list.length === 0) return [];
    const people = [
      ...actorsOf(column).map((actor) => `actor ${actor}`),
      ...[column.lead, column.co].map((trainer) => `trainer ${trainer}`),
    ];
    return people
      .flatMap((person) => this.byPerson.get(person) ?? [])
      .map((index): [number, number] => [index, this.timesOf(item(this.list, index), column)])
      .filter(([, times]) => times > 0);
  }

  private timesOf({ kind, cut }: Cut, column: Column): number {
    if (kind === "actor") return timesOf(this.model, cut, column);
    return countsIn(cut, daysOfTrainer(column, cut.trainer)) ? 1 : 0;
  }

  /** What the multipliers make days cost together. */
  surchargesAt(duals: Float64Array): { actorCuts: ActorSurcharges; trainerCuts: TrainerSurcharges } {
    const actorCuts = new Map<number, { cut: ActorCut; price: number }[]>();
    const trainerCuts = new Map<number, { cut: TrainerCut; price: number }[]>();
    for (const [index, { kind, cut }] of this.list.entries()) {
      const price = -(duals[index] ?? 0);
      if (!(price > 0)) continue;
      if (kind === "actor") actorCuts.set(cut.actor, [...(actorCuts.get(cut.actor) ?? []), { cut, price }]);
      else trainerCuts.set(cut.trainer, [...(trainerCuts.get(cut.trainer) ?? []), { cut, price }]);
    }
    return { actorCuts, trainerCuts };
  }
}
