import { type Diving, dive } from "./bound/dive";
import type { Neighbourhood } from "./bound/neighbourhood";
import type { Column } from "./model/facts";
import type { Random } from "./random";
import { insertAll, scarcestFirst } from "./search/greedy";
import type { Insertion } from "./search/insertion";
import { Ruin } from "./search/ruin";
import { PlanState } from "./search/state";

/** So many steps in vain, and one more for every so many trainings, before another plan is gone on from. */
const patience = 2;
const perPatience = 30;

export interface Climbing extends Omit<Diving, "pricing"> {
  insertion: Insertion;
  random: Random;
  /** The neighbourhoods to look in, of everything that the linear programme knows by now. */
  areaOf: () => Neighbourhood;
  /** Whether there is a linear programme to dive into. */
  hasProgramme: boolean;
}

/** Goes on from one plan for as long as it helps, then from another: what was found beside this run, or what a dive brings up. */
export class Climb {
  private area: Neighbourhood;
  private found: (Column | null)[] | null = null;
  private vain = Number.POSITIVE_INFINITY;
  private hasDived = false;

  constructor(
    private readonly climbing: Climbing,
    public ruin: Ruin,
  ) {
    this.area = climbing.areaOf();
  }

  step(): void {
    const { course, model } = this.climbing;
    this.found = course.takeFound() ?? this.found;
    if (this.vain > patience + model.trainings.length / perPatience) this.goElsewhere();
    const before = this.ruin.bestCost;
    this.area.step(this.ruin, course);
    course.offer("mip", this.ruin.bestCost, this.ruin.bestColumns);
    this.vain = this.ruin.bestCost < before ? 0 : this.vain + 1;
  }

  private goElsewhere(): void {
    const { model, course, insertion, random } = this.climbing;
    this.vain = 0;
    const state = (this.hasDived ? this.better() : null) ?? this.dived();
    this.hasDived = true;
    if (!state) return;
    this.ruin = new Ruin(model, state, insertion, random);
    course.offer("dive", this.ruin.bestCost, this.ruin.bestColumns);
  }

  /** The last that was found beside this run, if it is better than all that was found here. */
  private better(): PlanState | null {
    const { model, course } = this.climbing;
    if (!this.found) return null;
    const state = new PlanState(model);
    state.become(this.found);
    this.found = null;
    return course.best && state.cost < course.best.cost ? state : null;
  }

  private dived(): PlanState | null {
    const { model, course, insertion, hasProgramme, master, areaOf } = this.climbing;
    if (!hasProgramme) return null;
    const state = dive({ model, master, course, pricing: insertion.pricing }, this.ruin.bestColumns);
    if (!state) return null;
    this.area = areaOf();
    this.area.fill(state, course);
    insertAll(state, insertion, scarcestFirst(model), () => course.mayGoOn());
    return state;
  }
}
