import type { Locale } from "#db/lists";
import type { CaseFile, CaseSession } from "~/domain/certificate/case-file";
import type { SessionOutcome, SessionVerdict } from "~/domain/certificate/facts";
import { type Instant, localDateOf, localTimeOf } from "~/domain/dates";
import { seatToTell } from "~/domain/make-up/chain";
import type { Offer, Seat } from "~/domain/make-up/queries";
import { inWords } from "~/text/reasons.server";
import { makeUpView } from "./make-up.server";

export type MyState =
  | "certified"
  | "cancelled"
  | "ended"
  | "waiting"
  | "ready"
  | "coming"
  | "running"
  | "missing"
  | "cannot";

/** One training as its participant sees it: what comes, what was attended, what is missing. */
export function myTraining(file: CaseFile, { offers, seats, now, locale }: Around) {
  const { enrolmentId, training, certificate, sessions, verdict } = file;
  const state = stateOf(file, now);
  const lacks = verdict.reasons.filter(({ code }) => code !== "session_to_come" && !stateSaysSo(state));
  const own = seats.filter((seat) => seat.enrolmentId === enrolmentId);
  const seen = sessions.map((session) => {
    const judged = verdict.sessions.find(({ id }) => id === session.id);
    const seat = judged && seatToTell(own, judged);
    return {
      ...sessionView(session, judged),
      makeUp: makeUpView({ seat, offer: offers.get(session.id) }, { now, locale }),
    };
  });
  return {
    enrolmentId,
    state,
    isCurrent: ["waiting", "ready", "coming", "running", "missing"].includes(state),
    code: training.code,
    title: training.certificateTitle,
    certificate: certificate && { number: certificate.number, issuedOn: localDateOf(certificate.issuedAt) },
    lacks: lacks.map((one) => inWords(one, locale)),
    toGo: seen.filter(({ outcome }) => outcome === "to_come").length,
    sessions: seen,
  };
}

interface Around {
  /** By the session that was missed. */
  offers: ReadonlyMap<number, Offer>;
  seats: readonly Seat[];
  now: Instant;
  locale: Locale;
}

export type MyTraining = ReturnType<typeof myTraining>;

/** In these states what is lacking is the state itself. */
const stateSaysSo = (state: MyState): boolean => ["certified", "cancelled", "waiting", "ready"].includes(state);

function stateOf({ certificate, training, verdict, isPlaced, sessions }: CaseFile, now: Instant): MyState {
  if (certificate) return "certified";
  if (training.status === "cancelled") return "cancelled";
  if (verdict.reasons.some(({ code }) => code.startsWith("enrolment_"))) return "ended";
  if (verdict.state === "cannot") return "cannot";
  if (!isPlaced) return "waiting";
  if (verdict.state === "qualifies") return "ready";
  if (verdict.reasons.some(({ code }) => code.endsWith("_make_up"))) return "missing";
  return sessions.some(({ startInstant }) => startInstant <= now) ? "running" : "coming";
}

function sessionView(
  { id, name, startInstant, endInstant, date, place, netMinutes }: CaseSession,
  one: SessionVerdict | undefined,
) {
  const outcome: SessionOutcome = one?.outcome ?? "to_come";
  const times: [string, string] = [localTimeOf(startInstant), localTimeOf(endInstant)];
  return { id, name, date, times, place, netMinutes, outcome, minutes: one?.minutes ?? 0 };
}

export type MySession = MyTraining["sessions"][number];
