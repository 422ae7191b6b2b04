import { eq } from "drizzle-orm";
import { coachingAction } from "#db/schema.server";
import { refuse } from "../refusal";
import { write } from "../write";
import { OneAction } from "./schemas";
import { actionSubject } from "./subject";

/** Takes back what was agreed. Refuses `coaching_action_closed` when it was done or withdrawn before. */
export const withdrawAction = write("coaching.agree", {
  input: OneAction,
  subject: (ctx, { actionId }) => actionSubject(ctx, actionId),
  work: ({ db, now }, { actionId }, { action }) => {
    if (action.doneAt !== null || action.withdrawnAt !== null) refuse("conflict", "coaching_action_closed");
    db.update(coachingAction).set({ withdrawnAt: now }).where(eq(coachingAction.id, actionId)).run();
    return actionId;
  },
  journal: (id) => ({ subject: "coachingAction", id, detail: { withdrawn: true } }),
});
