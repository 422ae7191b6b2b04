import { item } from "../indexing";
import type { Column, Model, Standing, TrainingFacts } from "./facts";

/** What a plan costs by itself: Infinity if its training cannot have it. */
export function columnCost(model: Model, column: Omit<Column, "cost">): number {
  const facts = item(model.trainings, column.training);
  if (column.venues.slice(2).some((venue) => venue >= 0)) return Number.POSITIVE_INFINITY;
  const places = column.venues.map((venue) => facts.venues.indexOf(venue));
  const [first = -1, second = -1] = places;
  if (first < 0 || second < 0) return Number.POSITIVE_INFINITY;
  return (
    facts.constant +
    trainersCost(model, facts, column, first, second) +
    datesCost(facts, column.days) +
    actorsCost(model, facts, column, first, second)
  );
}

function trainersCost(model: Model, facts: TrainingFacts, column: Omit<Column, "cost">, first: number, second: number) {
  const lead = facts.leads.find(({ trainer }) => trainer === column.lead);
  const co = facts.cos.find(({ trainer }) => trainer === column.co);
  if (!lead || !co || column.lead === column.co) return Number.POSITIVE_INFINITY;
  const [d1 = 0, d2 = 0] = column.days;
  const come = column.days.every((day) => lead.days[day] === 1) && co.days[d1] === 1 && co.days[d2] === 1;
  if (!come) return Number.POSITIVE_INFINITY;
  const isNew = (trainer: number) => d1 < item(model.trainers, trainer).experiencedFrom;
  const bothNew = isNew(column.lead) && isNew(column.co) ? model.problem.weights.twoNewTrainers : 0;
  const travel =
    (column.days.length - 1) * item(lead.perSession, first) +
    item(lead.perSession, second) +
    item(co.perSession, first) +
    item(co.perSession, second);
  return (
    lead.once +
    co.once +
    travel +
    bothNew +
    changeOf(facts.standing, "lead", column) +
    changeOf(facts.standing, "co", column)
  );
}

/** What it costs that another stands there than was published. */
const changeOf = (standing: Standing | null, role: "lead" | "co", column: Omit<Column, "cost">): number =>
  standing === null || standing[role] === column[role] ? 0 : standing.changeTrainer;

function datesCost(facts: TrainingFacts, days: readonly number[]): number {
  let total = 0;
  for (const [index, day] of days.entries()) {
    const [list, costs] = index < 2 ? [facts.days, facts.dayCost[index]] : [facts.later, facts.laterCost[index - 2]];
    total += costs?.[list.indexOf(day)] ?? Number.POSITIVE_INFINITY;
    const gap = index === 0 ? null : day - item(days, index - 1);
    const [least, most] = index === 1 ? facts.dayGap : facts.laterGap;
    if (gap !== null && (gap < least || gap > most)) return Number.POSITIVE_INFINITY;
  }
  return days.length === facts.intervisions + 2 ? total : Number.POSITIVE_INFINITY;
}

function actorsCost(model: Model, facts: TrainingFacts, column: Omit<Column, "cost">, first: number, second: number) {
  const { weights } = model.problem;
  let total = 0;
  for (const session of [0, 1] as const) {
    const acting = column.actors[session];
    if (!isCrew(facts, session, acting)) return Number.POSITIVE_INFINITY;
    total += weights.secondActorMissing * Math.max(0, facts.actorsWanted - acting.length);
    for (const actor of acting) {
      const option = facts.actors.find((one) => one.actor === actor);
      if (option?.days[column.days[session] ?? 0] !== 1) return Number.POSITIVE_INFINITY;
      total += item(option.perSession, session === 0 ? first : second);
      if (facts.standing?.actors[session].includes(actor)) total -= facts.standing.changeActor;
    }
  }
  const [one, other] = column.actors;
  const kept = one.filter((actor) => other.includes(actor)).length;
  return total + weights.actorChange * (Math.min(one.length, other.length) - kept);
}

/** Whether these actors will do for a day; on one that is over, whoever came. */
const isCrew = (facts: TrainingFacts, session: 0 | 1, acting: readonly number[]): boolean =>
  isAsFixed(facts.fixedActors[session], acting) &&
  (facts.isOver[session] || (acting.length >= facts.actorsMin && acting.length <= facts.actorsWanted));

const isAsFixed = (fixed: readonly number[] | null, acting: readonly number[]): boolean =>
  fixed === null || (fixed.length === acting.length && fixed.every((actor) => acting.includes(actor)));
