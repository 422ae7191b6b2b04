import type { CandidacyEnd, Qualification } from "#db/lists";
import { type LocalDate, requireInstant } from "~/domain/dates";
import type { Member, Stage } from "./shapes";

interface Course {
  startedOn: LocalDate;
  endedOn?: LocalDate;
  end?: CandidacyEnd;
  endReason?: string;
}

/** Lets someone begin on the track to a qualification; gives the candidacy's id. */
export function addCandidacy(stage: Stage, member: Member, qualification: Qualification, course: Course): number {
  const { startedOn, endedOn = null, end = null, endReason = null } = course;
  const edition = stage.tracks.get(qualification)?.edition;
  return stage.batch.add("candidacy", {
    ...{ personId: member.id, trackId: edition?.trackId ?? 0, editionId: edition?.id ?? 0 },
    ...{ startedOn, startedById: stage.coordinator.id, endedOn, end, endReason },
  });
}

/** A judgement of the step at a place of the track, from 0. */
export interface Judged {
  place: number;
  on: LocalDate;
  /** Why it counts as done without having been done here. */
  equivalent?: string;
  notYet?: string;
  assessor?: Member;
  sessionId?: number;
}

const screeningProfile = "84 Zorg voor minderjarigen";

/** Adds judgements to someone's candidacy; a document bears a date a few weeks before. */
export function judge(
  stage: Stage,
  { candidacyId, qualification }: { candidacyId: number; qualification: Qualification },
  judgements: readonly Judged[],
): void {
  const steps = stage.tracks.get(qualification)?.steps ?? [];
  for (const { place, on, equivalent, notYet, assessor, sessionId } of judgements) {
    const step = steps[place];
    if (!step) continue;
    const isDocument = step.kind === "document" && equivalent === undefined;
    stage.batch.add("assessment", {
      ...{ candidacyId, stepId: step.id, verdict: notYet === undefined ? "passed" : "not_yet" },
      ...{ isEquivalent: equivalent !== undefined, assessedOn: on, assessorId: (assessor ?? stage.coordinator).id },
      scores: equivalent === undefined ? scored(step.criteria, notYet !== undefined) : [],
      remark: equivalent ?? notYet ?? null,
      sessionId: sessionId ?? null,
      documentOn: isDocument ? on : null,
      screeningProfile: isDocument && step.name === "VOG" ? screeningProfile : null,
      recordedAt: requireInstant(on, "16:00"),
      recordedById: (assessor ?? stage.coordinator).id,
      ...{ withdrawnAt: null, withdrawnById: null, withdrawnReason: null },
    });
  }
}

const scored = (criteria: readonly string[], isWeak: boolean) =>
  criteria.map((criterion, index) => ({ criterion, score: isWeak && index % 2 === 1 ? 2 : 3 + (index % 2) }));
