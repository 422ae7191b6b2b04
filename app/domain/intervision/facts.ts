import type { GuideRegister, IntervisionTheme } from "#db/lists-after";
import type { Instant, LocalDate, LocalTime } from "../dates";
import type { Reason } from "../reasons";

/** A participant who is in a group, or is to be. */
export interface Member {
  enrolmentId: number;
  personId: number;
  name: string;
  /** Of the day on which they enrolled; null for who has none. */
  organisation: string | null;
  organisationId: number | null;
  /** Whoever is in charge of them. */
  managerId: number | null;
  /** Their own training's. */
  trainingCode: string;
}

/** Who guides a group, with the registers on which they may sign a reflection statement on the days in question. */
export interface Guide {
  id: number;
  name: string;
  registers: GuideRegister[];
}

/** All that is kept of a meeting beside who came. */
export interface MeetingRecord {
  minutes: number;
  theme: IntervisionTheme;
  remark: string | null;
}

/** A meeting of one group. */
export interface Meeting {
  sessionId: number;
  position: number;
  name: string;
  date: LocalDate;
  startsAt: LocalTime;
  endsAt: LocalTime;
  startInstant: Instant;
  place: string | null;
  isBegun: boolean;
  /** Its register was handed in. */
  isSubmitted: boolean;
  record: MeetingRecord | null;
}

export interface GroupView {
  id: number;
  name: string;
  version: number;
  /** The training with whose sessions its meetings stand. */
  homeCode: string;
  guide: Guide | null;
  members: Member[];
  /** In the order of the parts. */
  meetings: Meeting[];
  /** What is to be said of it: its size, who is in it, its guide. */
  findings: Reason[];
}

/** The training that a page is about. */
export interface GroupedTraining {
  id: number;
  code: string;
  client: string;
  type: string;
}

export interface GroupsPage {
  training: GroupedTraining;
  /** Why its participants cannot be divided into groups (any more); null when they can. */
  canDivide: Reason | null;
  /** Those that did not end, in which its participants are or whose meetings are its own. */
  groups: GroupView[];
  /** Its participants who are in no group, once there are groups. */
  ungrouped: Member[];
  /** Who can be asked to guide; nobody for who may not ask them. */
  guides: Guide[];
}

/** Another training whose participants can be divided together with those of this one. */
export interface Drawable {
  code: string;
  client: string;
  region: string;
  /** The day of its next intervision. */
  nextDate: LocalDate;
  participants: number;
}

export interface ProposalPage {
  training: GroupedTraining;
  canDivide: Reason | null;
  people: Member[];
  /** A division to begin with: the enrolments of each group. */
  groups: number[][];
  /** What is to be said of each of them. */
  findings: Reason[][];
  /** What is to be said of the whole. */
  reasons: Reason[];
  /** How many groups of 4 to 8 these people can make; empty when they cannot. */
  counts: number[];
  /** The trainings that are divided together with this one. */
  together: string[];
  drawable: Drawable[];
}

/** A guide's registration as a supervisor. */
export interface RegistrationView {
  id: number;
  register: GuideRegister;
  number: string;
  startsOn: LocalDate;
  endsOn: LocalDate | null;
  holdsToday: boolean;
}
