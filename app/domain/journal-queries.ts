import { type Reader, statement } from "#db/client.server";
import type { Instant } from "./dates";
import { may } from "./permissions";
import { displayName } from "./person/name";
import { found } from "./refusal";
import type { User } from "./user";

/** One thing that was done. */
export interface JournalLine {
  id: number;
  at: Instant;
  verb: string;
  /** Who did it; null is the system itself. */
  who: string | null;
  /** The person or the session that it was about, where it was about one. */
  about: string | null;
  trainingCode: string | null;
  detail: Record<string, unknown>;
}

export interface JournalPage {
  lines: JournalLine[];
  /** Where the older ones begin; null when there are none. */
  before: number | null;
}

interface Row extends Omit<JournalLine, "who" | "about" | "detail"> {
  userId: number | null;
  detail: string;
  sessionName: string | null;
  givenName: string | null;
  infix: string | null;
  familyName: string | null;
  aboutGiven: string | null;
  aboutInfix: string | null;
  aboutFamily: string | null;
  /** Of a booking as an actor: the name by which others know them. */
  aboutShown: string | null;
}

const linesSql = (condition: string) => `
  SELECT j.id, j.at, j.verb, j.user_id AS userId, j.detail, t.code AS trainingCode, s.name AS sessionName,
    u.given_name AS givenName, u.infix, u.family_name AS familyName,
    p.given_name AS aboutGiven, p.infix AS aboutInfix, p.family_name AS aboutFamily,
    CASE WHEN json_extract(j.detail, '$.function') = 'actor' THEN coalesce(f.display_name, p.given_name) END AS aboutShown
  FROM journal j
  LEFT JOIN person u ON u.id = j.user_id
  LEFT JOIN training t ON t.id = j.training_id
  LEFT JOIN enrolment e ON j.subject_kind = 'enrolment' AND e.id = CAST(j.subject_id AS INTEGER)
  LEFT JOIN certificate c ON j.subject_kind = 'certificate' AND c.id = CAST(j.subject_id AS INTEGER)
  LEFT JOIN session s ON s.id = CASE j.subject_kind
    WHEN 'session' THEN CAST(j.subject_id AS INTEGER) ELSE json_extract(j.detail, '$.sessionId') END
  LEFT JOIN person p ON p.id = coalesce(e.person_id, c.person_id, CASE j.subject_kind
    WHEN 'person' THEN CAST(j.subject_id AS INTEGER) ELSE json_extract(j.detail, '$.personId') END)
  LEFT JOIN actor_file f ON f.person_id = p.id
  WHERE ${condition} AND j.id < :before ORDER BY j.id DESC LIMIT :limit`;

const ofTraining = linesSql("j.training_id = :trainingId");

/** Each filter as a condition. */
const filters = {
  verb: "j.verb = :verb",
  userId: "j.user_id = :userId",
  subject: "j.subject_kind = :subject",
  subjectId: "j.subject_id = :subjectId",
} as const;

export type JournalFilter = { [Name in keyof typeof filters]?: string | number | undefined };

interface Wanted {
  /** Only what came before this line. */
  before?: number | undefined;
  limit: number;
}

/** What happened to a training, the latest first, for those who coordinate it; refuses `not_found` to others. */
export function listTrainingJournal(
  db: Reader,
  user: User,
  training: { id: number; clientOrganisationId: number },
  wanted: Wanted,
): JournalPage {
  const isAllowed = may(user, "training.readJournal", { organisationId: training.clientOrganisationId });
  found(isAllowed ? training : null);
  return pageOf(db, ofTraining, { trainingId: training.id }, wanted);
}

/**
 * What happened in the whole programme, the latest first, for administrators; refuses `not_found` to others. A filter
 * narrows it to a verb, to who did it, or to what it was done to.
 */
export function listJournal(db: Reader, user: User, wanted: Wanted, filter: JournalFilter = {}): JournalPage {
  found(may(user, "journal.list") ? user : null);
  const chosen = (Object.keys(filters) as (keyof typeof filters)[]).filter((name) => filter[name] !== undefined);
  const params = Object.fromEntries(chosen.map((name) => [name, filter[name] ?? ""]));
  return pageOf(db, linesSql(chosen.map((name) => filters[name]).join(" AND ") || "1"), params, wanted);
}

/** One row more than is shown tells whether there are older ones. */
function pageOf(
  db: Reader,
  sql: string,
  params: Record<string, string | number>,
  { before, limit }: Wanted,
): JournalPage {
  const rows = statement<Row>(db, sql).all({
    ...params,
    before: before ?? Number.MAX_SAFE_INTEGER,
    limit: limit + 1,
  });
  const lines = rows.slice(0, limit).map(lineOf);
  return { lines, before: rows.length > limit ? (lines.at(-1)?.id ?? null) : null };
}

function lineOf(row: Row): JournalLine {
  const { id, at, verb, trainingCode, sessionName } = row;
  const person = row.aboutShown ?? nameOf(row.aboutGiven, row.aboutInfix, row.aboutFamily);
  return {
    ...{ id, at, verb, trainingCode },
    who: row.userId === null ? null : nameOf(row.givenName, row.infix, row.familyName),
    about: [person, sessionName].filter(Boolean).join(", ") || null,
    detail: JSON.parse(row.detail) as Record<string, unknown>,
  };
}

const nameOf = (given: string | null, infix: string | null, family: string | null): string | null =>
  given === null || family === null ? null : displayName(given, infix, family);
