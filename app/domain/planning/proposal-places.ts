import type { BookingFunction } from "#db/lists";
import type { Session, TrainingPlan } from "../planner/types";
import { personIdOf } from "./ids";

/** Someone in a session of a plan. */
export interface Place {
  personId: number;
  function: BookingFunction;
}

/** Who a plan puts in a session: the lead everywhere, the second trainer on the training days, the actors of the day. */
export const placesOf = ({ leadId, coId }: TrainingPlan, { kind, actorIds }: Session): Place[] => [
  ...[leadId, ...(kind === "intervision" ? [] : [coId])].map((id) => place(id, "trainer")),
  ...actorIds.map((id) => place(id, "actor")),
];

const place = (id: string, as: BookingFunction): Place => ({ personId: personIdOf(id), function: as });
