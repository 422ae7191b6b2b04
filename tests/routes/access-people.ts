import { type Declared, nothing, ofApprentice, only, planners } from "./access-rules";

/** People, trainers and actors. */
export const peopleAccess: Record<string, Declared> = {
  mensen: { params: nothing, outcomes: only(...planners, "coordinatorElsewhere", "contact", "contactElsewhere") },
  "mensen/nieuw": { params: nothing, outcomes: only(...planners, "coordinatorElsewhere") },
  "mensen/:id": {
    params: ({ people }) => ({ id: String(people.contact.id) }),
    outcomes: only(...planners, "contact"),
  },
  "mensen/:id/beschikbaarheid": { params: ({ ownActor }) => ({ id: String(ownActor) }), outcomes: only("coordinator") },
  acteurs: { params: nothing, outcomes: only("coordinator", "coordinatorElsewhere") },
  "acteurs/:id": { params: ({ people }) => ({ id: String(people.actor.id) }), outcomes: only("coordinator") },
  "acteurs/vergoedingen": { params: nothing, outcomes: only("coordinator", "coordinatorElsewhere") },
  "acteurs/vergoedingen/elders": { params: nothing, outcomes: only("coordinator", "coordinatorElsewhere") },
  "acteurs/vergoedingen/dag/:booking": { params: ({ booking }) => ({ booking }), outcomes: only("coordinator") },
  "acteurs/vergoedingen/acteur/:id": {
    params: ({ ownActor }) => ({ id: String(ownActor) }),
    outcomes: only("coordinator"),
  },
  "acteurs/vergoedingen/:id": { params: ({ allowance }) => ({ id: allowance }), outcomes: only("coordinator") },
  "acteurs/vergoedingen/:id.csv": { params: ({ paymentList }) => ({ id: paymentList }), outcomes: only() },
  trainers: { params: nothing, outcomes: only(...planners, "coordinatorElsewhere", "programmeManager") },
  "trainers.csv": { params: nothing, outcomes: only(...planners, "coordinatorElsewhere", "programmeManager") },
  "trainers/:id": { params: ofApprentice, outcomes: only(...planners, "programmeManager") },
  "trainers/:id/traject": { params: ofApprentice, outcomes: only(...planners) },
  "trainers/:id/beoordelen/:step": { params: ofApprentice, outcomes: only(...planners, "trainer") },
};
