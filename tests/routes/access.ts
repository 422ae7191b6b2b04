import type { Database } from "#db/client.server";
import { importDraft, message, schoolHoliday, track, trackEdition } from "#db/schema.server";
import { addTrack } from "~/domain/track/add";
import { requireTrack } from "~/domain/track/queries";
import { startCandidacy } from "~/domain/trainer/start-candidacy";
import { anonymous, type User } from "~/domain/user";
import { afterwards, makeCertified } from "../certificates";
import { makeBooking, makeCertification, makeLocation, makeOrganisation, makePerson, makeUser } from "../factories";
import { makeAllowances } from "./access-allowances";

export const visitors = [
  "administrator",
  "coordinator",
  "coordinatorElsewhere",
  "programmeManager",
  "trainer",
  "otherTrainer",
  "actor",
  "participant",
  "otherProfessional",
  "contact",
  "contactElsewhere",
  "stranger",
] as const;
export type Visitor = (typeof visitors)[number];

/** What a visitor gets: the page, another page instead, or nothing there. */
export type Outcome = 200 | 302 | 404;

/** One training of one organisation with a certificate, and somebody of every kind. */
export function makeAccessWorld() {
  const world = makeCertified();
  const { db, training } = world;
  const own = training.clientOrganisationId;
  const elsewhere = makeOrganisation(db).id;
  const actor = makeUser(db, "actor", own);
  const acting = world.sessions.map(({ id }) => makeBooking(db, id, actor.id, "actor"));
  const people: Record<Visitor, User> = {
    administrator: makeUser(db, "administrator"),
    coordinator: makeUser(db, "coordinator", own),
    coordinatorElsewhere: makeUser(db, "coordinator", elsewhere),
    programmeManager: makeUser(db, "programme_manager"),
    trainer: world.trainer,
    otherTrainer: makeUser(db, "trainer"),
    actor,
    participant: world.holder,
    otherProfessional: makeUser(db, "professional"),
    contact: makeUser(db, "organisation_contact", own),
    contactElsewhere: makeUser(db, "organisation_contact", elsewhere),
    stranger: anonymous,
  };
  db.insert(importDraft)
    .values({
      id: "draft",
      trainingId: training.id,
      createdById: people.coordinator.id,
      createdAt: afterwards,
      rows: [],
    })
    .run();
  const ownActor = makeUser(db, "actor", own).id;
  return {
    ...world,
    own,
    ownActor,
    people,
    draft: "draft",
    booking: String(acting[0]?.id),
    administered: makeAdministered(db, actor.id),
    ...makeAllowances(db, ownActor),
    apprentice: makeApprentice(db, own, people),
  };
}

/** Someone of this organisation on a track, with a step that the world's trainer, who is certified, may judge. */
function makeApprentice(db: Database, organisationId: number, { administrator, trainer }: Record<Visitor, User>) {
  const ctx = { db, user: administrator, now: afterwards };
  const criteria = ["Legt uit"];
  const steps = [{ name: "Observatie", kind: "observed_delivery", assessor: "certified_trainer", criteria } as const];
  const trackId = addTrack(ctx, { name: "Kort traject", qualification: "certified", steps });
  const { id } = makePerson(db, { organisationId });
  startCandidacy(ctx, { personId: id, trackId });
  makeCertification(db, trainer.id);
  const step = requireTrack(db, administrator, trackId).current.steps[0]?.id;
  return { id: String(id), step: String(step) };
}

/** A track with its first edition. Returns its id. */
function makeTrack(db: Database): string {
  const { id } = db.insert(track).values({ name: "JIM-trainer", qualification: "certified" }).returning().get();
  db.insert(trackEdition).values({ trackId: id, number: 1, createdAt: afterwards }).run();
  return String(id);
}

/** The ids of what the administration looks after. */
function makeAdministered(db: Database, personId: number) {
  const days = { startsOn: "2026-02-14", endsOn: "2026-02-22" };
  const holiday = { name: "Voorjaarsvakantie", zone: "noord", firmness: "fixed", ...days } as const;
  const mail = {
    kind: "enrolment_placed",
    personId,
    params: {},
    createdAt: afterwards,
    notBefore: afterwards,
  } as const;
  return {
    location: String(makeLocation(db).id),
    holiday: String(db.insert(schoolHoliday).values(holiday).returning().get().id),
    track: makeTrack(db),
    mail: String(db.insert(message).values(mail).returning().get().id),
  };
}

export type AccessWorld = ReturnType<typeof makeAccessWorld>;

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
  "mijn/gegevens": { params: nothing, outcomes: signedIn },
  "mijn/inzet": { params: nothing, outcomes: signedIn },
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
