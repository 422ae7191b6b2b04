import type { Locale, Qualification, SessionKind } from "./lists";

/** What every certificate states, whatever earned it. Dates are calendar days in Europe/Amsterdam. */
interface StatedFacts {
  number: string;
  code: string;
  holder: string;
  programme: string;
  issuer: string;
  signatory: { name: string; title: string };
  issuedOn: string;
  organisation: string;
  replaces: string | null;
  locale: Locale;
}

/** What the certificate of a training states, frozen at issue. Minutes are net. */
export interface TrainingFacts extends StatedFacts {
  /** The shape of these facts, so that old certificates stay readable. */
  version: 1;
  registration: { register: string; number: string } | null;
  training: { code: string; title: string; statement: string };
  sessions: { name: string; kind: SessionKind; date: string; place: string | null; netMinutes: number }[];
  netMinutes: Record<SessionKind, number>;
  trainers: string[];
}

/** A step of a track that was done, with its days in order; an equivalent was granted on its day. */
export interface DoneStep {
  name: string;
  dates: string[];
  isEquivalent: boolean;
}

/** What the certificate of a qualification states, frozen at the grant. It holds on its first and on its last day. */
export interface QualificationFacts extends StatedFacts {
  version: 2;
  qualification: Qualification;
  /** The track's name; null for who was qualified before the tracks were kept. */
  track: string | null;
  startsOn: string;
  /** Null holds without end. */
  endsOn: string | null;
  steps: DoneStep[];
}

/** What a certificate states, frozen at issue. */
export type CertificateFacts = TrainingFacts | QualificationFacts;
