import { type Declared, nothing, only, planners } from "./access-rules";

/** What is administered. */
export const administrationAccess: Record<string, Declared> = {
  beheer: { params: nothing, outcomes: only(...planners, "coordinatorElsewhere") },
  "beheer/locaties": { params: nothing, outcomes: only(...planners, "coordinatorElsewhere") },
  "beheer/locaties/nieuw": { params: nothing, outcomes: only(...planners, "coordinatorElsewhere") },
  "beheer/locaties/:id": {
    params: ({ administered }) => ({ id: administered.location }),
    outcomes: only(...planners, "coordinatorElsewhere"),
  },
  "beheer/trainingssoorten": { params: nothing, outcomes: only("administrator") },
  "beheer/trainingssoorten/nieuw": { params: nothing, outcomes: only("administrator") },
  "beheer/trainingssoorten/:id": {
    params: ({ training }) => ({ id: String(training.trainingTypeId) }),
    outcomes: only("administrator"),
  },
  "beheer/trajecten": { params: nothing, outcomes: only("administrator") },
  "beheer/trajecten/nieuw": { params: nothing, outcomes: only("administrator") },
  "beheer/trajecten/:id": {
    params: ({ administered }) => ({ id: administered.track }),
    outcomes: only("administrator"),
  },
  "beheer/vakanties": { params: nothing, outcomes: only("administrator") },
  "beheer/vakanties/nieuw": { params: nothing, outcomes: only("administrator") },
  "beheer/vakanties/:id": {
    params: ({ administered }) => ({ id: administered.holiday }),
    outcomes: only("administrator"),
  },
  "beheer/vergoedingen": { params: nothing, outcomes: only("administrator") },
  "beheer/programma": { params: nothing, outcomes: only("administrator") },
  "beheer/mail": { params: nothing, outcomes: only("administrator") },
  "beheer/mail/:id": { params: ({ administered }) => ({ id: administered.mail }), outcomes: only("administrator") },
  "beheer/journaal": { params: nothing, outcomes: only("administrator") },
};
