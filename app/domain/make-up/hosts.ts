import { type Reader, statement } from "#db/client.server";
import { listCoachedHours } from "../coaching/coached-hours";
import { addDays, type Instant, type LocalDate, requireInstant } from "../dates";
import { usualSize } from "../intervision/rules";
import { type Place, regionCentre, roadKm } from "../programme/distance";
import type { Reason } from "../reasons";
import type { LocationFacts } from "../schedule/rules";
import { readLocations } from "../schedule/scene";
import { weighDoubleBookings } from "../schedule/weigh";
import type { Host, HostForPerson, Repair } from "./facts";
import { isElsewhere } from "./rules";

/** What the nearest are chosen among; whoever finds nothing in these is told so by their reasons. */
const looked = 60;

const hostsWhere = (from: string, condition: string) => `
  SELECT s.id AS sessionId, s.training_id AS trainingId, s.group_id AS groupId, t.code AS trainingCode, t.training_type_id AS trainingTypeId,
    s.position, s.kind, t.status, o.name AS organisation, s.name, s.date, s.starts_at AS startsAt, s.ends_at AS endsAt,
    s.start_instant AS startInstant, s.location_id AS locationId, t.region_code AS regionCode,
    l.name || ', ' || l.city AS place, l.capacity,
    CASE WHEN s.group_id IS NULL THEN t.max_participants ELSE ${usualSize.maximum} END AS maxParticipants
  FROM ${from} JOIN training t ON t.id = s.training_id
  JOIN organisation o ON o.id = t.client_organisation_id
  LEFT JOIN location l ON l.id = s.location_id
  WHERE ${condition}`;

const samePartSql = hostsWhere(
  "session s INDEXED BY session_by_start",
  `s.start_instant > :now AND s.start_instant < :until AND t.status = 'confirmed'
    AND EXISTS (SELECT 1 FROM json_each(:wanted) w
      WHERE w.value ->> 'trainingTypeId' = t.training_type_id AND w.value ->> 'position' = s.position)
  ORDER BY s.start_instant, s.id`,
);

const oneSql = hostsWhere("session s", "s.id = ?");

/** The sessions of trainings that go on in which one of these parts is given, from now until the last of their days. */
function listSameParts(db: Reader, repairs: readonly Repair[], now: Instant): Host[] {
  const last = repairs.reduce((latest: LocalDate, { until }) => (until > latest ? until : latest), "");
  const until = requireInstant(addDays(last, 1), "00:00");
  const wanted = JSON.stringify(repairs.map(({ trainingTypeId, position }) => ({ trainingTypeId, position })));
  return statement<Host>(db, samePartSql).all({ now, until, wanted });
}

/** A session as one who might be its guest. */
export const findHost = (db: Reader, sessionId: number): Host | undefined => statement<Host>(db, oneSql).get(sessionId);

type Locations = ReadonlyMap<number, LocationFacts>;
type Somewhere = Pick<Host, "locationId" | "regionCode">;

/** Where it is; while nobody knows, at the middle of its region. */
const whereIs = ({ locationId, regionCode }: Somewhere, locations: Locations): Place | undefined =>
  locations.get(locationId ?? 0)?.place ?? regionCentre(regionCode);

/** About how far two sessions lie apart; null where one of them is nowhere yet. */
function kmBetween(one: Somewhere, other: Somewhere, locations: Locations): number | null {
  const [from, to] = [whereIs(one, locations), whereIs(other, locations)];
  return from && to ? roadKm(from, to) : null;
}

/**
 * For each of what one person missed the nearest sessions of its part, with what keeps this person from them; by the session
 * that was missed. Eight statements, however much was missed.
 */
export function listHosts(
  db: Reader,
  personId: number,
  repairs: readonly Repair[],
  now: Instant,
): ReadonlyMap<number, HostForPerson[]> {
  if (repairs.length === 0) return new Map();
  const hosts = listSameParts(db, repairs, now);
  const locations = readLocations(
    db,
    [...repairs, ...hosts].flatMap(({ locationId }) => locationId ?? []),
  );
  const near = new Map(repairs.map((repair) => [repair.missedSessionId, nearest(repair, hosts, locations)]));
  const chosen = [...new Set([...near.values()].flatMap((list) => list.map(({ host }) => host)))];
  const met = meet(db, personId, chosen);
  return new Map(
    [...near].map(([missed, list]) => [missed, list.map(({ host, km }) => ({ ...host, ...met(host), km }))]),
  );
}

function nearest(repair: Repair, hosts: readonly Host[], locations: Locations): { host: Host; km: number | null }[] {
  return hosts
    .filter((host) => host.date <= repair.until && isElsewhere(host, repair))
    .map((host) => ({ host, km: kmBetween(repair, host, locations) }))
    .toSorted((one, other) => (one.km ?? Number.MAX_SAFE_INTEGER) - (other.km ?? Number.MAX_SAFE_INTEGER))
    .slice(0, looked);
}

/** One session with what keeps one person from it; seven statements. */
export function forPerson(db: Reader, host: Host, repair: Repair): HostForPerson {
  const locations = readLocations(
    db,
    [host, repair].flatMap(({ locationId }) => locationId ?? []),
  );
  return { ...host, ...meet(db, repair.personId, [host])(host), km: kmBetween(repair, host, locations) };
}

const presenceSql = `
  SELECT s.id AS sessionId,
    (SELECT count(*) FROM session_participant y JOIN enrolment e ON e.id = y.enrolment_id
      WHERE y.session_id = s.id AND e.placed_at IS NOT NULL AND e.ended_at IS NULL) AS expected,
    EXISTS (SELECT 1 FROM enrolment e CROSS JOIN session_participant y ON y.enrolment_id = e.id AND y.session_id = s.id
        WHERE e.person_id = :personId AND e.ended_at IS NULL)
      OR EXISTS (SELECT 1 FROM booking b WHERE b.session_id = s.id AND b.person_id = :personId AND b.ended_at IS NULL) AS isInIt
  FROM json_each(:ids) i CROSS JOIN session s ON s.id = i.value`;

interface PresenceRow {
  sessionId: number;
  expected: number;
  isInIt: number;
}

type Met = Pick<HostForPerson, "expected" | "isInIt" | "conflicts">;

/** How full these sessions are and what this person has then. */
function meet(db: Reader, personId: number, hosts: readonly Host[]): (host: Host) => Met {
  const ids = JSON.stringify(hosts.map(({ sessionId }) => sessionId));
  const rows = statement<PresenceRow>(db, presenceSql).all({ ids, personId });
  const presence = new Map(rows.map((row) => [row.sessionId, row]));
  const conflicts = conflictsOf(db, personId, hosts);
  return ({ sessionId }) => {
    const { expected = 0, isInIt = 0 } = presence.get(sessionId) ?? {};
    return { expected, isInIt: isInIt === 1, conflicts: conflicts.get(sessionId) ?? [] };
  };
}

/** When a session is, or would be. */
export type Hour = Pick<Host, "sessionId" | "trainingId" | "trainingCode" | "date" | "startsAt" | "endsAt">;

/** That a person is elsewhere at the hour of these sessions, by session: not as what, nor where. Five statements. */
function conflictsOf(db: Reader, personId: number, hosts: readonly Hour[]): ReadonlyMap<number, Reason[]> {
  const conflicts = new Map<number, Reason[]>();
  const add = (sessionId: number, params: NonNullable<Reason["params"]>) =>
    conflicts.set(sessionId, [...(conflicts.get(sessionId) ?? []), { code: "make_up_busy", params }]);
  for (const { key, hours, reason } of weighGuests(db, [personId], hosts)) {
    const { from = "", until = "" } = hours ?? reason.params ?? {};
    add(Number(key), { from, until });
  }
  const days = hosts.map(({ date }) => date);
  for (const { date, startsAt: from, endsAt: until } of listCoachedHours(db, personId, days)) {
    const meanwhile = hosts.filter((host) => host.date === date && from < host.endsAt && host.startsAt < until);
    for (const { sessionId } of meanwhile) add(sessionId, { from, until });
  }
  return conflicts;
}

/** Who of these people is elsewhere at the hour of a session. Four statements. */
export const busyAt = (db: Reader, host: Hour, personIds: readonly number[]): ReadonlySet<number> =>
  new Set(weighGuests(db, personIds, [host]).flatMap(({ personId }) => personId ?? []));

/** By the one engine, as participants; the sessions are not weighed against each other. */
function weighGuests(db: Reader, personIds: readonly number[], hosts: readonly Hour[]) {
  const people = personIds.map((personId) => ({ personId, as: "participant" as const }));
  const proposed = hosts.map(({ sessionId, trainingId, trainingCode, date, startsAt, endsAt }) => ({
    ...{ key: String(sessionId), label: trainingCode, sessionId, trainingId, date, startsAt, endsAt },
    ...{ locationId: null, participantCount: people.length, people },
  }));
  return weighDoubleBookings(db, proposed).filter(({ otherKey }) => otherKey === undefined);
}
