import {
  type Declared,
  everyone,
  nothing,
  ofBooking,
  ofEnrolment,
  ofSession,
  ofTraining,
  only,
  planners,
  trainingRoles,
} from "./access-rules";

/** Trainings, their sessions and their certificates. */
export const trainingsAccess: Record<string, Declared> = {
  trainingen: { params: nothing, outcomes: only(...trainingRoles) },
  "trainingen.csv": { params: nothing, outcomes: only(...trainingRoles) },
  "trainingen/nieuw": { params: nothing, outcomes: only(...planners, "coordinatorElsewhere") },
  "trainingen/:code": {
    params: ofTraining,
    outcomes: only(...planners, "programmeManager", "trainer", "contact"),
  },
  "trainingen/:code/inzet": { params: ofTraining, outcomes: only(...planners) },
  "trainingen/:code/inzet/:booking/vervanger": { params: ofBooking, outcomes: only(...planners) },
  "trainingen/:code/certificaten": { params: ofTraining, outcomes: only(...planners) },
  "trainingen/:code/deelnemers": { params: ofTraining, outcomes: only(...planners, "trainer", "contact") },
  "trainingen/:code/deelnemers.csv": { params: ofTraining, outcomes: only(...planners, "trainer", "contact") },
  "trainingen/:code/deelnemers/nieuw": { params: ofTraining, outcomes: only(...planners) },
  "trainingen/:code/deelnemers/import": { params: ofTraining, outcomes: only(...planners) },
  "trainingen/:code/deelnemers/import/:draft": {
    params: ({ training, draft }) => ({ code: training.code, draft }),
    outcomes: only(...planners),
  },
  "trainingen/:code/deelnemers/import/:draft/geweigerd.csv": {
    params: ({ training, draft }) => ({ code: training.code, draft }),
    outcomes: only(...planners),
  },
  "trainingen/:code/deelnemers/:enrolment/afmelden": { params: ofEnrolment, outcomes: only(...planners) },
  "trainingen/:code/deelnemers/:enrolment/overzetten": { params: ofEnrolment, outcomes: only(...planners) },
  "trainingen/:code/deelnemers/:enrolment/plaatsen": { params: ofEnrolment, outcomes: only(...planners) },
  "trainingen/:code/deelnemers/:enrolment/vervanger": { params: ofEnrolment, outcomes: only(...planners) },

  "trainingen/:code/intervisie": { params: ofTraining, outcomes: only(...planners, "trainer") },
  "trainingen/:code/intervisie/indelen": { params: ofTraining, outcomes: only(...planners) },

  "bijeenkomsten/:id": { params: ofSession, outcomes: only(...planners, "programmeManager", "trainer", "contact") },
  "bijeenkomsten/:id/presentie": { params: ofSession, outcomes: only(...planners, "trainer") },
  "bijeenkomsten/:id/vastleggen": {
    params: ({ meeting }) => ({ id: meeting }),
    outcomes: only(...planners, "trainer"),
  },
  "bijeenkomsten/:id/presentielijst": { params: ofSession, outcomes: only(...planners, "trainer") },
  "bijeenkomsten/:id/presentielijst.pdf": { params: ofSession, outcomes: only(...planners, "trainer") },

  "certificaten/:number": { params: ({ number }) => ({ number }), outcomes: only(...planners, "participant") },
  "certificaten/:number.pdf": { params: ({ number }) => ({ number }), outcomes: only(...planners, "participant") },
  echtheid: { params: nothing, outcomes: everyone(200) },
  "echtheid/:code": { params: () => ({ code: "ONBEKEND" }), outcomes: everyone(404) },
};
