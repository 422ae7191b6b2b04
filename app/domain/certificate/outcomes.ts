import { attendedMinutes, type MarkFacts } from "../attendance/rules";
import type { Instant } from "../dates";
import type { MakeUp, SessionOutcome, VerdictSession } from "./facts";

/** A session with what came of it for one participant; `minutes` are net and attended. */
export interface Judged {
  session: VerdictSession;
  outcome: SessionOutcome;
  minutes: number;
  /** Where it is made up: the minutes are those of there once it `made_up` what was missed. */
  makeUp: VerdictSession | null;
}

/**
 * What came of a session, its make-up included: the better of the two counts, never more than the session itself holds. A
 * make-up that is to come or not recorded leaves the session open; one that brought nothing more leaves it as it was.
 */
export function judgeWhole(
  session: VerdictSession,
  mark: MarkFacts | null,
  makeUp: MakeUp | undefined,
  now: Instant,
): Judged {
  const own = judge(session, mark, now);
  if (!makeUp || !fallsShort(own)) return own;
  const other = judge(makeUp.session, makeUp.mark, now);
  if (isOpen(other)) return { ...own, outcome: "to_make_up", makeUp: makeUp.session };
  const minutes = Math.min(session.netMinutes, other.minutes);
  if (minutes <= own.minutes) return own;
  return {
    session,
    minutes,
    outcome: minutes < session.netMinutes ? "partly" : "made_up",
    makeUp: makeUp.session,
  };
}

/** A session is to come until its end, also when a mark stands already: whoever is there now can still leave early. */
export function judge(session: VerdictSession, mark: MarkFacts | null, now: Instant): Judged {
  if (session.endInstant > now) return { session, outcome: "to_come", minutes: 0, makeUp: null };
  if (!mark) return { session, outcome: "not_recorded", minutes: 0, makeUp: null };
  const minutes = attendedMinutes(session, mark);
  return { session, outcome: outcomeOf(session, mark, minutes), minutes, makeUp: null };
}

function outcomeOf(session: VerdictSession, { mark }: MarkFacts, minutes: number): SessionOutcome {
  if (mark === "excused") return "excused";
  if (minutes === 0) return "missed";
  return minutes < session.netMinutes ? "partly" : "attended";
}

export const isOpen = ({ outcome }: Judged): boolean => outcome === "to_come" || outcome === "not_recorded";

/** Missed, with a place to make it up that is still to come or not recorded. */
export const isToMakeUp = ({ outcome }: Judged): boolean => outcome === "to_make_up";

export const fallsShort = ({ outcome }: Judged): boolean =>
  outcome === "missed" || outcome === "excused" || outcome === "partly";
