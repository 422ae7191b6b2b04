import { type Reader, statement } from "#db/client.server";
import type { TrainingStatus } from "#db/lists";
import { isAgreed } from "../booking/state";
import { type Instant, type LocalDate, type LocalTime, localDateOf } from "../dates";
import type { User } from "../user";

/** A session that someone trains. */
export interface MySession {
  id: number;
  trainingCode: string;
  status: TrainingStatus;
  organisation: string;
  name: string;
  date: LocalDate;
  startsAt: LocalTime;
  endsAt: LocalTime;
  place: string | null;
  isSubmitted: boolean;
  participants: number;
  marked: number;
}

/** Today's first, then what is to come, what still waits for its attendance, and the latest that is done. */
export interface MySessions {
  today: MySession[];
  coming: MySession[];
  open: MySession[];
  past: MySession[];
  /** How many there are beyond those in `coming` and in `past`. */
  later: number;
  earlier: number;
}

type Row = Omit<MySession, "isSubmitted" | "participants" | "marked"> & { isSubmitted: number };

const ownSql = `
  SELECT s.id, t.code AS trainingCode, t.status, o.name AS organisation, s.name, s.date, s.starts_at AS startsAt,
    s.ends_at AS endsAt, l.name || ', ' || l.city AS place,
    EXISTS (SELECT 1 FROM attendance_submission WHERE session_id = s.id) AS isSubmitted
  FROM booking b
  JOIN session s ON s.id = b.session_id
  JOIN training t ON t.id = s.training_id
  JOIN organisation o ON o.id = t.client_organisation_id
  LEFT JOIN location l ON l.id = s.location_id
  WHERE b.person_id = ? AND b.function = 'trainer' AND ${isAgreed("b", "s")} AND t.status <> 'cancelled'
  ORDER BY s.start_instant, s.id`;

/** Counted here and not by the database: it would make the whole view first. */
const expectedSql = `
  SELECT s.id, m.id IS NOT NULL AS isMarked
  FROM json_each(?) chosen
  CROSS JOIN session s ON s.id = chosen.value
  CROSS JOIN session_participant i ON i.session_id = s.id
  JOIN enrolment e ON e.id = i.enrolment_id AND e.placed_at IS NOT NULL
  LEFT JOIN attendance_mark m ON m.session_id = s.id AND m.enrolment_id = e.id AND m.superseded_at IS NULL
  WHERE e.ended_at IS NULL OR e.ended_at > s.start_instant OR m.id IS NOT NULL`;

const comingShown = 6;
const pastShown = 5;

/** The sessions that the user said yes to as trainer, but for those of cancelled trainings. Two statements. */
export function listMySessions(db: Reader, user: User, now: Instant): MySessions {
  const today = localDateOf(now);
  const rows = statement<Row>(db, ownSql).all(user.id);
  const isOpen = (row: Row) => row.isSubmitted === 0 && (row.status === "confirmed" || row.status === "delivered");
  const before = rows.filter(({ date }) => date < today).reverse();
  const past = before.filter((row) => !isOpen(row));
  const coming = rows.filter(({ date }) => date > today);
  const groups = {
    today: rows.filter(({ date }) => date === today),
    coming: coming.slice(0, comingShown),
    open: before.filter(isOpen),
    past: past.slice(0, pastShown),
  };
  const counts = countMarks(db, Object.values(groups).flat());
  const counted = (group: Row[]) => group.map((row) => withCounts(row, counts));
  return {
    today: counted(groups.today),
    coming: counted(groups.coming),
    open: counted(groups.open),
    past: counted(groups.past),
    later: coming.length - groups.coming.length,
    earlier: past.length - groups.past.length,
  };
}

type Counts = Map<number, { participants: number; marked: number }>;

function countMarks(db: Reader, rows: Row[]): Counts {
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const counts: Counts = new Map();
  for (const { id, isMarked } of statement<{ id: number; isMarked: number }>(db, expectedSql).all(ids)) {
    const { participants, marked } = counts.get(id) ?? { participants: 0, marked: 0 };
    counts.set(id, { participants: participants + 1, marked: marked + isMarked });
  }
  return counts;
}

const withCounts = (row: Row, counts: Counts): MySession => ({
  ...row,
  isSubmitted: row.isSubmitted === 1,
  ...(counts.get(row.id) ?? { participants: 0, marked: 0 }),
});
