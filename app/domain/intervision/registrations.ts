import { and, eq } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { guideRegistration } from "#db/schema.server";
import { type Instant, localDateOf } from "../dates";
import { isRegistered } from "../qualification/rules";
import { found, refuse, refuseField } from "../refusal";
import { personSubject } from "../trainer/subject";
import { write } from "../write";
import type { RegistrationView } from "./facts";
import { readRegistrations } from "./rows";
import { AddGuideRegistration, EndGuideRegistration } from "./schemas";

/** The registrations of a person as a guide, by register; for who may see their page as a trainer. One statement. */
export const listGuideRegistrations = (db: Reader, personId: number, now: Instant): RegistrationView[] =>
  readRegistrations(db, [personId]).map(({ personId: _person, ...row }) => ({
    ...row,
    holdsToday: isRegistered(row, localDateOf(now)),
  }));

/**
 * Records a guide's registration as a supervisor. Refuses `end_before_start`, and one in this register from the same day.
 * Returns its id.
 */
export const addGuideRegistration = write("guideRegistration.add", {
  input: AddGuideRegistration,
  subject: ({ db }, { personId }) => personSubject(db, personId),
  work: ({ db, user, now }, { endsOn = null, ...input }) => {
    if (endsOn !== null && endsOn < input.startsOn) refuseField("endsOn", "end_before_start");
    const { personId, register, startsOn } = input;
    const same = and(
      eq(guideRegistration.personId, personId),
      eq(guideRegistration.register, register),
      eq(guideRegistration.startsOn, startsOn),
    );
    if (db.select().from(guideRegistration).where(same).get()) {
      refuseField("startsOn", "intervision_registration_known");
    }
    const row = { ...input, endsOn, recordedAt: now, recordedById: user?.id ?? null };
    return db.insert(guideRegistration).values(row).returning({ id: guideRegistration.id }).get().id;
  },
  journal: (registrationId, { personId, register, startsOn, endsOn }) => ({
    subject: "person",
    id: personId,
    detail: { registrationId, register, startsOn, endsOn: endsOn ?? null },
  }),
});

/** Ends a guide's registration with a day, the last on which it holds. Refuses a day before the first, and one that ended. */
export const endGuideRegistration = write("guideRegistration.end", {
  input: EndGuideRegistration,
  subject: ({ db }, { registrationId }) => {
    const row = db.select().from(guideRegistration).where(eq(guideRegistration.id, registrationId)).get();
    const registration = found(row);
    return { ...personSubject(db, registration.personId), registration };
  },
  work: ({ db, now }, { registrationId, endsOn }, { registration }) => {
    const { endsOn: ended, startsOn } = registration;
    if (ended !== null && ended < localDateOf(now)) {
      refuse("conflict", "intervision_registration_over", { date: { date: ended } });
    }
    if (endsOn < startsOn) refuseField("endsOn", "end_before_start");
    db.update(guideRegistration).set({ endsOn }).where(eq(guideRegistration.id, registrationId)).run();
    return endsOn;
  },
  journal: (endsOn, { registrationId }, { personId }) => ({
    subject: "person",
    id: personId,
    detail: { registrationId, endsOn },
  }),
});
