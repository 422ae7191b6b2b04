import { eq, sql } from "drizzle-orm";
import type { Reader } from "#db/client.server";
import { session } from "#db/schema.server";
import type { Instant } from "../dates";
import { displayName } from "../person/name";
import type { Reason } from "../reasons";
import { conflictsOf } from "../schedule/conflicts";
import type { OccupiedSlot, Presence, ProposedSession } from "../schedule/facts";

interface PresenceRow {
  personId: number;
  as: Presence;
  sessionId: number;
  trainingId: number;
  trainingCode: string;
  startInstant: Instant;
  endInstant: Instant;
  givenName: string;
  infix: string | null;
  familyName: string;
}

/**
 * Why these people cannot take part in a training: elsewhere at the hour of one of its sessions, or trainer, actor or guest in
 * it. Only who clashes is in the answer. Three statements, however many people.
 */
export function clashesOf(db: Reader, trainingId: number, personIds: readonly number[]): Map<number, Reason[]> {
  const sessions = db.select().from(session).where(eq(session.trainingId, trainingId)).all();
  if (sessions.length === 0 || personIds.length === 0) return new Map();
  const presences = listPresences(db, trainingId, personIds, {
    from: Math.min(...sessions.map(({ startInstant }) => startInstant)),
    until: Math.max(...sessions.map(({ endInstant }) => endInstant)),
  });
  const busy = [...new Set(presences.map(({ personId }) => personId))];
  const proposed = sessions.map((row) => proposalFor(row, busy));
  const names = new Map(presences.map((row) => [row.personId, nameOf(row)]));
  return reasonsByPerson(conflictsOf(proposed, slotsOf(presences), { names, locations: new Map() }));
}

const nameOf = ({ givenName, infix, familyName }: PresenceRow) => displayName(givenName, infix, familyName);

const proposalFor = (row: typeof session.$inferSelect, personIds: readonly number[]): ProposedSession => ({
  key: String(row.id),
  sessionId: null,
  trainingId: row.trainingId,
  date: row.date,
  startsAt: row.startsAt,
  endsAt: row.endsAt,
  locationId: null,
  participantCount: personIds.length,
  people: personIds.map((personId) => ({ personId, as: "participant" })),
});

function listPresences(
  db: Reader,
  trainingId: number,
  personIds: readonly number[],
  { from, until }: { from: Instant; until: Instant },
): PresenceRow[] {
  const people = sql`(SELECT value FROM json_each(${JSON.stringify(personIds)}))`;
  const columns = sql`s.id AS "sessionId", t.id AS "trainingId", t.code AS "trainingCode", s.start_instant AS "startInstant",
    s.end_instant AS "endInstant", p.given_name AS "givenName", p.infix AS "infix", p.family_name AS "familyName"`;
  const meanwhile = sql`t.status <> 'cancelled' AND s.start_instant < ${until} AND s.end_instant > ${from}`;
  return db.all<PresenceRow>(sql`
    SELECT e.person_id AS "personId", 'participant' AS "as", ${columns}
    FROM enrolment e JOIN person p ON p.id = e.person_id CROSS JOIN session_participant y ON y.enrolment_id = e.id
      JOIN session s ON s.id = y.session_id JOIN training t ON t.id = s.training_id
    WHERE e.person_id IN ${people} AND e.ended_at IS NULL AND e.placed_at IS NOT NULL
      AND (t.id <> ${trainingId} OR y.way = 'guest') AND ${meanwhile}
    UNION ALL
    SELECT b.person_id, b.function, ${columns}
    FROM booking b JOIN person p ON p.id = b.person_id JOIN session s ON s.id = b.session_id
      JOIN training t ON t.id = s.training_id
    WHERE b.person_id IN ${people} AND b.ended_at IS NULL AND ${meanwhile}`);
}

function slotsOf(presences: readonly PresenceRow[]): OccupiedSlot[] {
  const slots = new Map<number, OccupiedSlot & { people: { personId: number; as: Presence }[] }>();
  for (const { personId, as, sessionId, trainingId, trainingCode, startInstant, endInstant } of presences) {
    const times = { startInstant, endInstant, locationId: null };
    const slot = slots.get(sessionId) ?? { sessionId, trainingId, trainingCode, ...times, people: [] };
    slot.people.push({ personId, as });
    slots.set(sessionId, slot);
  }
  return [...slots.values()];
}

/** Participants go by their own names: that one of them acts is not for whoever enrols them. */
function discreet(reason: Reason): Reason {
  const { as, ...params } = reason.params ?? {};
  return reason.code === "two_functions_at_once" && as === "actor" ? { code: "person_double_booked", params } : reason;
}

function reasonsByPerson(findings: ReturnType<typeof conflictsOf>): Map<number, Reason[]> {
  const reasons = new Map<number, Map<string, Reason>>();
  for (const { personId, reason: found } of findings) {
    if (personId === undefined) continue;
    const reason = discreet(found);
    const own = reasons.get(personId) ?? new Map<string, Reason>();
    reasons.set(personId, own.set(JSON.stringify(reason), reason));
  }
  return new Map([...reasons].map(([personId, own]) => [personId, [...own.values()]]));
}
