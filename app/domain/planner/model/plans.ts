import { dayNumber, isoOf } from "../calendar";
import { item } from "../indexing";
import type { Session, TrainingPlan } from "../types";
import { columnCost } from "./column-cost";
import type { Column, Model } from "./facts";

/** A plan by its numbers; nothing for one that names the unknown. */
export function columnOf(model: Model, plan: TrainingPlan): Omit<Column, "cost"> | null {
  const { places, origin } = model;
  const [first, second] = plan.sessions;
  const acting = (session: Session | undefined) => (session?.actorIds ?? []).map((id) => places.actors.get(id) ?? -1);
  const column = {
    training: places.trainings.get(plan.trainingId) ?? -1,
    lead: places.trainers.get(plan.leadId) ?? -1,
    co: places.trainers.get(plan.coId) ?? -1,
    venues: plan.sessions.map(({ venueId }) => places.venues.get(venueId ?? "") ?? -1),
    days: plan.sessions.map(({ date }) => dayNumber(date) - origin),
    actors: [acting(first), acting(second)] as const,
  };
  const numbers = [
    column.training,
    column.lead,
    column.co,
    ...column.venues.slice(0, 2),
    ...column.days,
    ...column.actors.flat(),
  ];
  return numbers.every((one) => one >= 0) && column.days.every((day) => day < model.days) ? column : null;
}

/** The plan of a column, with the ids that people know. The published one comes back as it was. */
export function planOf(model: Model, column: Column): TrainingPlan {
  const { problem, origin } = model;
  const { id, published } = item(model.trainings, column.training);
  const standing = published === column ? problem.published.find(({ trainingId }) => trainingId === id) : undefined;
  if (standing) return standing;
  const date = (index: number) => isoOf(origin + item(column.days, index));
  const day = (index: 0 | 1): Session => ({
    kind: index === 0 ? "day1" : "day2",
    date: date(index),
    venueId: item(problem.venues, item(column.venues, index)).id,
    actorIds: column.actors[index].map((actor) => item(problem.actors, actor).id),
  });
  const intervisions = column.days.slice(2).map(
    (_, index): Session => ({
      kind: "intervision",
      date: date(index + 2),
      actorIds: [],
    }),
  );
  return {
    trainingId: id,
    leadId: item(problem.trainers, column.lead).id,
    coId: item(problem.trainers, column.co).id,
    sessions: [day(0), day(1), ...intervisions],
  };
}

export const plansOf = (model: Model, columns: readonly (Column | null)[]): TrainingPlan[] =>
  columns.flatMap((column) => (column ? [planOf(model, column)] : []));

/** The columns of plans that another run made of the same problem, by training. */
export function columnsOf(model: Model, plans: readonly TrainingPlan[]): (Column | null)[] {
  const columns: (Column | null)[] = model.trainings.map(() => null);
  for (const plan of plans) {
    const column = columnOf(model, plan);
    if (!column) continue;
    const { published } = item(model.trainings, column.training);
    const cost = columnCost(model, column);
    columns[column.training] =
      published && isSame(published, column) ? published : Number.isFinite(cost) ? { ...column, cost } : null;
  }
  return columns;
}

const isSame = (one: Column, other: Omit<Column, "cost">): boolean =>
  one.lead === other.lead &&
  one.co === other.co &&
  one.days.join() === other.days.join() &&
  one.venues.join() === other.venues.join() &&
  one.actors.join(";") === other.actors.join(";");
