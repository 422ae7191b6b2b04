import type { Reader } from "#db/client.server";
import type { SchoolZone } from "#db/lists";
import { type SessionStaffing, staffSessions } from "../booking/staffing";
import { isStandingState } from "../booking/staffing-count";
import type { StaffingLevel } from "../booking/staffing-rules";
import { type Instant, localDateOf } from "../dates";
import type { PublicHoliday } from "../programme/public-holidays";
import { judgeSessions } from "../schedule/judge";
import type { User } from "../user";
import { listCandidates } from "./candidates";
import { listSchoolHolidaysIn, publicHolidaysIn, readZonesByRegion, type ZonedHoliday } from "./holidays";
import type { BoardQuery } from "./query";
import { type BoardRow, type Candidate, quietOf, rowsOf } from "./rows";
import { type BoardSession, listBoardSessions } from "./sessions";
import { type BoardSpan, spanOf } from "./span";
import { type BoardState, boardState, isWanted } from "./state";

/** A session with how it stands. */
export interface JudgedSession extends BoardSession {
  staffing: StaffingLevel;
  hasConflict: boolean;
  state: BoardState;
  /** Who stands for it, in the order in which they were booked; actors by their acting names. */
  trainers: string[];
  actors: string[];
}

export interface Board {
  span: BoardSpan;
  /** Those the query asks for, in order of time. */
  sessions: JudgedSession[];
  rows: BoardRow[];
  /** Who or what has nothing in view. */
  quiet: Candidate[];
  /** How many sessions in view collide, and how many miss someone, whatever the query asks for of these. */
  counts: { all: number; conflict: number; staff: number };
  publicHolidays: PublicHoliday[];
  schoolHolidays: ZonedHoliday[];
  /** The school zones of each region. */
  zones: ReadonlyMap<string, SchoolZone[]>;
}

/**
 * The board of what the user may see, by whom the user may look at it (see `groupsFor`). At most fourteen statements beside
 * those of the judgement of the sessions.
 */
export function readBoard(db: Reader, user: User, query: BoardQuery, now: Instant): Board {
  const span = spanOf(query.view, query.on);
  const { judged, staffing } = judgeAll(db, listBoardSessions(db, user, query, span), now);
  const sessions = judged.filter(({ state }) => isWanted(state, query.wanting));
  const rows = rowsOf(query.by, sessions, staffing);
  const isNarrowed = query.wanting !== undefined || query.organisation !== undefined || query.region !== undefined;
  const count = (wanting: "conflict" | "staff") => judged.filter(({ state }) => isWanted(state, wanting)).length;
  return {
    ...{ span, sessions, rows },
    quiet: isNarrowed ? [] : quietOf(listCandidates(db, user, query.by, localDateOf(now)), rows),
    counts: { all: judged.length, conflict: count("conflict"), staff: count("staff") },
    publicHolidays: publicHolidaysIn(span),
    schoolHolidays: listSchoolHolidaysIn(db, span),
    zones: readZonesByRegion(db),
  };
}

function judgeAll(db: Reader, sessions: readonly BoardSession[], now: Instant) {
  const ids = sessions.map(({ sessionId }) => sessionId);
  const staffing = new Map(staffSessions(db, ids, now).map((one) => [one.sessionId, one]));
  const findings = judgeSessions(db, ids, now);
  const judged = sessions.map((session): JudgedSession => {
    const { level = "whole", people = [] } = staffing.get(session.sessionId) ?? {};
    const hasConflict = (findings.get(session.sessionId) ?? []).some((one) => one.level === "conflict");
    const state = boardState({ staffing: level, hasConflict, isOver: session.endInstant <= now });
    return { ...session, staffing: level, hasConflict, state, ...namesOf(people) };
  });
  return { judged, staffing };
}

function namesOf(people: SessionStaffing["people"]) {
  const standing = people.filter(({ state }) => isStandingState(state));
  const named = (as: "trainer" | "actor") => standing.filter((one) => one.function === as).map(({ name }) => name);
  return { trainers: named("trainer"), actors: named("actor") };
}
