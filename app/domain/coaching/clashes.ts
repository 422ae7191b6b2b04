import { type Reader, statement } from "#db/client.server";
import type { Instant, LocalTime } from "../dates";
import type { Reason } from "../reasons";
import { weighDoubleBookings } from "../schedule/weigh";
import type { Span } from "./rules";

const ownSql = `
  SELECT s.id, s.start_instant AS startInstant, s.end_instant AS endInstant, s.starts_at AS startsAt, s.ends_at AS endsAt
  FROM coaching_session s
  WHERE s.coach_id = :personId AND s.withdrawn_at IS NULL AND s.start_instant < :until AND s.end_instant > :from
  UNION
  SELECT s.id, s.start_instant, s.end_instant, s.starts_at, s.ends_at
  FROM coaching_booking b JOIN coaching_session s ON s.id = b.coaching_session_id
  WHERE b.person_id = :personId AND b.ended_at IS NULL AND s.withdrawn_at IS NULL
    AND s.start_instant < :until AND s.end_instant > :from
  ORDER BY 2`;

interface OwnRow {
  id: number;
  startInstant: Instant;
  endInstant: Instant;
  startsAt: LocalTime;
  endsAt: LocalTime;
}

/**
 * What someone has at each of these times already, by the place of the time in the list: trainings (as trainer, actor or
 * participant, by the schedule's own rules) and coaching, as coach or coached. `except` are coaching sessions that do not
 * count. Who is free has no key. Five statements.
 */
export function clashesWith(
  db: Reader,
  personId: number,
  spans: readonly Span[],
  except: readonly number[] = [],
): Map<number, Reason[]> {
  const clashes = new Map<number, Reason[]>();
  const add = (index: number, reason: Reason) => clashes.set(index, [...(clashes.get(index) ?? []), reason]);
  for (const { key, reason, hours } of weighDoubleBookings(
    db,
    spans.map((span, index) => proposed(span, index, personId)),
  )) {
    const span = spans[Number(key)];
    if (!span || reason.code === "coaching_at_once") continue;
    const { from, until } = hours ?? { from: span.startsAt, until: span.endsAt };
    const params = { training: reason.params?.training ?? "", date: { date: span.date }, from, until };
    add(Number(key), { code: "coaching_clash_training", params });
  }
  for (const row of listOwn(db, personId, spans)) {
    if (except.includes(row.id)) continue;
    for (const [index, span] of spans.entries()) {
      if (row.startInstant >= span.endInstant || row.endInstant <= span.startInstant) continue;
      const params = { date: { date: span.date }, from: row.startsAt, until: row.endsAt };
      add(index, { code: "coaching_clash_coaching", params });
    }
  }
  return clashes;
}

const proposed = ({ date, startsAt, endsAt }: Span, index: number, personId: number) => ({
  ...{ key: String(index), sessionId: null, trainingId: null, date, startsAt, endsAt, locationId: null },
  participantCount: 1,
  people: [{ personId, as: "participant" as const }],
});

function listOwn(db: Reader, personId: number, spans: readonly Span[]): OwnRow[] {
  if (spans.length === 0) return [];
  const from = Math.min(...spans.map(({ startInstant }) => startInstant));
  const until = Math.max(...spans.map(({ endInstant }) => endInstant));
  return statement<OwnRow>(db, ownSql).all({ personId, from, until });
}
