import type {
  AssessmentVerdict,
  AssessorKind,
  BookingCapacity,
  CandidacyEnd,
  PauseKind,
  Qualification,
  SessionKind,
  StepKind,
} from "#db/lists";
import type { LocalDate } from "../dates";
import type { Period } from "../qualification/rules";

/** One step of a track's edition; `needs` are the ids of the steps that come before it. */
export interface StepFacts {
  id: number;
  position: number;
  kind: StepKind;
  name: string;
  evidence: string | null;
  count: number;
  assessor: AssessorKind | null;
  criteria: string[];
  trainingTypeId: number | null;
  /** The name of that training type. */
  training: string | null;
  isOutside: boolean;
  needs: number[];
}

/** What a track asks, as it was settled once. */
export interface EditionFacts {
  id: number;
  trackId: number;
  number: number;
  requires: Qualification | null;
  validityMonths: number | null;
  graceMonths: number;
  returnMonths: number;
  renewDeliveries: number | null;
  renewIntervisions: number | null;
  renewRefresherDays: number | null;
  steps: StepFacts[];
}

export interface CandidacyFacts {
  id: number;
  startedOn: LocalDate;
  endedOn: LocalDate | null;
  end: CandidacyEnd | null;
  endReason: string | null;
}

/** One judgement that was not withdrawn. */
export interface AssessmentFacts {
  id: number;
  stepId: number;
  verdict: AssessmentVerdict;
  isEquivalent: boolean;
  assessedOn: LocalDate;
  assessor: string;
  remark: string | null;
  scores: { criterion: string; score: number }[];
  /** The session that was observed. */
  sessionId: number | null;
  documentOn: LocalDate | null;
  screeningProfile: string | null;
}

export interface TrackFacts {
  track: { id: number; name: string; qualification: Qualification };
  /** The edition they began in; the current one for a track that was not begun. */
  edition: EditionFacts;
  candidacy: CandidacyFacts | null;
  assessments: AssessmentFacts[];
}

/** A session that was over, attended and handed in, with them as a trainer. */
export interface Delivery {
  sessionId: number;
  trainingCode: string;
  name: string;
  date: LocalDate;
  kind: SessionKind;
  capacity: Exclude<BookingCapacity, "shadow">;
  /** For a client other than their own organisation. */
  isOutside: boolean;
}

/** A training that was followed up to its certificate. */
export interface Followed {
  trainingTypeId: number;
  training: string;
  date: LocalDate;
  number: string;
}

/** A session at which they were: one they watched, or took part in. */
export interface Attended {
  sessionId: number;
  trainingCode: string;
  name: string;
  date: LocalDate;
}

/** A qualification's period with the terms of its renewal. */
export interface CertificationFacts extends Period {
  id: number;
  candidacyId: number | null;
  reason: string | null;
  withdrawnReason: string | null;
  validityMonths: number | null;
  renewDeliveries: number | null;
  renewIntervisions: number | null;
  renewRefresherDays: number | null;
  renewsId: number | null;
  /** Another period follows on this one. */
  isRenewed: boolean;
}

export interface PauseFacts {
  id: number;
  kind: PauseKind;
  startsOn: LocalDate;
  /** The last day of it. */
  endsOn: LocalDate | null;
  reason: string;
}

/** All that a verdict on someone as a trainer, or as a training actor, rests upon. */
export interface TrainerFacts {
  today: LocalDate;
  /** Whose verdict: a trainer's (certified, externally deployable) or a training actor's. */
  as: "trainer" | "actor";
  tracks: TrackFacts[];
  deliveries: Delivery[];
  shadowed: Attended[];
  followed: Followed[];
  /** Intervision sessions they took part in; those they led are deliveries. */
  intervisions: Attended[];
  refresherDays: Attended[];
  certifications: CertificationFacts[];
  pauses: PauseFacts[];
  /** Away for longer than so many months, someone co-trains once before they train again. */
  returnMonths: number;
}
