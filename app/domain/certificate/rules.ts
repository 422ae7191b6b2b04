import type { SessionKind } from "#db/lists";
import { addDays, type LocalDate } from "../dates";
import type { Reason } from "../reasons";
import type { Verdict, VerdictFacts, VerdictSession } from "./facts";
import { isOpen, isToMakeUp, type Judged, judgeWhole } from "./outcomes";
import { barrier, type Decision, madeUpReasons, openReasons, shortfallReasons } from "./why";

export { certificateNumber, groupedCode, normaliseCode, verificationCode } from "./code";
export type {
  MakeUp,
  SessionOutcome,
  SessionVerdict,
  Verdict,
  VerdictFacts,
  VerdictSession,
  VerdictState,
} from "./facts";

/**
 * Whether this enrolment earns its certificate, and why; screen, batch, PDF and command line all ask here.
 * - What counts are the compulsory sessions; of a training without any, all: 0 % never passes.
 * - It qualifies when the share asked is attended and every session that counts is over and recorded.
 * - A session counts from its end on: before that it is to come, whatever mark stands; nobody misses a future session.
 * - Short of the share, but within reach of what is still open: not yet. Out of reach: not yet as long as a missed part
 *   can be made up (`makeUpDays` from the day of the last session, that day included), afterwards it cannot.
 * - What was made up with another group counts for the session that it stands for, one attendance for one session.
 * - Who is in no intervision group, where the others are, still has parts to come: never yet.
 * - Cancelled training, ended enrolment, no place: their own reason, whatever was attended.
 */
export function verdict(facts: VerdictFacts): Verdict {
  const makeUps = countedOnce(facts);
  const judged = facts.sessions
    .toSorted((one, other) => one.startInstant - other.startInstant || one.id - other.id)
    .map((session) => judgeWhole(session, facts.marks.get(session.id) ?? null, makeUps, facts.now));
  const base = countingSessions(judged);
  const share = shareOf(base, facts.training.attendanceShare);
  return {
    ...(barrier(facts) ?? decide(facts, base, share)),
    share,
    netMinutes: minutesByKind(judged),
    sessions: judged.map(({ session: { id }, outcome, minutes, madeUpIn }) => ({ id, outcome, minutes, madeUpIn })),
  };
}

/** The make-ups of which no two are held in one session, and none in a session that counts by itself. */
function countedOnce({ makeUps, sessions }: VerdictFacts): VerdictFacts["makeUps"] {
  const taken = new Set(sessions.map(({ id }) => id));
  return new Map(
    [...makeUps].filter(([, { session }]) => {
      const isFirst = !taken.has(session.id);
      taken.add(session.id);
      return isFirst;
    }),
  );
}

function countingSessions(judged: readonly Judged[]): readonly Judged[] {
  const compulsory = judged.filter(({ session }) => session.isCompulsory);
  return compulsory.length > 0 ? compulsory : judged;
}

const total = (numbers: number[]): number => numbers.reduce((sum, number) => sum + number, 0);
const netMinutesOf = (judged: readonly Judged[]): number => total(judged.map(({ session }) => session.netMinutes));

function shareOf(base: readonly Judged[], asked: number): Verdict["share"] {
  const attended = total(base.map(({ minutes }) => minutes));
  const all = netMinutesOf(base);
  return { attended, total: all, asked, percent: all === 0 ? 0 : Math.floor((attended * 100) / all) };
}

function minutesByKind(judged: readonly Judged[]): Record<SessionKind, number> {
  const of = (kind: SessionKind) => total(judged.filter((one) => one.session.kind === kind).map((one) => one.minutes));
  return { training_day: of("training_day"), intervision: of("intervision") };
}

function decide(facts: VerdictFacts, base: readonly Judged[], share: Verdict["share"]): Decision {
  if (base.length === 0) return { state: "not_yet", reasons: [{ code: "no_sessions" }] };
  if (facts.lacksGroup)
    return { state: "not_yet", reasons: [{ code: "intervision_group_wanted" }, ...openReasons(base)] };
  const open = base.filter(isOpen);
  const suffices = (minutes: number) => minutes * 100 >= share.asked * share.total;
  if (open.length === 0 && suffices(share.attended)) return whole(facts, base, share);
  if (suffices(withinReach(base))) return { state: "not_yet", reasons: openReasons(base) };
  return outOfReach(facts, base, share);
}

/** The net minutes that would be attended if all that is still open were. */
const withinReach = (base: readonly Judged[]): number =>
  total(base.map((one) => (isOpen(one) || isToMakeUp(one) ? one.session.netMinutes : one.minutes)));

/** Everything asked is there; a training that nobody confirmed still gives no certificate. */
function whole({ training }: VerdictFacts, base: readonly Judged[], share: Verdict["share"]): Decision {
  if (training.status === "planned") return { state: "not_yet", reasons: [{ code: "training_not_confirmed" }] };
  return {
    state: "qualifies",
    reasons: [shareReason("share_reached", share), ...madeUpReasons(base), ...shortfallReasons(base)],
  };
}

function outOfReach(facts: VerdictFacts, base: readonly Judged[], share: Verdict["share"]): Decision {
  const until = makeUpUntil(facts);
  if (facts.today <= until) {
    return { state: "not_yet", reasons: [...shortfallReasons(base, until), ...openReasons(base)] };
  }
  const over: Reason = { code: "make_up_over", params: { until: { date: until } } };
  return {
    state: "cannot",
    reasons: [shareReason("share_not_reached", share), ...shortfallReasons(base), ...openReasons(base), over],
  };
}

/** The last day on which a missed part can be made up. */
export const makeUpUntil = ({
  sessions,
  training,
}: {
  sessions: readonly Pick<VerdictSession, "date">[];
  training: { makeUpDays: number };
}): LocalDate => addDays(lastDay(sessions), training.makeUpDays);

const lastDay = (sessions: readonly Pick<VerdictSession, "date">[]): LocalDate =>
  sessions.reduce((last, { date }) => (date > last ? date : last), "");

const shareReason = (code: "share_reached" | "share_not_reached", { percent, asked }: Verdict["share"]): Reason => ({
  code,
  params: { percent, asked },
});
