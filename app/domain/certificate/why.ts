import type { LocalDate } from "../dates";
import type { Reason } from "../reasons";
import type { VerdictFacts, VerdictState } from "./facts";
import { fallsShort, isOpen, isToMakeUp, type Judged } from "./outcomes";

export interface Decision {
  state: VerdictState;
  reasons: Reason[];
}

/** What bars a certificate whatever was attended: cancelled, ended, no place. */
export function barrier({ training, enrolment }: VerdictFacts): Decision | undefined {
  if (training.status === "cancelled") return { state: "cannot", reasons: [{ code: "training_cancelled" }] };
  if (enrolment.ended) return { state: "cannot", reasons: [{ code: `enrolment_${enrolment.ended}` }] };
  if (enrolment.placed) return undefined;
  const tooLate = training.status === "delivered" || training.status === "closed";
  return tooLate
    ? { state: "cannot", reasons: [{ code: "never_placed" }] }
    : { state: "not_yet", reasons: [{ code: "on_waiting_list" }] };
}

const named = ({ session }: Judged) => ({ session: session.name, date: { date: session.date } });

/** What is still open: sessions to come, sessions of which attendance is not in, and what is still to be made up. */
export const openReasons = (base: readonly Judged[]): Reason[] =>
  base.filter((judged) => isOpen(judged) || isToMakeUp(judged)).map(openReason);

function openReason(judged: Judged): Reason {
  if (judged.outcome === "to_make_up") return { code: "session_to_make_up", params: madeUpParams(judged) };
  return { code: judged.outcome === "to_come" ? "session_to_come" : "session_not_recorded", params: named(judged) };
}

const madeUpParams = (judged: Judged) => ({
  ...named(judged),
  on: { date: judged.makeUp?.date ?? judged.session.date },
});

/** What was missed and made up elsewhere. */
export const madeUpReasons = (base: readonly Judged[]): Reason[] =>
  base
    .filter(({ outcome }) => outcome === "made_up")
    .map((judged) => ({ code: "session_made_up", params: madeUpParams(judged) }));

/** What was not (wholly) attended; with `until`, that it can be made up. */
export const shortfallReasons = (base: readonly Judged[], until?: LocalDate): Reason[] =>
  base.filter(fallsShort).map((judged) => (until ? makeUpReason(judged, until) : plainReason(judged)));

function plainReason(judged: Judged): Reason {
  if (judged.outcome === "partly") return { code: "session_partly", params: partlyParams(judged) };
  return { code: judged.outcome === "excused" ? "session_excused" : "session_missed", params: named(judged) };
}

function makeUpReason(judged: Judged, until: LocalDate): Reason {
  const limit = { until: { date: until } };
  if (judged.outcome === "partly") {
    return { code: "session_partly_make_up", params: { ...partlyParams(judged), ...limit } };
  }
  const code = judged.outcome === "excused" ? "session_excused_make_up" : "session_missed_make_up";
  return { code, params: { ...named(judged), ...limit } };
}

const partlyParams = (judged: Judged) => ({
  ...named(judged),
  minutes: judged.minutes,
  total: judged.session.netMinutes,
});
