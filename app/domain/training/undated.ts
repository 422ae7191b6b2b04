import { and, eq, sql } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { organisation, region, training, trainingType } from "#db/schema.server";
import { may } from "../permissions";
import { found } from "../refusal";
import type { User } from "../user";

/** A training without a date, if the user may plan it; refuses `not_found` otherwise, and when it has dates. */
export function requireUndated(db: Reader, user: User, code: string) {
  const row = found(
    db
      .select({
        id: training.id,
        code: training.code,
        version: training.version,
        trainingTypeId: training.trainingTypeId,
        type: trainingType.name,
        clientOrganisationId: training.clientOrganisationId,
        client: organisation.name,
        regionCode: training.regionCode,
        region: region.name,
        maxParticipants: training.maxParticipants,
      })
      .from(training)
      .innerJoin(trainingType, eq(trainingType.id, training.trainingTypeId))
      .innerJoin(organisation, eq(organisation.id, training.clientOrganisationId))
      .innerJoin(region, eq(region.code, training.regionCode))
      .where(
        and(
          eq(training.code, code),
          eq(training.status, "planned"),
          sql`NOT EXISTS (SELECT 1 FROM session s WHERE s.training_id = ${training.id})`,
        ),
      )
      .get(),
  );
  return found(may(user, "training.plan", { organisationId: row.clientOrganisationId }) ? row : undefined);
}
