import type { TrainingPlan } from "../planner/types";
import { locationIdOf, personIdOf } from "./ids";
import type { Placement } from "./schemas";

/** A plan of the planner's as `placeTraining` takes it. An intervision without a room gets one later. */
export const placementOf = ({ leadId, coId, sessions }: TrainingPlan): Placement => ({
  leadId: personIdOf(leadId),
  secondId: personIdOf(coId),
  sessions: sessions.map(({ date, venueId, actorIds }) => ({
    date,
    locationId: venueId === undefined ? null : locationIdOf(venueId),
    actorIds: actorIds.map(personIdOf),
  })),
});
