import { attendedMinutes, type MarkFacts } from "../attendance/rules";
import type { Instant } from "../dates";
import type { SessionOutcome, VerdictSession } from "./facts";

/** A session with what came of it for one participant; `minutes` are net and attended. */
export interface Judged {
  session: VerdictSession;
  outcome: SessionOutcome;
  minutes: number;
}

/** A session is to come until its end, also when a mark stands already: whoever is there now can still leave early. */
export function judge(session: VerdictSession, mark: MarkFacts | null, now: Instant): Judged {
  if (session.endInstant > now) return { session, outcome: "to_come", minutes: 0 };
  if (!mark) return { session, outcome: "not_recorded", minutes: 0 };
  const minutes = attendedMinutes(session, mark);
  return { session, outcome: outcomeOf(session, mark, minutes), minutes };
}

function outcomeOf(session: VerdictSession, { mark }: MarkFacts, minutes: number): SessionOutcome {
  if (mark === "excused") return "excused";
  if (minutes === 0) return "missed";
  return minutes < session.netMinutes ? "partly" : "attended";
}

export const isOpen = ({ outcome }: Judged): boolean => outcome === "to_come" || outcome === "not_recorded";

export const fallsShort = ({ outcome }: Judged): boolean =>
  outcome === "missed" || outcome === "excused" || outcome === "partly";
