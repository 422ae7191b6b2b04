import { and, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { booking, organisation, region, session, training } from "#db/schema.server";
import type { Subject } from "../permissions";
import { found } from "../refusal";
import { hasRole, type User } from "../user";

/** Which trainings the user may see, as a condition on `training`: the same as `training.read` in the table of permissions. */
export function visibleTrainings(user: User): SQL {
  const overseeing = user.grants.filter(({ role }) =>
    ["coordinator", "administrator", "organisation_contact"].includes(role),
  );
  const seesAll =
    hasRole(user, "programme_manager") || overseeing.some(({ organisationId }) => organisationId === null);
  if (seesAll) return sql`1`;
  const own = overseeing.flatMap(({ organisationId }) => (organisationId === null ? [] : [organisationId]));
  const conditions = [
    own.length > 0 ? inArray(training.clientOrganisationId, own) : undefined,
    hasRole(user, "trainer") ? isTrainedBy(user) : undefined,
  ];
  return or(...conditions) ?? sql`0`;
}

const isTrainedBy = (user: User): SQL =>
  sql`${training.id} IN (SELECT s.training_id FROM booking b JOIN session s ON s.id = b.session_id
    WHERE b.person_id = ${user.id} AND b.function = 'trainer' AND b.ended_at IS NULL)`;

/** A training as its screens show it, if the user may see it; refuses `not_found` otherwise. */
export function requireTraining(db: Reader, user: User, code: string) {
  return found(
    db
      .select({ training, client: organisation.name, region: region.name })
      .from(training)
      .innerJoin(organisation, eq(organisation.id, training.clientOrganisationId))
      .innerJoin(region, eq(region.code, training.regionCode))
      .where(and(eq(training.code, code), visibleTrainings(user)))
      .get(),
  );
}

/** What permissions need to know of a training. */
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
    .where(and(eq(session.trainingId, row.id), eq(booking.function, "trainer"), isNull(booking.endedAt)))
    .all();
  return { organisationId: row.clientOrganisationId, trainerIds: trainers.map(({ personId }) => personId) };
}
