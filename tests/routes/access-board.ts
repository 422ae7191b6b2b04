import {
  boardRoles,
  capacityRoles,
  type Declared,
  nothing,
  ofSession,
  ofTraining,
  only,
  planners,
} from "./access-rules";

/** The board and the planner. */
export const boardAccess: Record<string, Declared> = {
  planbord: { params: nothing, outcomes: only(...boardRoles) },
  "planbord.csv": { params: nothing, outcomes: only(...boardRoles) },
  "planbord.ics": { params: nothing, outcomes: only(...boardRoles) },
  "planbord/capaciteit": { params: nothing, outcomes: only(...capacityRoles) },
  "planbord/capaciteit.csv": { params: nothing, outcomes: only(...capacityRoles) },
  "planbord/capaciteit/:region": {
    params: ({ training }) => ({ region: training.regionCode }),
    outcomes: only(...capacityRoles),
  },
  "planbord/inplannen/:code": { params: ofTraining, outcomes: only(...planners) },
  "planbord/weging": { params: nothing, outcomes: only("administrator") },
  "planbord/verplaatsen/:id": { params: ofSession, outcomes: only(...planners) },

  "planbord/voorstellen": { params: nothing, outcomes: only("administrator") },
  "planbord/voorstellen/nieuw": { params: nothing, outcomes: only("administrator") },
  "planbord/voorstellen/:id": { params: ({ proposal }) => ({ id: proposal }), outcomes: only("administrator") },
  "planbord/voorstellen/:id/voortgang": {
    params: ({ proposal }) => ({ id: proposal }),
    outcomes: only("administrator"),
  },
};
