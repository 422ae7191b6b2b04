import type { Instant, LocalDate, LocalTime } from "../dates";
import type { Reason } from "../reasons";

export type Presence = "trainer" | "actor" | "participant";

/** Who is in a session, and as what. */
export interface PersonInSession {
  personId: number;
  as: Presence;
}

/** A session as someone would have it: new (`sessionId` null) or moved. Date and times in Europe/Amsterdam. */
export interface ProposedSession {
  /** The caller's own name for it; findings carry it back. */
  key: string;
  /** What the words of another session's conflict call it; its key where this is missing. */
  label?: string;
  sessionId: number | null;
  trainingId: number | null;
  date: LocalDate;
  startsAt: LocalTime;
  endsAt: LocalTime;
  locationId: number | null;
  participantCount: number;
  people: readonly PersonInSession[];
}

/** A session that stands. */
export interface OccupiedSlot {
  sessionId: number;
  trainingId: number;
  trainingCode: string;
  startInstant: Instant;
  endInstant: Instant;
  locationId: number | null;
  people: readonly PersonInSession[];
}

/** A fault is refused, a conflict can never be passed, a warning can be passed with a reason. */
export type FindingLevel = "fault" | "conflict" | "warning";

/** Something about one session, `key`; the other one is a standing session or another proposed one. */
export interface Finding {
  key: string;
  level: FindingLevel;
  reason: Reason;
  personId?: number;
  otherSessionId?: number;
  otherKey?: string;
}
