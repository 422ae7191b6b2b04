import { and, eq, gte, isNull, or } from "drizzle-orm";
import { coachRole, person } from "#db/schema.server";
import { localDateOf } from "../dates";
import { found, refuse } from "../refusal";
import { personSubject } from "../trainer/subject";
import { write } from "../write";
import { AppointCoach } from "./schemas";
import { byIdOf } from "./subject";

/**
 * Lets someone coach from a day on, today without one. Refuses `coach_already` while they coach or are to, and `not_found`
 * for who may not sign in any more. Returns the appointment's id and first day.
 */
export const appointCoach = write("coaching.appoint", {
  input: AppointCoach,
  subject: ({ db }, { personId }) => {
    const active = and(eq(person.id, personId), isNull(person.disabledAt));
    found(db.select({ id: person.id }).from(person).where(active).get());
    return personSubject(db, personId);
  },
  work: ({ db, user, now }, { personId, ...input }, { name }) => {
    const startsOn = input.startsOn ?? localDateOf(now);
    const open = or(isNull(coachRole.endsOn), gte(coachRole.endsOn, startsOn));
    const known = db
      .select({ id: coachRole.id })
      .from(coachRole)
      .where(and(eq(coachRole.personId, personId), open))
      .get();
    if (known) refuse("conflict", "coach_already", { person: name });
    const row = { personId, startsOn, at: now, byId: byIdOf(user) };
    const { id } = db.insert(coachRole).values(row).returning({ id: coachRole.id }).get();
    return { id, startsOn };
  },
  journal: ({ id, startsOn }, { personId }) => ({
    subject: "person",
    id: personId,
    detail: { coachRoleId: id, startsOn },
  }),
});
