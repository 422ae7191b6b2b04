import { attendedMinutes, type MarkFacts } from "../attendance/rules";
import type { Instant } from "../dates";
import type { MakeUp, SessionOutcome, VerdictSession } from "./facts";

/** A session with what came of it for one participant; `minutes` are net and attended. */
export interface Judged {
  session: VerdictSession;
  outcome: SessionOutcome;
  minutes: number;
  /** Where it is made up, or will be. */
  makeUp: VerdictSession | null;
  /** Where the minutes were made up; null when they are those of the session itself. */
  madeUpIn: number | null;
}

/**
 * What came of a session, its make-up included: the better of the two counts, never more than the session itself holds. What
 * was not (wholly) made up may be made up once more elsewhere, and so on. A make-up that is to come or not recorded leaves the
 * session open; one that brought nothing more leaves it as it was. No two of `makeUps` are held in one session.
 */
export function judgeWhole(
  session: VerdictSession,
  mark: MarkFacts | null,
  makeUps: ReadonlyMap<number, MakeUp>,
  now: Instant,
): Judged {
  const own = judge(session, mark, now);
  const makeUp = makeUps.get(session.id);
  if (!makeUp || !fallsShort(own)) return own;
  const other = judgeWhole(makeUp.session, makeUp.mark, makeUps, now);
  const gained = Math.min(session.netMinutes, other.minutes);
  const isMore = gained > own.minutes;
  const counted = {
    ...{ session, minutes: isMore ? gained : own.minutes, makeUp: other.makeUp ?? makeUp.session },
    madeUpIn: isMore ? (other.madeUpIn ?? makeUp.session.id) : null,
  };
  if (isOpen(other) || isToMakeUp(other)) return { ...counted, outcome: "to_make_up" };
  if (!isMore) return own;
  return { ...counted, outcome: gained < session.netMinutes ? "partly" : "made_up" };
}

/** A session is to come until its end, also when a mark stands already: whoever is there now can still leave early. */
export function judge(session: VerdictSession, mark: MarkFacts | null, now: Instant): Judged {
  const here = { session, makeUp: null, madeUpIn: null };
  if (session.endInstant > now) return { ...here, outcome: "to_come", minutes: 0 };
  if (!mark) return { ...here, outcome: "not_recorded", minutes: 0 };
  const minutes = attendedMinutes(session, mark);
  return { ...here, outcome: outcomeOf(session, mark, minutes), minutes };
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
