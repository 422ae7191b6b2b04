import type { Care } from "../actor/care";
import { type CareAgreement, careHolds, monthOf } from "../actor/care-rules";
import { addDays, type Instant, type LocalDate, localDateOf } from "../dates";
import type { ReasonCode } from "../reasons";
import type { Finding, JudgedSession, PersonInSession } from "./facts";

/** The days on which people act, each by the session for which. */
export type ActingDays = ReadonlyMap<number, readonly { key: string; date: LocalDate }[]>;

interface Asked {
  session: JudgedSession;
  person: PersonInSession;
  /** Null when nothing is known: then nothing is judged. */
  care: Care | null;
  name: string;
  acting: ActingDays;
  now: Instant;
}

/** Too many days in a month, or too close to one another: it is the plan itself that cannot be. */
const byDays: readonly ReasonCode[] = ["actor_month_full", "actor_rest_too_short"];

/**
 * Why care holds an actor on the day of a session, told in one sentence that gives away nothing of their file. What the days
 * themselves bring about is a conflict, and so is whatever holds someone who is not booked yet; of who stands on a session
 * already it is a warning that something must be done first.
 */
export function careFindings({ session, person: { personId }, care, name, acting, now }: Asked): Finding[] {
  if (!care) return [];
  const { key, date, sessionId } = session;
  const others = (acting.get(personId) ?? []).filter((day) => day.key !== key).map((day) => day.date);
  const openTalks = care.openTalks.filter(({ bookings }) => bookings.some((one) => one.sessionId !== sessionId));
  const holds = careHolds({
    ...care,
    ...{ date, today: localDateOf(now), otherDays: near(others, date, care.agreement) },
    openTalkDays: openTalks.map((talk) => talk.date),
  });
  if (holds.length === 0) return [];
  const params = { person: name, date: { date } };
  if (sessionId === null || holds.some(({ code }) => byDays.includes(code))) {
    return [{ key, level: "conflict", reason: { code: "actor_held_then", params }, personId }];
  }
  const label = session.name ?? session.label ?? key;
  const reason = { code: "staff_held" as const, params: { ...params, session: label } };
  return [{ key, level: "warning", reason, personId }];
}

/** The days that can matter: a month and the days of rest are all that care looks at. */
function near(days: readonly LocalDate[], date: LocalDate, agreement: CareAgreement | null): LocalDate[] {
  if (!agreement) return [];
  const [from, until] = [addDays(date, -agreement.restDays), addDays(date, agreement.restDays)];
  return days.filter((day) => monthOf(day) === monthOf(date) || (from <= day && day <= until));
}
