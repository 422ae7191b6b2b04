import { type Reader, statement } from "#db/client.server";
import type { TrainingPurpose, TrainingStatus } from "#db/lists";
import type { LocalDate } from "../dates";
import { quotedForSearch } from "../search/words";
import type { User } from "../user";
import { type TrainingFilter, type TrainingSort, trainingSorts } from "./filter";
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
  /** Only those of professionals count in the programme's plan. */
  purpose: TrainingPurpose;
}

interface Query {
  where: string;
  params: Record<string, string | number>;
}

const taughtBy = (
  person: string,
) => `training.id IN (SELECT s.training_id FROM booking b JOIN session s ON s.id = b.session_id
    WHERE b.ended_at IS NULL AND b.function = 'trainer' AND b.person_id ${person})`;

const conditions = {
  year: "training.year = :year",
  status: "training.status = :status",
  region: "training.region_code = :region",
  organisation: "training.client_organisation_id = :organisation",
  trainer: taughtBy("= :trainer"),
  trainers: taughtBy("IN (SELECT value FROM json_each(:trainers))"),
  words: "training.id IN (SELECT rowid FROM training_search WHERE training_search MATCH :words)",
  codeStart: "training.code LIKE :codeStart",
} as const;

const isRunning = "training.status = 'confirmed' AND training.first_date <= :today AND training.last_date >= :today";

const trainersNamed = `SELECT DISTINCT f.rowid AS id FROM person_search f
  CROSS JOIN role_assignment r ON r.person_id = f.rowid AND r.role = 'trainer' WHERE person_search MATCH ?`;

/** Looked up once: the count and the page both ask for them, and a few letters match many people. */
function trainersOf(db: Reader, name: string): string {
  const rows = statement<{ id: number }>(db, trainersNamed).all(quotedForSearch(name));
  return JSON.stringify(rows.map(({ id }) => id));
}

function queryOf(db: Reader, user: User, filter: TrainingFilter, today: LocalDate): Query {
  const { clause, params } = visibleClause(user);
  const { sort: _sort, status, text, trainer, ...plain } = filter;
  const given = {
    ...plain,
    ...(status === "running" ? {} : { status }),
    ...(typeof trainer === "string" ? { trainers: trainersOf(db, trainer) } : { trainer }),
    ...textParams(text),
  };
  const chosen = Object.entries(given).filter(([, value]) => value !== undefined);
  const wanted = chosen.map(([name]) => conditions[name as keyof typeof conditions]);
  return {
    where: [clause, ...(status === "running" ? [isRunning] : []), ...wanted].join(" AND "),
    params: { ...params, today, ...Object.fromEntries(chosen as [string, string | number][]) },
  };
}

/** The index knows words by three letters; a shorter text is taken for the start of a code. */
function textParams(text: string | undefined): { words?: string; codeStart?: string } {
  if (!text) return {};
  return text.length < 3 ? { codeStart: `${text.replace(/[%_]/g, "")}%` } : { words: quotedForSearch(text) };
}

/** Where a name is needed for the order, the names are joined before the page is cut. */
const sources: Partial<Record<TrainingSort, string>> = {
  client: "training JOIN organisation client ON client.id = training.client_organisation_id",
  "-client": "training JOIN organisation client ON client.id = training.client_organisation_id",
  region: "training JOIN region area ON area.code = training.region_code",
  "-region": "training JOIN region area ON area.code = training.region_code",
};

const step = `CASE training.status WHEN 'planned' THEN 1 WHEN 'confirmed' THEN 2 WHEN 'delivered' THEN 3
  WHEN 'closed' THEN 4 ELSE 5 END AS step`;

function idsOf(where: string, sort: TrainingSort): string {
  const columns = trainingSorts[sort].startsWith("step") ? `training.id, ${step}` : "training.id";
  return `SELECT ${columns} FROM ${sources[sort] ?? "training"} WHERE ${where} ORDER BY ${trainingSorts[sort]}`;
}

/** The rows of these ids, in this order. */
export const detailOf = (ids: string, sort: TrainingSort) => `
  SELECT training.code, client.name AS client, area.name AS region, training.status, training.year,
    training.first_date AS firstDate, training.last_date AS lastDate, training.max_participants AS maxParticipants,
    kind.purpose,
    (SELECT count(*) FROM enrolment e
      WHERE e.training_id = training.id AND e.placed_at IS NOT NULL AND e.ended_at IS NULL) AS placed
  FROM (${ids}) page JOIN training ON training.id = page.id
  JOIN organisation client ON client.id = training.client_organisation_id
  JOIN region area ON area.code = training.region_code
  JOIN training_type kind ON kind.id = training.training_type_id
  ORDER BY ${trainingSorts[sort]}`;

/** One page of the trainings the user may see, with how many there are in all: two statements, three by a trainer's name. */
export function listTrainings(db: Reader, user: User, filter: TrainingFilter, page: number, today: LocalDate) {
  const { where, params } = queryOf(db, user, filter, today);
  const { total } = statement<{ total: number }>(db, `SELECT count(*) AS total FROM training WHERE ${where}`).get(
    params,
  ) ?? { total: 0 };
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const shown = Math.min(Math.max(1, page), pages);
  const ids = `${idsOf(where, filter.sort)} LIMIT ${pageSize} OFFSET :offset`;
  const rows = statement<ListedTraining>(db, detailOf(ids, filter.sort)).all({
    ...params,
    offset: (shown - 1) * pageSize,
  });
  return { rows, total, page: shown, pages };
}

/** Every training of the filter, for an export. */
export function listAllTrainings(db: Reader, user: User, filter: TrainingFilter, today: LocalDate): ListedTraining[] {
  const { where, params } = queryOf(db, user, filter, today);
  return statement<ListedTraining>(db, detailOf(idsOf(where, filter.sort), filter.sort)).all(params);
}
