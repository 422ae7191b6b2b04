import { type Reader, statement } from "#db/client.server";
import type { Mark, TrainingStatus } from "#db/lists";
import { isAgreed } from "../booking/state";
import type { Instant, LocalDate } from "../dates";
import { found } from "../refusal";
import type { MarkFacts } from "./rules";

/** A session's register, as permissions and rules need it. */
export type Register = {
  sessionId: number;
  trainingId: number;
  /** Of an intervision group's own meeting. */
  groupId: number | null;
  trainingCode: string;
  hardMaximum: number;
  status: TrainingStatus;
  sessionDate: LocalDate;
  startInstant: Instant;
  netMinutes: number;
  isSubmitted: boolean;
  organisationId: number;
  /** Those who said yes as trainer to any session of the training, but for who guides another group of it. */
  trainerIds: number[];
};

type RegisterRow = Omit<Register, "isSubmitted" | "trainerIds"> & { isSubmitted: number; trainerIds: string };

const registerSql = `
  SELECT s.id AS sessionId, s.training_id AS trainingId, s.group_id AS groupId, t.code AS trainingCode,
    t.hard_maximum AS hardMaximum, t.status, s.date AS sessionDate, s.start_instant AS startInstant, s.net_minutes AS netMinutes,
    EXISTS (SELECT 1 FROM attendance_submission WHERE session_id = s.id) AS isSubmitted,
    t.client_organisation_id AS organisationId,
    (SELECT json_group_array(DISTINCT b.person_id) FROM session o JOIN booking b ON b.session_id = o.id
      WHERE o.training_id = s.training_id AND (s.group_id IS NULL OR o.group_id IS NULL OR o.group_id = s.group_id)
        AND b.function = 'trainer' AND ${isAgreed("b", "o")}) AS trainerIds
  FROM session s JOIN training t ON t.id = s.training_id
  WHERE s.id = ?`;

/** The register of a session; refuses `not_found`. */
export function requireRegister(db: Reader, sessionId: number): Register {
  const row = found(statement<RegisterRow>(db, registerSql).get(sessionId));
  return { ...row, isSubmitted: row.isSubmitted === 1, trainerIds: JSON.parse(row.trainerIds) as number[] };
}

/** A participant on the register, with the mark that stands. */
export interface RosterLine {
  enrolmentId: number;
  markId: number | null;
  mark: Mark | null;
  minutesMissed: number | null;
  reason: string | null;
}

/** On the register stand those with a place who had not left before the session began, and who has a mark already. */
export const isOnRegister = (enrolment: string, mark: string): string =>
  `${enrolment}.placed_at IS NOT NULL
    AND (${enrolment}.ended_at IS NULL OR ${enrolment}.ended_at > :startInstant OR ${mark}.id IS NOT NULL)`;

/** One row of JSON: a third of the work of fifteen rows. */
const rosterSql = `
  SELECT json_group_array(json_array(e.id, m.id, m.mark, m.minutes_missed, m.reason)) AS lines
  FROM session_participant p JOIN enrolment e ON e.id = p.enrolment_id
  LEFT JOIN attendance_mark m ON m.session_id = :sessionId AND m.enrolment_id = e.id AND m.superseded_at IS NULL
  WHERE p.session_id = :sessionId AND ${isOnRegister("e", "m")}`;

type LineCells = [number, number | null, Mark | null, number | null, string | null];

/** Who is on the register, by enrolment. */
export function rosterOf(db: Reader, { sessionId, startInstant }: Register): Map<number, RosterLine> {
  const row = statement<{ lines: string }>(db, rosterSql).get({ sessionId, startInstant });
  const lines = JSON.parse(row?.lines ?? "[]") as LineCells[];
  return new Map(
    lines.map(([enrolmentId, markId, mark, minutesMissed, reason]) => [
      enrolmentId,
      { enrolmentId, markId, mark, minutesMissed, reason },
    ]),
  );
}

export const markFactsOf = ({ mark, minutesMissed }: RosterLine): MarkFacts | null =>
  mark && { mark, minutesMissed: minutesMissed ?? 0 };
