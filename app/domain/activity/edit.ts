import { eq } from "drizzle-orm";
import { activity } from "#db/schema.server";
import { assertVersion } from "../version";
import { write } from "../write";
import { factsOf } from "./facts";
import { refuseWithoutOwn } from "./own";
import { EditActivity } from "./schemas";
import { activitySubject, fieldsOf, refuseCancelled } from "./standing";
import { refuseUnsound, storeParts } from "./store";

/**
 * Changes an activity whole: also who came and what came of it. Refuses `stale` when someone else changed it first,
 * `conflict` once it is cancelled, and what `addActivity` refuses. A development plan that stands cannot be left out.
 */
export const editActivity = write("activity.edit", {
  input: EditActivity,
  subject: ({ db }, { activityId }) => activitySubject(db, activityId),
  work(ctx, { activityId, version, ...input }, { standing }) {
    refuseCancelled(standing);
    assertVersion(standing.row.version, version, fieldsOf(standing));
    refuseWithoutOwn(ctx.user, "activity.edit", input.organisationIds);
    const facts = factsOf(input);
    refuseUnsound(ctx, { ...facts, organisationIds: input.organisationIds }, standing.plan !== null);
    const { turnout, plan, kind, date, startsAt, endsAt, isOnline, place, regionCode } = facts;
    const { title, output, narrative, organisationIds } = input;
    const values = { kind, date, startsAt, endsAt, isOnline, place, regionCode, title, output, narrative };
    ctx.db
      .update(activity)
      .set({ ...values, version: version + 1 })
      .where(eq(activity.id, activityId))
      .run();
    storeParts(ctx, activityId, { organisationIds, turnout, plan });
    return activityId;
  },
  journal: (id, { kind, title, date, organisationIds }) => ({
    subject: "activity",
    id,
    detail: { kind, title, date, organisationIds },
  }),
});
