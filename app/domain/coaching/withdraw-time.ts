import { refuse } from "../refusal";
import { write } from "../write";
import { withdrawSession } from "./ending";
import { WithdrawTime } from "./schemas";
import { sessionSubject } from "./subject";

/**
 * A coach takes an offered time away; whoever had a place in it loses it and is told. Refuses `coaching_withdrawn` and
 * `coaching_begun`. Returns how many had a place.
 */
export const withdrawTime = write("coaching.withdraw", {
  input: WithdrawTime,
  subject: (ctx, { sessionId }) => sessionSubject(ctx, sessionId),
  work: (ctx, _input, { session }) => {
    if (session.withdrawnAt !== null) refuse("conflict", "coaching_withdrawn");
    if (session.startInstant <= ctx.now) refuse("conflict", "coaching_begun");
    return withdrawSession(ctx, session);
  },
  journal: (cancelled, { sessionId }) => ({ subject: "coachingSession", id: sessionId, detail: { cancelled } }),
});
