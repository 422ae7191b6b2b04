import type { Locale, SessionKind } from "./lists";

/** What a certificate states, frozen at issue. Dates are calendar days in Europe/Amsterdam, minutes are net. */
export interface CertificateFacts {
  /** The shape of these facts, so that old certificates stay readable. */
  version: 1;
  number: string;
  code: string;
  holder: string;
  registration: { register: string; number: string } | null;
  programme: string;
  issuer: string;
  signatory: { name: string; title: string };
  issuedOn: string;
  training: { code: string; title: string; statement: string };
  organisation: string;
  sessions: { name: string; kind: SessionKind; date: string; place: string | null; netMinutes: number }[];
  netMinutes: Record<SessionKind, number>;
  trainers: string[];
  replaces: string | null;
  locale: Locale;
}
