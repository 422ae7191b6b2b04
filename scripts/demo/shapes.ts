import type { Qualification, SchoolZone, TrainingPurpose, TrainingStatus } from "#db/lists";
import type { part, trackEdition, trackStep, trainingType } from "#db/schema.server";
import type { Instant, LocalDate, LocalTime } from "~/domain/dates";
import type { Calendar } from "./calendar";
import type { Name } from "./names";
import type { Random } from "./random";
import type { Batch } from "./rows";

export type Part = typeof part.$inferSelect;
export type TrainingType = typeof trainingType.$inferSelect;

export interface Member extends Name {
  id: number;
  email: string;
  organisationId: number | null;
  registration: { register: string; number: string } | null;
}

export interface Room {
  id: number;
  name: string;
  city: string;
  capacity: number;
}

/** An organisation with its rooms and its own trainers and actors; `domain` is where its addresses are. */
export interface Home {
  id: number;
  name: string;
  domain: string;
  regionCode: string;
  zones: readonly SchoolZone[];
  rooms: Room[];
  trainers: Member[];
  actors: Member[];
}

export interface SessionDraft {
  part: Part;
  day: number;
  date: LocalDate;
  startsAt: LocalTime;
  startInstant: Instant;
  endInstant: Instant;
  room: Room;
  trainers: Member[];
  actors: Member[];
  /** Who is there beside them to learn. */
  learners: Learner[];
  /** What happened with the bookings; null is nothing out of the ordinary. */
  tale: Tale | null;
}

interface Learner {
  member: Member;
  capacity: "trainee" | "shadow";
}

/**
 * What a session's bookings tell: of its second trainer that they said no, never answered, were taken out or replaced,
 * came for another moment or did not come; `called`: several were asked and one was first; `unfit`: someone may not train
 * there; `learning`: a trainer in training is the second.
 */
export type Tale =
  | { kind: "declined" | "unanswered" | "moved" | "no_show" }
  | { kind: "replaced" | "withdrawn" | "unfit" | "learning"; by: Member }
  | { kind: "called"; others: readonly Member[] };

/** What a training shows in the demo; it settles its status, its participants and its registers. */
export type Plot =
  | "undated"
  | "far"
  | "filling"
  | "no_trainer"
  | "below_minimum"
  | "confirmed"
  | "waiting_list"
  | "cancelled"
  | "running"
  | "running_open_register"
  | "delivered_open_register"
  | "delivered"
  | "to_issue"
  | "closed";

export const statusOf: Record<Plot, TrainingStatus> = {
  undated: "planned",
  far: "planned",
  filling: "planned",
  no_trainer: "planned",
  below_minimum: "planned",
  confirmed: "confirmed",
  waiting_list: "confirmed",
  cancelled: "cancelled",
  running: "confirmed",
  running_open_register: "confirmed",
  delivered_open_register: "delivered",
  delivered: "delivered",
  to_issue: "closed",
  closed: "closed",
};

export interface TrainingDraft {
  year: number;
  client: Home;
  /** The day around which its first session should fall. */
  target: number;
  /** In order; none for a training without a date. */
  sessions: SessionDraft[];
  plot: Plot;
  /** For a training of trainers or actors: its type and who follows it; null for one of professionals. */
  special: { type: TrainingType; guests: readonly Member[] } | null;
}

export interface EnrolmentDraft {
  id: number;
  person: Member;
  organisation: string;
  registeredAt: Instant;
  placed: boolean;
  ended: "withdrawn" | "substituted" | "transferred" | null;
}

/** The edition of a track that everybody in the demo follows. */
export interface Track {
  edition: typeof trackEdition.$inferSelect;
  steps: readonly (typeof trackStep.$inferSelect)[];
}

/** What everything that builds the world works with. */
export interface Stage {
  random: Random;
  calendar: Calendar;
  batch: Batch;
  /** The day around which the world stands, and the moment on it at which it is loaded. */
  today: number;
  now: Instant;
  programme: {
    id: number;
    name: string;
    startsOn: LocalDate;
    endsOn: LocalDate;
    issuer: string;
    signatoryName: string;
    signatoryTitle: string;
  };
  type: TrainingType;
  parts: readonly Part[];
  /** The types of the other purposes, with their parts. */
  specials: ReadonlyMap<TrainingPurpose, { type: TrainingType; parts: readonly Part[] }>;
  tracks: ReadonlyMap<Qualification, Track>;
  /** Who did all that a coordinator does. */
  coordinator: Member;
}
