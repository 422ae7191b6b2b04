import { type Reader, statement } from "#db/client.server";
import type { TrainingStatus } from "#db/lists";
import type { LocalDate } from "../dates";
import type { User } from "../user";
import { type TrainingFilter, trainingSorts } from "./filter";
import { visibleClause } from "./visible";

export const pageSize = 50;

export interface ListedTraining {
  code: string;
  client: string;
  region: string;
  status: TrainingStatus;
  year: number;
  firstDate: LocalDate | null;
  lastDate: LocalDate | null;
  maxParticipants: number;
  placed: number;
}

interface Query {
  where: string;
  order: string;
  params: Record<string, string | number>;
}

const conditions = {
  year: "training.year = :year",
  status: "training.status = :status",
  region: "training.region_code = :region",
  organisation: "training.client_organisation_id = :organisation",
  trainer: `training.id IN (SELECT s.training_id FROM booking b JOIN session s ON s.id = b.session_id
    WHERE b.ended_at IS NULL AND b.person_id = :trainer)`,
  words: "training.id IN (SELECT rowid FROM training_search WHERE training_search MATCH :words)",
  codeStart: "training.code LIKE :codeStart",
} as const;

const isRunning = "training.status = 'confirmed' AND training.first_date <= :today AND training.last_date >= :today";

function queryOf(user: User, filter: TrainingFilter, today: LocalDate): Query {
  const { clause, params } = visibleClause(user);
  const { sort, status, text, ...plain } = filter;
  const given = { ...plain, ...(status === "running" ? {} : { status }), ...textParams(text) };
  const chosen = Object.entries(given).filter(([name, value]) => value !== undefined && name in conditions);
  const wanted = chosen.map(([name]) => conditions[name as keyof typeof conditions]);
  return {
    where: [clause, ...(status === "running" ? [isRunning] : []), ...wanted].join(" AND "),
    order: trainingSorts[sort],
    params: { ...params, today, ...Object.fromEntries(chosen as [string, string | number][]) },
  };
}

/** The index knows words by three letters; a shorter text is taken for the start of a code. */
function textParams(text: string | undefined): { words?: string; codeStart?: string } {
  if (!text) return {};
  return text.length < 3 ? { codeStart: `${text.replace(/[%_]/g, "")}%` } : { words: quotedForSearch(text) };
}

/** Every word must occur, in any order; quotes keep the search's own signs out. */
export const quotedForSearch = (text: string): string =>
  text
    .split(/\s+/)
    .filter((word) => word.length >= 3)
    .map((word) => `"${word.replaceAll('"', '""')}"`)
    .join(" ") || `"${text.replaceAll('"', '""')}"`;

const detailOf = (ids: string, order: string) => `
  SELECT training.code, organisation.name AS client, region.name AS region, training.status, training.year,
    training.first_date AS firstDate, training.last_date AS lastDate, training.max_participants AS maxParticipants,
    (SELECT count(*) FROM enrolment e
      WHERE e.training_id = training.id AND e.placed_at IS NOT NULL AND e.ended_at IS NULL) AS placed
  FROM (${ids}) page JOIN training ON training.id = page.id
  JOIN organisation ON organisation.id = training.client_organisation_id
  JOIN region ON region.code = training.region_code
  ORDER BY ${order}`;

/** One page of the trainings the user may see, with how many there are in all: two statements. */
export function listTrainings(db: Reader, user: User, filter: TrainingFilter, page: number, today: LocalDate) {
  const { where, order, params } = queryOf(user, filter, today);
  const ids = `SELECT training.id FROM training WHERE ${where} ORDER BY ${order} LIMIT ${pageSize} OFFSET :offset`;
  const { total } = statement<{ total: number }>(db, `SELECT count(*) AS total FROM training WHERE ${where}`).get(
    params,
  ) ?? { total: 0 };
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const shown = Math.min(Math.max(1, page), pages);
  const rows = statement<ListedTraining>(db, detailOf(ids, order)).all({ ...params, offset: (shown - 1) * pageSize });
  return { rows, total, page: shown, pages };
}

/** Every training of the filter, for an export. */
export function listAllTrainings(db: Reader, user: User, filter: TrainingFilter, today: LocalDate): ListedTraining[] {
  const { where, order, params } = queryOf(user, filter, today);
  return statement<ListedTraining>(db, detailOf(`SELECT training.id FROM training WHERE ${where}`, order)).all(params);
}
