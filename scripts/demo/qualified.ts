import type { DoneStep, QualificationFacts } from "#db/certificate-facts";
import type { Qualification } from "#db/lists";
import { type Instant, type LocalDate, requireInstant } from "~/domain/dates";
import { fullName } from "./people";
import type { Member, Stage } from "./shapes";

/** A qualification of which a certificate is going to be issued. */
export interface Qualified {
  at: Instant;
  day: number;
  personId: number;
  certificationId: number;
  facts: Omit<QualificationFacts, "number" | "code" | "issuedOn" | "replaces">;
}

interface Granted {
  member: Member;
  organisation: string;
  qualification: Qualification;
  startsOn: LocalDate;
  endsOn: LocalDate | null;
  /** The track's name and what was done; null for who was qualified before the tracks were kept. */
  along: { candidacyId: number; track: string; steps: DoneStep[] } | null;
  reason: string | null;
  renewsId: number | null;
}

/** Adds a certification with the terms of its track; gives its id. */
export function addCertification(stage: Stage, granted: Granted): number {
  const { member, qualification, startsOn, endsOn, along, reason, renewsId } = granted;
  const edition = stage.tracks.get(qualification)?.edition;
  return stage.batch.add("certification", {
    ...{
      personId: member.id,
      qualification,
      candidacyId: along?.candidacyId ?? null,
      reason,
      startsOn,
      endsOn,
      renewsId,
    },
    graceMonths: edition?.graceMonths ?? 0,
    renewDeliveries: edition?.renewDeliveries ?? null,
    renewIntervisions: edition?.renewIntervisions ?? null,
    renewRefresherDays: edition?.renewRefresherDays ?? null,
    validityMonths: edition?.validityMonths ?? null,
    grantedAt: requireInstant(startsOn, "10:00"),
    grantedById: stage.coordinator.id,
    ...{ withdrawnOn: null, withdrawnReason: null, withdrawnById: null, signalledMonths: null },
  });
}

/** The certificate of a certification that began while the programme ran and before today; nothing for another. */
export function certificateOf(stage: Stage, granted: Granted, certificationId: number): Qualified[] {
  const { calendar, programme, today } = stage;
  const { member, organisation, qualification, startsOn, endsOn, along } = granted;
  if (startsOn < programme.startsOn || startsOn >= calendar.dateOf(today)) return [];
  const day = calendar.dayOf(startsOn);
  const facts: Qualified["facts"] = {
    version: 2,
    holder: fullName(member),
    programme: programme.name,
    issuer: programme.issuer,
    signatory: { name: programme.signatoryName, title: programme.signatoryTitle },
    ...{ organisation, qualification, track: along?.track ?? null, startsOn, endsOn, steps: along?.steps ?? [] },
    locale: "nl",
  };
  return [{ at: calendar.instant(day, "10:00"), day, personId: member.id, certificationId, facts }];
}
