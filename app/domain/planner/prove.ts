import { type Bounded, generate } from "./bound/generate";
import { highs } from "./bound/highs";
import { startAt } from "./bound/lagrange";
import { Master } from "./bound/master";
import { Neighbourhood } from "./bound/neighbourhood";
import { Climb } from "./climb";
import type { Course } from "./course";
import type { Column, Model } from "./model/facts";
import type { Random } from "./random";
import type { Insertion } from "./search/insertion";
import { Pricing } from "./search/pricing";
import type { Ruin } from "./search/ruin";
import { PlanState } from "./search/state";

/** More trainings than this make a linear programme that no budget sees the end of: the first prices prove something too. */
const mostForProgramme = 3000;
const hasProgramme = ({ trainings }: Model): boolean => trainings.length <= mostForProgramme;

/** For which part of the time the bound is sharpened by cuts: plans that are found with it want the rest, where any are looked for. */
const cutShare = { beforePlans: 0.2, alone: 1 };

export interface Proving {
  model: Model;
  course: Course;
  insertion: Insertion;
  ruin: Ruin;
  random: Random;
  /** Until which share of the budget the bound is worked on. */
  share: number;
}

/** The bound, and after it better plans by what it learnt. */
export async function improveByProof(
  { model, course, insertion, ruin, random, share }: Proving,
  work: (climb: Climb) => void,
): Promise<void> {
  if (model.trainings.length === 0 || !course.mayGoOn(share)) return;
  const solver = await highs();
  const master = new Master(solver, model);
  const { pricing } = insertion;
  try {
    const { duals } = bound({
      model,
      course,
      master,
      pricing,
      columns: ruin.bestColumns,
      share,
      cutShare: cutShare.beforePlans,
    });
    const areaOf = () => new Neighbourhood(solver, model, master.rows, pricing, master.columns, duals);
    work(new Climb({ model, course, master, insertion, random, areaOf, hasProgramme: hasProgramme(model) }, ruin));
  } finally {
    master.dispose();
  }
}

/** Only the bound, as far as the time reaches. */
export async function proveFrom(model: Model, course: Course, columns: readonly (Column | null)[]): Promise<void> {
  if (model.trainings.length === 0 || !course.mayGoOn()) return;
  const master = new Master(await highs(), model);
  try {
    bound({ model, course, master, pricing: new Pricing(model), columns, share: 1, cutShare: cutShare.alone });
  } finally {
    master.dispose();
  }
}

interface Bounding {
  model: Model;
  course: Course;
  master: Master;
  pricing: Pricing;
  columns: readonly (Column | null)[];
  share: number;
  cutShare: number;
}

function bound({ model, course, master, pricing, columns, share, cutShare }: Bounding): Bounded {
  const state = new PlanState(model);
  state.become(columns);
  const start = startAt(master.rows, state);
  const mayGoOn = () => course.mayGoOn(share);
  const until = course.elapsed + cutShare * course.leftUntil(share);
  const mayCut = () => course.elapsed < until;
  master.add(columns.filter((column) => column !== null));
  return generate({ model, master, pricing, course, start, mayGoOn, mayCut, hasProgramme: hasProgramme(model) });
}
