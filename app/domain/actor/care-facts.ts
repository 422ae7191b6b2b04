import { type Reader, statement } from "#db/client.server";
import type { Instant, LocalDate } from "../dates";
import type { ActingDay, Care, OpenTalk } from "./care";
import type { CareAgreement, GivenConsent } from "./care-rules";

type Of<Row> = Row & { personId: number };

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
  SELECT b.person_id AS personId, s.date, json_group_array(json_object('bookingId', b.id, 'sessionId', b.session_id)) AS bookings
  FROM booking b JOIN session s ON s.id = b.session_id JOIN training t ON t.id = s.training_id
  LEFT JOIN care_talk c ON c.booking_id = b.id AND c.kind = 'aftercare'
  WHERE b.person_id IN (SELECT value FROM json_each(:ids)) AND b.function = 'actor' AND b.ended_at IS NULL
    AND b.answer = 'accepted' AND b.answered_for = s.start_instant AND s.end_instant <= :now AND t.status <> 'cancelled'
  GROUP BY b.person_id, s.date HAVING count(c.id) = 0`;

/** What is known of each of these actors; acting days within the stretch alone, first and last day included. Four statements. */
export function readCare(
  db: Reader,
  personIds: readonly number[],
  { from, until }: { from: LocalDate; until: LocalDate },
  now: Instant,
): (personId: number) => Care {
  const ids = JSON.stringify(personIds);
  const agreements = statement<Of<CareAgreement>>(db, agreementsSql).all(ids);
  const agreementOf = new Map(agreements.map((row) => [row.personId, withFlag(row)]));
  const consents = byPerson(statement<Of<GivenConsent>>(db, consentsSql).all(ids));
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
  statement<Of<{ date: LocalDate; bookings: string }>>(db, openTalksSql)
    .all({ ids, now })
    .map((row) => ({ ...row, bookings: JSON.parse(row.bookings) as OpenTalk["bookings"] }));

function byPerson<Row extends { personId: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const all = new Map<number, Row[]>();
  for (const row of rows) all.set(row.personId, [...(all.get(row.personId) ?? []), row]);
  return all;
}
