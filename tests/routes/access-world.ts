import type { Database } from "#db/client.server";
import { importDraft, message, planProposal, schoolHoliday, track, trackEdition } from "#db/schema.server";
import { addTrack } from "~/domain/track/add";
import { requireTrack } from "~/domain/track/queries";
import { startCandidacy } from "~/domain/trainer/start-candidacy";
import { anonymous, type User } from "~/domain/user";
import { afterwards, makeCertified } from "../certificates";
import {
  makeActivity,
  makeBooking,
  makeCertification,
  makeLocation,
  makeOrganisation,
  makePerson,
  makeSession,
  makeUser,
} from "../factories";
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
    proposal: makeProposal(db),
    booking: String(acting[0]?.id),
    administered: makeAdministered(db, actor.id),
    ...makeAllowances(db, ownActor),
    activity: String(makeActivity(db, { programmeId: training.programmeId }, [own]).id),
    meeting: makeMeeting(db, training.id, people),
    apprentice: makeApprentice(db, own, people),
  };
}

/** An intervision of the training that the world's trainer guides. Returns its id. */
function makeMeeting(db: Database, trainingId: number, { trainer }: Record<Visitor, User>): string {
  const { id } = makeSession(db, trainingId, { kind: "intervision", name: "Intervisie 1", position: 3 });
  makeBooking(db, id, trainer.id);
  return String(id);
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

/** A plan that was made and has nothing in it. Returns its id. */
function makeProposal(db: Database): string {
  const days = { startsOn: "2026-04-01", endsOn: "2026-06-30" };
  const run = { kind: "plan", seed: 1, budgetSeconds: 10, startedAt: afterwards, problem: { weights: {} } } as const;
  const ended = { end: "stopped", finishedAt: afterwards } as const;
  return String(
    db
      .insert(planProposal)
      .values({ ...days, ...run, ...ended })
      .returning()
      .get().id,
  );
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
