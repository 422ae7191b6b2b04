import { and, desc, eq, gte, lt, sql } from "drizzle-orm";
import { organisation, region, training, trainingStep } from "#db/schema.server";
import { yearOf } from "../dates";
import { requireProgramme } from "../programme/queries";
import { found, refuseField } from "../refusal";
import { type WriteContext, write } from "../write";
import { addSessions } from "./add-sessions";
import { PlanTraining, PlanUndated } from "./plan-schema";
import { findTrainingType } from "./plan-weigh";
import { trainingCode } from "./rules";

interface Wanted {
  trainingTypeId: number;
  clientOrganisationId: number;
  regionCode: string;
}

const clientOf = ({ db }: WriteContext, { clientOrganisationId }: Wanted) => ({
  organisationId: found(
    db.select({ id: organisation.id }).from(organisation).where(eq(organisation.id, clientOrganisationId)).get(),
  ).id,
});

/**
 * Plans a training with a session for each part of its type: dates and times in Europe/Amsterdam. Returns its id and code.
 * Refuses `invalid` (times, places, people, warnings without a reason) and `conflict` (a double booking), each with its field.
 */
export const planTraining = write("training.plan", {
  input: PlanTraining,
  subject: clientOf,
  work(ctx, input) {
    const first = input.sessions.map(({ date }) => date).toSorted()[0] ?? "";
    const row = addTraining(ctx, input, yearOf(first));
    addSessions(ctx, row, input);
    return { id: row.id, code: row.code };
  },
  journal: ({ id, code }, { sessions, ...plan }) => ({
    subject: "training",
    id,
    trainingId: id,
    detail: { code, ...plan, dates: sessions.map(({ date }) => date) },
  }),
});

/** Plans a training of a year's plan that has no date yet. Returns its id and code. */
export const planUndatedTraining = write("training.plan", {
  input: PlanUndated,
  subject: clientOf,
  work(ctx, input) {
    const { id, code } = addTraining(ctx, input, input.year);
    return { id, code };
  },
  journal: ({ id, code }, plan) => ({ subject: "training", id, trainingId: id, detail: { code, ...plan } }),
});

/** What the type asks is copied: a later change of the type never rewrites a training. */
function addTraining(ctx: WriteContext, wanted: Wanted, year: number): typeof training.$inferSelect {
  const type = findTrainingType(ctx.db, wanted.trainingTypeId) ?? refuseField("trainingTypeId", "not_in_list");
  refuseUnknownRegion(ctx, wanted.regionCode);
  const { minParticipants, maxParticipants, hardMaximum, attendanceShare, makeUpDays } = type;
  const row = ctx.db
    .insert(training)
    .values({
      ...{ minParticipants, maxParticipants, hardMaximum, attendanceShare, makeUpDays, year },
      code: nextCode(ctx, year),
      programmeId: requireProgramme(ctx.db).id,
      trainingTypeId: type.id,
      clientOrganisationId: wanted.clientOrganisationId,
      regionCode: wanted.regionCode,
      createdAt: ctx.now,
    })
    .returning()
    .get();
  ctx.db
    .insert(trainingStep)
    .values({ trainingId: row.id, status: "planned", at: ctx.now, byId: ctx.user?.id ?? null })
    .run();
  return row;
}

function refuseUnknownRegion({ db }: WriteContext, code: string): void {
  const known = db.select({ code: region.code }).from(region).where(eq(region.code, code)).get();
  if (!known) refuseField("regionCode", "not_in_list");
}

/** The next number of the year, counted inside the transaction: two coordinators never get the same one. */
function nextCode({ db }: WriteContext, year: number): string {
  const sequence = sql<number>`CAST(substr(${training.code}, 6) AS INTEGER)`;
  const last = db
    .select({ sequence })
    .from(training)
    .where(and(gte(training.code, `${year}-`), lt(training.code, `${year}.`)))
    .orderBy(desc(sequence))
    .limit(1)
    .get();
  return trainingCode(year, (last?.sequence ?? 0) + 1);
}
