import { type Reader, statement } from "#db/client.server";
import type { SessionKind, TrainingStatus } from "#db/lists";
import { type Instant, type LocalDate, type LocalTime, requireInstant } from "../dates";
import { visibleClause } from "../training/visible";
import type { User } from "../user";
import type { BoardQuery } from "./query";
import type { BoardSpan } from "./span";

/** A session as it stands in the database, with what the board tells of its training. */
export interface BoardSession {
  sessionId: number;
  version: number;
  trainingCode: string;
  status: TrainingStatus;
  clientOrganisationId: number;
  client: string;
  regionCode: string;
  region: string;
  name: string;
  /** The intervision group whose meeting it is. */
  group: string | null;
  kind: SessionKind;
  date: LocalDate;
  startsAt: LocalTime;
  endsAt: LocalTime;
  startInstant: Instant;
  endInstant: Instant;
  location: string | null;
  /** Its register was handed in. */
  isSubmitted: boolean;
  /** A coordinator fixed the dates of its training. */
  isLocked: boolean;
}

export type Narrowing = Pick<BoardQuery, "region" | "organisation">;

/** The filter on trainings as a condition, with its parameters. */
export function narrowed({ region, organisation }: Narrowing) {
  const conditions = [
    ...(region === undefined ? [] : ["training.region_code = :region"]),
    ...(organisation === undefined ? [] : ["training.client_organisation_id = :organisation"]),
  ];
  return { condition: ["1", ...conditions].join(" AND "), params: { region, organisation } };
}

const sessionsSql = (condition: string) => `
  SELECT s.id AS sessionId, s.version, training.code AS trainingCode, training.status,
    training.client_organisation_id AS clientOrganisationId, client.name AS client, training.region_code AS regionCode,
    area.name AS region, s.name, g.name AS "group", s.kind, s.date, s.starts_at AS startsAt, s.ends_at AS endsAt,
    s.start_instant AS startInstant, s.end_instant AS endInstant, l.name || ', ' || l.city AS location,
    EXISTS (SELECT 1 FROM attendance_submission a WHERE a.session_id = s.id) AS isSubmitted,
    EXISTS (SELECT 1 FROM planning_lock k WHERE k.training_id = training.id AND k.field = 'dates'
      AND k.released_at IS NULL) AS isLocked
  FROM session s INDEXED BY session_by_start CROSS JOIN training ON training.id = s.training_id
  JOIN organisation client ON client.id = training.client_organisation_id
  JOIN region area ON area.code = training.region_code
  LEFT JOIN location l ON l.id = s.location_id LEFT JOIN intervision_group g ON g.id = s.group_id
  WHERE s.start_instant >= :from AND s.start_instant < :until AND training.status <> 'cancelled' AND ${condition}
  ORDER BY s.start_instant, s.id`;

type Row = Omit<BoardSession, "isSubmitted" | "isLocked"> & { isSubmitted: number; isLocked: number };

/** The sessions of a span that the user may see, in order of time; those of cancelled trainings are left out. One statement. */
export function listBoardSessions(
  db: Reader,
  user: User,
  narrowing: Narrowing,
  { from, until }: Pick<BoardSpan, "from" | "until">,
): BoardSession[] {
  const visible = visibleClause(user);
  const { condition, params } = narrowed(narrowing);
  const span = { from: requireInstant(from, "00:00"), until: requireInstant(until, "00:00") };
  return statement<Row>(db, sessionsSql(`${visible.clause} AND ${condition}`))
    .all({ ...visible.params, ...params, ...span })
    .map((row) => ({ ...row, isSubmitted: row.isSubmitted === 1, isLocked: row.isLocked === 1 }));
}
