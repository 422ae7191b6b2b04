import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server";
import { person } from "#db/schema.server";
import { issueCertificate } from "~/domain/certificate/issue";
import { issueTrainerCertificate } from "~/domain/certificate/issue-trainer";
import { requireInstant } from "~/domain/dates";
import { freshDatabase } from "./database";
import {
  makeCertification,
  makeMark,
  makeOrganisation,
  makeProgramme,
  makeRunningTraining,
  makeUser,
  now,
  today,
} from "./factories";

/** The day after the running training's last. */
export const afterwards = requireInstant("2026-03-10", "10:00");

/** The running training with everyone present throughout, and what the first participant needs. */
export function makeAttendedTraining(db: Database = freshDatabase()) {
  const world = makeRunningTraining(db);
  for (const session of world.sessions) {
    for (const enrolment of world.enrolments) makeMark(db, session.id, enrolment.id);
  }
  const [enrolment] = world.enrolments;
  if (!enrolment) throw new Error("the world has participants");
  return { db, ...world, enrolment, ctx: { db, user: world.coordinator, now: afterwards } };
}

/** The same, with the first participant's certificate issued. */
export function makeCertified(db: Database = freshDatabase()) {
  const world = makeAttendedTraining(db);
  const { number } = issueCertificate(world.ctx, { enrolmentId: world.enrolment.id });
  const holder = {
    id: world.enrolment.personId,
    name: "Sanne",
    email: "sanne@voorbeeld.example",
    locale: null,
    grants: [{ role: "professional" as const, organisationId: null }],
  };
  return { ...world, number, holder };
}

/** A trainer who was certified for three years from today on, with the certificate of that. */
export function makeTrainerCertified(db: Database = freshDatabase()) {
  makeProgramme(db);
  const organisation = makeOrganisation(db);
  const trainer = makeUser(db, "trainer");
  db.update(person).set({ organisationId: organisation.id }).where(eq(person.id, trainer.id)).run();
  const ctx = { db, user: makeUser(db, "coordinator"), now };
  const certificationId = makeCertification(db, trainer.id, { startsOn: today, endsOn: "2029-03-01" }).id;
  const { number } = issueTrainerCertificate(ctx, { certificationId });
  return { db, ctx, organisation, trainer, holder: trainer, certificationId, number };
}
