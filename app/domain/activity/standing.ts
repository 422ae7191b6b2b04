import { asc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { type TurnoutRole, turnoutRoles } from "#db/lists-after";
import { activity, activityOrganisation, activityTurnout, developmentPlan, organisation } from "#db/schema.server";
import { found, refuse } from "../refusal";

/** An activity with all that belongs to it, as it stands. Refuses `not_found`; four statements. */
export function standingActivity(db: Reader, id: number) {
  const row = found(db.select().from(activity).where(eq(activity.id, id)).get());
  const organisations = db
    .select({ id: organisation.id, name: organisation.name })
    .from(activityOrganisation)
    .innerJoin(organisation, eq(organisation.id, activityOrganisation.organisationId))
    .where(eq(activityOrganisation.activityId, id))
    .orderBy(asc(organisation.name))
    .all();
  const counts = db.select().from(activityTurnout).where(eq(activityTurnout.activityId, id)).all();
  const plan = db.select().from(developmentPlan).where(eq(developmentPlan.activityId, id)).get() ?? null;
  const turnout: Partial<Record<TurnoutRole, number>> = Object.fromEntries(
    counts.map(({ role, count }) => [role, count]),
  );
  return { row, organisations, turnout, plan };
}

export type StandingActivity = ReturnType<typeof standingActivity>;

/** What permissions need to know of it. */
export function activitySubject(db: Reader, id: number) {
  const standing = standingActivity(db, id);
  return { standing, organisationIds: standing.organisations.map((one) => one.id) };
}

/** What is cancelled stays as it was. */
export function refuseCancelled({ row }: StandingActivity): void {
  if (row.cancelledAt !== null) refuse("conflict", "activity_cancelled");
}

/** What stands, by the names of the form's fields. */
export function fieldsOf({ row, organisations, turnout, plan }: StandingActivity): Record<string, unknown> {
  const { kind, title, date, startsAt, endsAt, isOnline, place, regionCode, output, narrative } = row;
  return {
    ...{ kind, title, date, startsAt, endsAt, isOnline, place, regionCode, output, narrative },
    organisationIds: organisations.map(({ id }) => id).join(","),
    ...Object.fromEntries(turnoutRoles.map((role) => [`turnout.${role}`, turnout[role]])),
    "plan.title": plan?.title,
    "plan.drawnUpOn": plan?.drawnUpOn,
    "plan.owner": plan?.owner,
    "plan.nextReviewOn": plan?.nextReviewOn,
  };
}
