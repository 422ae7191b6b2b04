import type { SessionKind, TrainingStatus } from "#db/lists";
import type { Instant, LocalDate, LocalTime } from "../dates";
import type { Reason } from "../reasons";

/** A session that someone missed and can still make up, until and including a day. */
export interface Repair {
  enrolmentId: number;
  personId: number;
  missedSessionId: number;
  missedName: string;
  missedOn: LocalDate;
  trainingId: number;
  until: LocalDate;
  /** What the other session must be too. */
  trainingTypeId: number;
  position: number;
  kind: SessionKind;
  /** Where they would have been; with its region when that has no place of its own. */
  locationId: number | null;
  regionCode: string;
}

/** A session of another group in which something might be made up. */
export interface Host {
  sessionId: number;
  trainingId: number;
  /** Of an intervision group's own meeting. */
  groupId: number | null;
  trainingCode: string;
  trainingTypeId: number;
  position: number;
  kind: SessionKind;
  status: TrainingStatus;
  organisation: string;
  name: string;
  date: LocalDate;
  startsAt: LocalTime;
  endsAt: LocalTime;
  startInstant: Instant;
  locationId: number | null;
  regionCode: string;
  place: string | null;
  /** How many there are at most, by the training or the group, and by the room; null without a room. */
  maxParticipants: number;
  capacity: number | null;
}

/** What keeps or does not keep this one person from it. */
export interface HostForPerson extends Host {
  /** Placed participants and guests. */
  expected: number;
  /** They take part, train or act in it, or have it as a place to make up in. */
  isInIt: boolean;
  /** Where they are at that hour. */
  conflicts: readonly Reason[];
  /** About how far from where they would have been; null where that is not known. */
  km: number | null;
}
