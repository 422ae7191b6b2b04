import { type Declared, nothing, only, planners } from "./access-rules";

/** Organisations and the programme. */
export const programmeAccess: Record<string, Declared> = {
  organisaties: { params: nothing, outcomes: only(...planners, "coordinatorElsewhere", "programmeManager") },
  "organisaties/nieuw": { params: nothing, outcomes: only("administrator") },
  "organisaties/:id": {
    params: ({ own }) => ({ id: String(own) }),
    outcomes: only(...planners, "coordinatorElsewhere", "programmeManager"),
  },
  activiteiten: { params: nothing, outcomes: only(...planners, "coordinatorElsewhere", "programmeManager") },
  "activiteiten.csv": { params: nothing, outcomes: only(...planners, "coordinatorElsewhere", "programmeManager") },
  "activiteiten/nieuw": { params: nothing, outcomes: only(...planners, "coordinatorElsewhere") },
  "activiteiten/:id": { params: ({ activity }) => ({ id: activity }), outcomes: only(...planners, "programmeManager") },
  coaching: { params: nothing, outcomes: only(...planners, "coordinatorElsewhere", "programmeManager") },
  programma: { params: nothing, outcomes: only(...planners, "coordinatorElsewhere", "programmeManager") },
  "programma/trainers": { params: nothing, outcomes: only(...planners, "coordinatorElsewhere", "programmeManager") },
};
