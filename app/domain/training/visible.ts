import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import type { Role } from "#db/lists";
import { booking, organisation, region, session, training, trainingType } from "#db/schema.server";
import { isAgreed } from "../booking/state";
import type { Subject } from "../permissions";
import { found } from "../refusal";
import { hasRole, type User } from "../user";

interface TrainingScope {
  /** Every training of the programme. */
  all: boolean;
  /** Those for these client organisations. */
  organisationIds: number[];
  /** Those this person trains. */
  trainerId: number | null;
}

/** Which trainings the user may see: the same as `training.read` in the table of permissions. */
function trainingScope(user: User): TrainingScope {
  const overseeing = user.grants.filter(({ role }) => overseers.includes(role));
  return {
    all: hasRole(user, "programme_manager") || overseeing.some(({ organisationId }) => organisationId === null),
    organisationIds: overseeing.flatMap(({ organisationId }) => (organisationId === null ? [] : [organisationId])),
    trainerId: hasRole(user, "trainer") ? user.id : null,
  };
}

/** Whether the user's trainings are all there are. */
export const seesAllTrainings = (user: User): boolean => trainingScope(user).all;

const overseers: readonly Role[] = ["coordinator", "administrator", "organisation_contact"];

const trainedBy = `SELECT s.training_id FROM booking b JOIN session s ON s.id = b.session_id
  WHERE ${isAgreed("b", "s")} AND b.function = 'trainer' AND b.person_id =`;

/** The scope as a condition of Drizzle's on `training`. */
export function visibleTrainings(user: User): SQL {
  const { all, organisationIds, trainerId } = trainingScope(user);
  if (all) return sql`1`;
  return sql`(${inArray(training.clientOrganisationId, organisationIds)} OR ${training.id} IN (${sql.raw(trainedBy)} ${trainerId ?? 0}))`;
}

/** The scope as a condition on `training` for a prepared statement, with its parameters. */
export function visibleClause(user: User): { clause: string; params: { own: string; trainerId: number } } {
  const { all, organisationIds, trainerId } = trainingScope(user);
  const params = { own: JSON.stringify(organisationIds), trainerId: trainerId ?? 0 };
  if (all) return { clause: "1", params };
  const isOwn = "training.client_organisation_id IN (SELECT value FROM json_each(:own))";
  return { clause: `(${isOwn} OR training.id IN (${trainedBy} :trainerId))`, params };
}

const selectTraining = (db: Reader) =>
  db
    .select({ training, client: organisation.name, region: region.name, type: trainingType.name })
    .from(training)
    .innerJoin(organisation, eq(organisation.id, training.clientOrganisationId))
    .innerJoin(region, eq(region.code, training.regionCode))
    .innerJoin(trainingType, eq(trainingType.id, training.trainingTypeId));

/** A training for the system itself: a job, the command line. */
export const findTraining = (db: Reader, code: string) => selectTraining(db).where(eq(training.code, code)).get();

/** A training as its screens show it, if the user may see it; refuses `not_found` otherwise. */
export const requireTraining = (db: Reader, user: User, code: string) =>
  found(
    selectTraining(db)
      .where(and(eq(training.code, code), visibleTrainings(user)))
      .get(),
  );

const agreed = sql.raw(isAgreed("booking", "session"));

/** What permissions need to know of a training: who said yes to train it may see who takes part. */
export function trainingSubject(
  db: Reader,
  row: Pick<typeof training.$inferSelect, "id" | "clientOrganisationId">,
): Subject & {
  organisationId: number;
  trainerIds: number[];
} {
  const trainers = db
    .selectDistinct({ personId: booking.personId })
    .from(booking)
    .innerJoin(session, eq(session.id, booking.sessionId))
    .where(and(eq(session.trainingId, row.id), eq(booking.function, "trainer"), agreed))
    .all();
  return { organisationId: row.clientOrganisationId, trainerIds: trainers.map(({ personId }) => personId) };
}
