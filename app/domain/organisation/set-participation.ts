import { and, eq, gte, isNull, lte, ne, or } from "drizzle-orm";
import { organisation, participation } from "#db/schema.server";
import { requireProgramme } from "../programme/queries";
import { found, refuseField } from "../refusal";
import { write } from "../write";
import { SetParticipation } from "./schemas";

/**
 * Says from when until when an organisation takes part in the programme: a new period, or other dates for a known one.
 * Refuses `participation_overlaps`.
 */
export const setParticipation = write("organisation.edit", {
  input: SetParticipation,
  subject: (ctx, { organisationId }) => {
    const row = found(ctx.db.select().from(organisation).where(eq(organisation.id, organisationId)).get());
    return { organisationId: row.id };
  },
  work: ({ db }, { participationId, startsOn, endsOn = null }, { organisationId }) => {
    const programmeId = requireProgramme(db).id;
    const overlapping = and(
      eq(participation.organisationId, organisationId),
      eq(participation.programmeId, programmeId),
      participationId ? ne(participation.id, participationId) : undefined,
      endsOn ? lte(participation.startsOn, endsOn) : undefined,
      or(isNull(participation.endsOn), gte(participation.endsOn, startsOn)),
    );
    if (db.select({ id: participation.id }).from(participation).where(overlapping).get()) {
      refuseField("startsOn", "participation_overlaps");
    }
    const dates = { startsOn, endsOn };
    if (!participationId)
      return db
        .insert(participation)
        .values({ programmeId, organisationId, ...dates })
        .run().changes;
    const mine = and(eq(participation.id, participationId), eq(participation.organisationId, organisationId));
    return found(db.update(participation).set(dates).where(mine).returning().get()).id;
  },
  journal: (_result, { organisationId, startsOn, endsOn = null }) => ({
    subject: "organisation",
    id: organisationId,
    detail: { startsOn, endsOn },
  }),
});
