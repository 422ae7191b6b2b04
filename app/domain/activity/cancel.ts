import { eq } from "drizzle-orm";
import { activity } from "#db/schema.server";
import { assertVersion } from "../version";
import { write } from "../write";
import { CancelActivity } from "./schemas";
import { activitySubject, fieldsOf, refuseCancelled } from "./standing";

/** Cancels an activity with a reason: it stays to be read and counts no more. Refuses `stale`, and `conflict` the second time. */
export const cancelActivity = write("activity.cancel", {
  input: CancelActivity,
  subject: ({ db }, { activityId }) => activitySubject(db, activityId),
  work(ctx, { activityId, version, reason }, { standing }) {
    refuseCancelled(standing);
    assertVersion(standing.row.version, version, fieldsOf(standing));
    ctx.db
      .update(activity)
      .set({
        cancelledAt: ctx.now,
        cancelledById: ctx.user?.id ?? null,
        cancelReason: reason,
        version: version + 1,
      })
      .where(eq(activity.id, activityId))
      .run();
    return activityId;
  },
  journal: (id, { reason }) => ({ subject: "activity", id, detail: { reason } }),
});
