import { and, asc, eq, isNull } from "drizzle-orm";
import { type Reader, statement } from "#db/client.server";
import { enrolment, intervisionGroup, person, session, training } from "#db/schema.server";
import { isAgreed } from "../booking/state";
import { displayName } from "../person/name";
import { found, refuse } from "../refusal";
import { whyNoPlanning } from "../training/rules";
import type { WriteContext } from "../write";

export type Group = typeof intervisionGroup.$inferSelect;
export type Session = typeof session.$inferSelect;
export type Training = typeof training.$inferSelect;

/** A group with the training with whose sessions its meetings stand, for a verb; refuses `not_found`. */
export function groupSubject({ db }: Pick<WriteContext, "db">, groupId: number) {
  const row = found(
    db
      .select({ group: intervisionGroup, home: training })
      .from(intervisionGroup)
      .innerJoin(training, eq(training.id, intervisionGroup.trainingId))
      .where(eq(intervisionGroup.id, groupId))
      .get(),
  );
  return { organisationId: row.home.clientOrganisationId, ...row };
}

/** Refuses once the group was ended, or its training is over or cancelled. */
export function assertGoesOn({ group, home }: { group: Group; home: Training }): void {
  if (group.endedAt !== null) refuse("conflict", "intervision_group_ended", { group: group.name });
  const over = whyNoPlanning(home.status);
  if (over) refuse("conflict", over.code);
}

const trainersSql = `SELECT b.person_id AS personId FROM booking b JOIN session s ON s.id = b.session_id
  WHERE b.session_id = ? AND b.function = 'trainer' AND ${isAgreed("b", "s")}`;

/** Who may record a meeting: beside the coordination who said yes to it; another group's guide has no business there. */
export const meetingSubject = (
  db: Reader,
  { session: { id }, training: home }: { session: Session; training: Training },
) => ({
  organisationId: home.clientOrganisationId,
  trainerIds: statement<{ personId: number }>(db, trainersSql)
    .all(id)
    .map(({ personId }) => personId),
});

/** An enrolment with whose it is and its training, for a verb; refuses `not_found`. */
export function enrolmentSubject({ db }: WriteContext, enrolmentId: number) {
  const row = found(
    db
      .select({ enrolment, person, training })
      .from(enrolment)
      .innerJoin(person, eq(person.id, enrolment.personId))
      .innerJoin(training, eq(training.id, enrolment.trainingId))
      .where(eq(enrolment.id, enrolmentId))
      .get(),
  );
  const { givenName, infix, familyName } = row.person;
  return {
    ...row,
    organisationId: row.training.clientOrganisationId,
    name: displayName(givenName, infix, familyName),
  };
}

/** The meetings of a group in the order of the parts. */
export const meetingsOf = (db: Reader, groupId: number): Session[] =>
  db.select().from(session).where(eq(session.groupId, groupId)).orderBy(asc(session.position)).all();

/** The intervisions of a training that are for all of it, in the order of the parts. */
export const wholeIntervisions = (db: Reader, trainingId: number): Session[] =>
  db
    .select()
    .from(session)
    .where(and(eq(session.trainingId, trainingId), eq(session.kind, "intervision"), isNull(session.groupId)))
    .orderBy(asc(session.position))
    .all();
