import { type AccessWorld, type Outcome, type Visitor, visitors } from "./access-world";

export { type AccessWorld, makeAccessWorld, type Outcome, type Visitor, visitors } from "./access-world";

interface Declared {
  /** What stands in the address for each `:parameter`. */
  params: (world: AccessWorld) => Record<string, string>;
  outcomes: Record<Visitor, Outcome>;
}

const nothing = () => ({});
const ofTraining = ({ training }: AccessWorld) => ({ code: training.code });
const ofApprentice = ({ apprentice }: AccessWorld) => apprentice;
const ofSession = ({ sessions }: AccessWorld) => ({ id: String(sessions[0]?.id) });
const ofEnrolment = ({ training, enrolments }: AccessWorld) => ({
  code: training.code,
  enrolment: String(enrolments[0]?.id),
});

const ofBooking = ({ training, booking }: AccessWorld) => ({ code: training.code, booking });

/** A stranger is sent to sign in; whoever is not named finds nothing there. */
function only(...allowed: Visitor[]): Record<Visitor, Outcome> {
  const outcomeOf = (visitor: Visitor): Outcome =>
    allowed.includes(visitor) ? 200 : visitor === "stranger" ? 302 : 404;
  return Object.fromEntries(visitors.map((visitor) => [visitor, outcomeOf(visitor)])) as Record<Visitor, Outcome>;
}

const everyone = (outcome: Outcome): Record<Visitor, Outcome> =>
  Object.fromEntries(visitors.map((visitor) => [visitor, outcome])) as Record<Visitor, Outcome>;

const signedIn = only(...visitors.filter((visitor) => visitor !== "stranger"));
const planners = ["administrator", "coordinator"] as const;
/** Whose role has trainings at all, though perhaps not this one. */
const trainingRoles = [
  ...planners,
  "coordinatorElsewhere",
  "programmeManager",
  "trainer",
  "otherTrainer",
  "contact",
  "contactElsewhere",
] as const;

/** Whoever plans, oversees, trains or acts. */
const boardRoles = [
  ...planners,
  "coordinatorElsewhere",
  "programmeManager",
  "trainer",
  "otherTrainer",
  "actor",
] as const;

/** Who looks ahead over the whole programme. */
const capacityRoles = [...planners, "coordinatorElsewhere", "programmeManager"] as const;

/** Every address with who may open it: the permission test fails on one that is missing, or that anybody else opens. */
export const access: Record<string, Declared> = {
  "": { params: nothing, outcomes: { ...signedIn, participant: 302, otherProfessional: 302 } },
  inloggen: { params: nothing, outcomes: { ...everyone(302), stranger: 200 } },
  "inloggen/code": { params: nothing, outcomes: { ...everyone(302), stranger: 200 } },
  "inloggen/link/:token": { params: () => ({ token: "x" }), outcomes: everyone(200) },
  uitloggen: { params: nothing, outcomes: everyone(302) },
  taal: { params: nothing, outcomes: everyone(302) },
  postvak: { params: nothing, outcomes: everyone(404) },
  zoeken: { params: nothing, outcomes: signedIn },
  mijn: { params: nothing, outcomes: signedIn },
  "inhalen/:enrolment/:session": {
    params: ({ enrolments, sessions }) => ({ enrolment: String(enrolments[0]?.id), session: String(sessions[0]?.id) }),
    outcomes: only(...planners, "participant"),
  },
  "mijn/gegevens": { params: nothing, outcomes: signedIn },
  "mijn/inzet": { params: nothing, outcomes: signedIn },
  "mijn/coaching": { params: nothing, outcomes: only("participant", "otherProfessional") },
  "mijn/agenda": { params: nothing, outcomes: signedIn },
  "agenda/:token.ics": { params: () => ({ token: "onbekend" }), outcomes: everyone(404) },
  "antwoord/:token": { params: () => ({ token: "onbekend" }), outcomes: everyone(404) },
  "mijn/trainer": { params: nothing, outcomes: only("trainer", "otherTrainer") },
  "mijn/beschikbaarheid": { params: nothing, outcomes: only("trainer", "otherTrainer", "actor") },

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

  "bijeenkomsten/:id": { params: ofSession, outcomes: only(...planners, "programmeManager", "trainer", "contact") },
  "bijeenkomsten/:id/presentie": { params: ofSession, outcomes: only(...planners, "trainer") },
  "bijeenkomsten/:id/presentielijst": { params: ofSession, outcomes: only(...planners, "trainer") },
  "bijeenkomsten/:id/presentielijst.pdf": { params: ofSession, outcomes: only(...planners, "trainer") },

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

  "certificaten/:number": { params: ({ number }) => ({ number }), outcomes: only(...planners, "participant") },
  "certificaten/:number.pdf": { params: ({ number }) => ({ number }), outcomes: only(...planners, "participant") },
  echtheid: { params: nothing, outcomes: everyone(200) },
  "echtheid/:code": { params: () => ({ code: "ONBEKEND" }), outcomes: everyone(404) },

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

  "*": { params: nothing, outcomes: everyone(404) },
};
