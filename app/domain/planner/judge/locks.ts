import type { TrainingPlan, Violation } from "../types";
import { type Case, hard, type SingleField } from "./world";

const datesOf = ({ sessions }: TrainingPlan): string => sessions.map(({ date }) => date).join();
const venuesOf = ({ sessions }: TrainingPlan): string => sessions.map(({ venueId }) => venueId ?? "").join();
const actorsOf = ({ sessions }: TrainingPlan): string =>
  sessions.map(({ actorIds }) => actorIds.toSorted().join("+")).join();

const same: Record<SingleField, (one: TrainingPlan, other: TrainingPlan) => boolean> = {
  dates: (one, other) => datesOf(one) === datesOf(other),
  lead: (one, other) => one.leadId === other.leadId,
  co: (one, other) => one.coId === other.coId,
  actors: (one, other) => actorsOf(one) === actorsOf(other),
  venue: (one, other) => venuesOf(one) === venuesOf(other),
};

/** What a plan changes that a person fixed, or that is over. An unplaced training breaks no lock. */
export function lockViolations({ world, training, plan }: Case): Violation[] {
  const standing = world.published.get(training.id);
  if (!standing) return [];
  const about = { trainingIds: [training.id] };
  const broken = [...(world.locked.get(training.id) ?? [])].filter((field) => !same[field](standing, plan));
  const moved = standing.sessions.filter(
    ({ date }, index) => date < world.problem.today && plan.sessions[index]?.date !== date,
  );
  return [
    ...broken.map((field) => hard("lockBroken", { ...about, params: { field } })),
    ...moved.map(({ date }) => hard("lockBroken", { ...about, key: "past_moved", dates: [date], params: { date } })),
  ];
}
