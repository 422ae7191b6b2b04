import { distanceOf } from "~/domain/planner/distance";
import type { Id, LatLon, TrainingPlan } from "~/domain/planner/types";
import type { Asked } from "~/domain/planning/suggest-for";

/** Someone in a plan, with how far they come. */
export interface Member {
  id: Id;
  name: string;
  /** The farthest they travel, one way. */
  km: number | null;
  isOwnRegion: boolean;
  isTrainee: boolean;
}

export interface Team {
  lead: Member;
  second: Member;
  actors: Member[];
}

/** The people of a plan in the reader's words. */
export function teamOf({ problem, names }: Asked, plan: TrainingPlan): Team {
  const km = distanceOf(problem);
  const region = problem.trainings.find(({ id }) => id === plan.trainingId)?.regionId;
  const first = plan.sessions[0]?.date ?? "";
  const places = (isThere: (actorIds: readonly Id[]) => boolean): LatLon[] =>
    plan.sessions
      .filter(({ actorIds }) => isThere(actorIds))
      .flatMap(({ venueId }) => problem.venues.find(({ id }) => id === venueId)?.loc ?? []);
  const member = (id: Id, people: readonly { id: Id; home: LatLon; regionId: Id }[], at: LatLon[]): Member => {
    const known = people.find((one) => one.id === id);
    const trainer = problem.trainers.find((one) => one.id === id);
    return {
      id,
      name: names.get(id) ?? "",
      km: known && at.length > 0 ? Math.max(...at.map((place) => km(known.home, place))) : null,
      isOwnRegion: known?.regionId === region,
      isTrainee: trainer !== undefined && (trainer.leadFrom === null || trainer.leadFrom > first),
    };
  };
  const everywhere = places(() => true);
  const acting = [...new Set(plan.sessions.flatMap(({ actorIds }) => actorIds))];
  return {
    lead: member(plan.leadId, problem.trainers, everywhere),
    second: member(plan.coId, problem.trainers, everywhere),
    actors: acting.map((id) => ({
      ...member(
        id,
        problem.actors,
        places((actorIds) => actorIds.includes(id)),
      ),
      isTrainee: false,
    })),
  };
}
