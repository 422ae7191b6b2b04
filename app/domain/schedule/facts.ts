import type { BookingCapacity, SessionKind } from "#db/lists";
import type { Instant, LocalDate, LocalTime } from "../dates";
import type { Reason } from "../reasons";

export type Presence = "trainer" | "actor" | "participant";

/** Who is in a session, and as what. */
export interface PersonInSession {
  personId: number;
  as: Presence;
  /** Of a trainer; in full where it is missing. */
  capacity?: BookingCapacity;
}

/** Where a session belongs among those of its training. */
export interface Part {
  /** Its place in the type's order. */
  position: number;
  /** Days that the type asks after the part before it; null when nothing is asked. */
  usualGapDays: number | null;
  /** Of an intervision group's meeting; of all of the training where it is missing or null. */
  groupId?: number | null;
  kind?: SessionKind;
}

/** A session as someone would have it: new (`sessionId` null) or moved. Date and times in Europe/Amsterdam. */
export interface ProposedSession {
  /** The caller's own name for it; findings carry it back. */
  key: string;
  /** What the words of another session's conflict call it; its key where this is missing. */
  label?: string;
  /** What the words of its own findings call it; its label where this is missing. */
  name?: string;
  sessionId: number | null;
  trainingId: number | null;
  /** For whom; trainers are not judged where it is missing. */
  clientOrganisationId?: number;
  date: LocalDate;
  startsAt: LocalTime;
  endsAt: LocalTime;
  locationId: number | null;
  participantCount: number;
  people: readonly PersonInSession[];
  /** Its rhythm is not judged where this is missing. */
  part?: Part;
}

/** A session whose times are sound, to be judged. */
export interface JudgedSession extends ProposedSession {
  startInstant: Instant;
  endInstant: Instant;
}

/** What stands: a session of a training, or coaching with somebody, which has neither training nor session. */
export interface OccupiedSlot {
  sessionId: number | null;
  trainingId: number | null;
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
  /** A warning about someone that holds of the session as it stands too: a move does not bring it about. */
  stands?: true;
}
