import type { CaseFile, CaseSession } from "../certificate/case-file";
import type { SessionVerdict } from "../certificate/facts";
import { makeUpUntil } from "../certificate/rules";
import type { LocalDate } from "../dates";
import type { Reason } from "../reasons";

/** A session that counts and was not (wholly) attended, with the last day on which it can be made up. */
export interface MissedSession {
  session: CaseSession;
  until: LocalDate;
}

/** What of a training can still be made up and has no place yet, in order of time; empty once nothing is lacking. */
export function listMissed(file: CaseFile, today: LocalDate): MissedSession[] {
  return file.sessions
    .filter(({ id }) => !whyNotMakeUp(file, id, today))
    .map((session) => ({ session, until: makeUpUntil(file) }));
}

/** Why this session cannot get a place to make it up; nothing when it can. */
export function whyNotMakeUp(file: CaseFile, sessionId: number, today: LocalDate): Reason | undefined {
  const { name, certificate, verdict } = file;
  if (certificate) return { code: "certificate_stands", params: { name } };
  if (!file.isPlaced || isBarred(file)) return verdict.reasons[0];
  const judged = verdict.sessions.find(({ id }) => id === sessionId);
  const lacks = judged && counts(file, sessionId) ? whyNotThis(judged) : notMissed;
  if (lacks) return lacks;
  if (verdict.state === "qualifies") return notMissed;
  const until = makeUpUntil(file);
  return today > until ? { code: "make_up_over", params: { until: { date: until } } } : undefined;
}

const notMissed: Reason = { code: "make_up_not_missed" };

/** A place that brought too little, or nothing, is followed by another one. */
function whyNotThis({ outcome }: SessionVerdict): Reason | undefined {
  if (outcome === "to_make_up") return { code: "make_up_booked_already" };
  if (outcome === "made_up") return { code: "make_up_done_already" };
  return ["missed", "excused", "partly"].includes(outcome) ? undefined : notMissed;
}

const isBarred = ({ verdict, training }: CaseFile): boolean =>
  training.status === "cancelled" || verdict.reasons.some(({ code }) => code.startsWith("enrolment_"));

/** Compulsory sessions count; of a training without any, all do. */
function counts({ sessions }: CaseFile, sessionId: number): boolean {
  const compulsory = sessions.filter(({ isCompulsory }) => isCompulsory);
  return (compulsory.length > 0 ? compulsory : sessions).some(({ id }) => id === sessionId);
}
