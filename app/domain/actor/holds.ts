import { type Reader, statement } from "#db/client.server";
import { addDays, type Instant, type LocalDate, localDateOf } from "../dates";
import type { Reason } from "../reasons";
import { type CareAgreement, careHolds, type GivenConsent } from "./care-rules";

type Of<Row> = Row & { personId: number };

interface ActingDay {
  sessionId: number;
  date: LocalDate;
}

const agreementsSql = `
  SELECT person_id AS personId, birth_date AS birthDate, max_days_per_month AS maxDaysPerMonth, rest_days AS restDays,
    aftercare_days AS aftercareDays,
    supporter_name IS NOT NULL AND coalesce(supporter_email, supporter_phone) IS NOT NULL AS hasSupporter
  FROM actor_file WHERE person_id IN (SELECT value FROM json_each(?))`;

const consentsSql = `
  SELECT person_id AS personId, purpose, giver, given_on AS givenOn, withdrawn_on AS withdrawnOn
  FROM consent WHERE person_id IN (SELECT value FROM json_each(?))`;

/** A booking stands until it is ended, whether it was answered or not; of a cancelled training nothing is left to do. */
const actingDaysSql = `
  SELECT b.person_id AS personId, b.session_id AS sessionId, s.date
  FROM booking b JOIN session s ON s.id = b.session_id JOIN training t ON t.id = s.training_id
  WHERE b.person_id IN (SELECT value FROM json_each(:ids)) AND b.function = 'actor' AND b.ended_at IS NULL
    AND s.date BETWEEN :from AND :until AND t.status <> 'cancelled'`;

/**
 * Days on which they acted, of which no booking has its aftercare talk: one talk serves a day. Whoever said yes and was not
 * taken off was there; the talk does not wait for the register.
 */
const openTalksSql = `
  SELECT b.person_id AS personId, s.date, json_group_array(b.session_id) AS sessionIds
  FROM booking b JOIN session s ON s.id = b.session_id JOIN training t ON t.id = s.training_id
  LEFT JOIN care_talk c ON c.booking_id = b.id AND c.kind = 'aftercare'
  WHERE b.person_id IN (SELECT value FROM json_each(:ids)) AND b.function = 'actor' AND b.ended_at IS NULL
    AND b.answer = 'accepted' AND b.answered_for = s.start_instant AND s.end_instant <= :now AND t.status <> 'cancelled'
  GROUP BY b.person_id, s.date HAVING count(c.id) = 0`;

interface OpenTalk {
  date: LocalDate;
  sessionIds: readonly number[];
}

/** No agreement asks more days of rest than this, and no month is longer. */
const furthestDay = 60;

/**
 * What holds each of these actors on each of these sessions, keyed `${personId}:${sessionId}`; who is free to be booked has
 * no key, who has no file is held by that. `date` is the day asked about, which need not be the day the session has now.
 * A session is weighed beside all other standing bookings, proposed and asked ones too, never beside itself; the given
 * sessions do not weigh on each other unless they are booked: who books several at once asks after writing, in the same
 * transaction. For actors only; at most four statements.
 */
export function listHolds(
  db: Reader,
  personIds: readonly number[],
  sessions: readonly { id: number; date: LocalDate }[],
  now: Instant,
): ReadonlyMap<string, Reason[]> {
  const holds = new Map<string, Reason[]>();
  if (personIds.length === 0 || sessions.length === 0) return holds;
  const care = readCare(db, personIds, sessions, now);
  const today = localDateOf(now);
  for (const personId of personIds) {
    const known = care(personId);
    for (const { id, date } of sessions) {
      const otherDays = known.actingDays.filter(({ sessionId }) => sessionId !== id).map((day) => day.date);
      const openTalks = known.openTalks.filter(({ sessionIds }) => sessionIds.some((other) => other !== id));
      const openTalkDays = openTalks.map((talk) => talk.date);
      const reasons = careHolds({ ...known, date, today, otherDays, openTalkDays });
      if (reasons.length > 0) holds.set(`${personId}:${id}`, reasons);
    }
  }
  return holds;
}

interface Care {
  agreement: CareAgreement | null;
  consents: GivenConsent[];
  actingDays: ActingDay[];
  openTalks: OpenTalk[];
}

function readCare(
  db: Reader,
  personIds: readonly number[],
  sessions: readonly { date: LocalDate }[],
  now: Instant,
): (personId: number) => Care {
  const ids = JSON.stringify(personIds);
  const agreements = statement<Of<CareAgreement>>(db, agreementsSql).all(ids);
  const agreementOf = new Map(agreements.map((row) => [row.personId, withFlag(row)]));
  const consents = byPerson(statement<Of<GivenConsent>>(db, consentsSql).all(ids));
  const days = sessions.map(({ date }) => date).toSorted();
  const from = addDays(days[0] ?? "", -furthestDay);
  const until = addDays(days.at(-1) ?? "", furthestDay);
  const actingDays = byPerson(statement<Of<ActingDay>>(db, actingDaysSql).all({ ids, from, until }));
  const openTalks = byPerson(listOpenTalks(db, ids, now));
  return (personId) => ({
    agreement: agreementOf.get(personId) ?? null,
    consents: consents.get(personId) ?? [],
    actingDays: actingDays.get(personId) ?? [],
    openTalks: openTalks.get(personId) ?? [],
  });
}

/** SQLite knows no booleans. */
const withFlag = (row: CareAgreement): CareAgreement => ({ ...row, hasSupporter: Boolean(row.hasSupporter) });

const listOpenTalks = (db: Reader, ids: string, now: Instant): Of<OpenTalk>[] =>
  statement<Of<{ date: LocalDate; sessionIds: string }>>(db, openTalksSql)
    .all({ ids, now })
    .map((row) => ({ ...row, sessionIds: JSON.parse(row.sessionIds) as number[] }));

function byPerson<Row extends { personId: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const all = new Map<number, Row[]>();
  for (const row of rows) all.set(row.personId, [...(all.get(row.personId) ?? []), row]);
  return all;
}
