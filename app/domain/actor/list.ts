import { type Reader, statement } from "#db/client.server";
import { addDays, addMonths, type Instant, type LocalDate, localDateOf } from "../dates";
import { displayName } from "../person/name";
import type { Reason } from "../reasons";
import type { User } from "../user";
import type { Care } from "./care";
import { readCare } from "./care-facts";
import { careHolds, isTalkLate, monthOf } from "./care-rules";
import { inActorScope, scopeParam } from "./scope";

/** A talk that is asked for after an acting day. */
export interface TalkToHold {
  /** The booking that the talk is noted for; it serves the whole day. */
  bookingId: number;
  day: LocalDate;
  /** The last of its days. */
  until: LocalDate;
  /** That day has passed: nothing is booked before it was held. */
  isLate: boolean;
}

export interface ListedActor {
  id: number;
  /** How others know them. */
  shownAs: string;
  name: string;
  organisationId: number | null;
  organisation: string | null;
  next: { sessionId: number; date: LocalDate; trainingCode: string } | null;
  daysThisMonth: number;
  maxDaysPerMonth: number | null;
  /** The oldest first. */
  talks: TalkToHold[];
  /** What stands in the way of any booking, apart from the talks. */
  lacks: Reason[];
}

interface Row {
  id: number;
  shownAs: string;
  givenName: string;
  infix: string | null;
  familyName: string;
  organisationId: number | null;
  organisation: string | null;
  isActive: number;
  next: string | null;
}

const nextSql = `
  SELECT json_object('sessionId', s.id, 'date', s.date, 'trainingCode', t.code)
  FROM booking b JOIN session s ON s.id = b.session_id JOIN training t ON t.id = s.training_id
  WHERE b.person_id = p.id AND b.function = 'actor' AND b.ended_at IS NULL AND s.end_instant >= :now
    AND t.status <> 'cancelled'
  ORDER BY s.start_instant, s.id LIMIT 1`;

const actorsSql = `
  SELECT p.id, coalesce(f.display_name, p.given_name) AS shownAs, p.given_name AS givenName, p.infix,
    p.family_name AS familyName, p.organisation_id AS organisationId, o.name AS organisation,
    max(r.ends_on IS NULL OR r.ends_on >= :today) AS isActive, (${nextSql}) AS next
  FROM role_assignment r JOIN person p ON p.id = r.person_id
  LEFT JOIN actor_file f ON f.person_id = p.id LEFT JOIN organisation o ON o.id = p.organisation_id
  WHERE r.role = 'actor' AND r.starts_on <= :today AND (r.ends_on IS NULL OR r.ends_on >= :recently)
    AND p.disabled_at IS NULL AND ${inActorScope("p")}
  GROUP BY p.id`;

/** Whoever stopped as an actor is still due the talk about their last day. */
const farewellDays = 60;

/**
 * The actors whom the user coordinates, who waits for a talk first (the longest waiting first), then who lacks something,
 * then by name. Five statements.
 */
export function listActors(db: Reader, user: User, now: Instant): ListedActor[] {
  const today = localDateOf(now);
  const params = { scope: scopeParam(user), today, recently: addDays(today, -farewellDays), now };
  const rows = statement<Row>(db, actorsSql).all(params);
  const ids = rows.map(({ id }) => id);
  const care = readCare(db, ids, monthAround(today), now);
  const actors = rows.map((row) => ({ row, actor: listed(row, care(row.id), today) }));
  const shown = actors.filter(({ row, actor }) => row.isActive === 1 || actor.talks.length > 0);
  return shown.map(({ actor }) => actor).toSorted(byNeed);
}

function monthAround(today: LocalDate): { from: LocalDate; until: LocalDate } {
  const from = `${monthOf(today)}-01`;
  return { from, until: addDays(addMonths(from, 1), -1) };
}

function listed({ givenName, infix, familyName, isActive: _active, next, ...row }: Row, care: Care, today: LocalDate) {
  const actor: ListedActor = {
    ...row,
    name: displayName(givenName, infix, familyName),
    next: next === null ? null : (JSON.parse(next) as ListedActor["next"]),
    daysThisMonth: new Set(care.actingDays.map(({ date }) => date)).size,
    maxDaysPerMonth: care.agreement?.maxDaysPerMonth ?? null,
    talks: talksOf(care, today),
    lacks: lacksOf(care, today),
  };
  return actor;
}

/** Without a file the time for a talk is the usual week. */
const usualAftercareDays = 7;

export function talksOf({ openTalks, agreement }: Care, today: LocalDate): TalkToHold[] {
  const days = agreement?.aftercareDays ?? usualAftercareDays;
  const talks = openTalks.flatMap(({ date, bookings: [first] }) =>
    first
      ? [{ bookingId: first.bookingId, day: date, until: addDays(date, days), isLate: isTalkLate(date, days, today) }]
      : [],
  );
  return talks.toSorted((one, other) => one.day.localeCompare(other.day));
}

/** What would hold a booking on whatever day: as if today, beside no other booking. */
export const lacksOf = (care: Care, today: LocalDate): Reason[] =>
  careHolds({ ...care, date: today, today, otherDays: [], openTalkDays: [] }).filter(
    ({ code }) => code !== "actor_month_full",
  );

function byNeed(one: ListedActor, other: ListedActor): number {
  const [talk, otherTalk] = [one.talks[0]?.day, other.talks[0]?.day];
  if (talk !== otherTalk) return (talk ?? "9999").localeCompare(otherTalk ?? "9999");
  if (one.lacks.length > 0 !== other.lacks.length > 0) return one.lacks.length > 0 ? -1 : 1;
  return one.shownAs.localeCompare(other.shownAs) || one.id - other.id;
}
