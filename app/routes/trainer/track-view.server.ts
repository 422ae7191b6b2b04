import type { Locale } from "#db/lists";
import type { Reason } from "~/domain/reasons";
import type { TrainerFile } from "~/domain/trainer/queries";
import { lacksFirst, type TrackVerdict } from "~/domain/trainer/rules";
import type { StepVerdict } from "~/domain/trainer/step-rules";
import { inWords } from "~/text/reasons.server";

/** A track as a page shows it: reasons in words. */
export type TrackView = ReturnType<typeof trackView>;
export type StepView = TrackView["steps"][number];

interface Reading {
  certifications: TrainerFile["certifications"];
  today: string;
  locale: Locale;
}

export function trackView(verdict: TrackVerdict, { certifications, today, locale }: Reading) {
  const { track, candidacy, complete, steps, edition } = verdict;
  const words = (many: Reason[]) => many.map((one) => inWords(one, locale));
  const isOpen = candidacy !== null && candidacy.endedOn === null;
  return {
    ...track,
    candidacy,
    isOpen,
    complete: complete && isOpen,
    validityMonths: edition.validityMonths,
    /** What is to be held before it can begin. */
    first: words(lacksFirst(edition.requires, { certifications, today })),
    steps: steps.map((step) => stepView(step, words)),
  };
}

function stepView(one: StepVerdict, words: (reasons: Reason[]) => string[]) {
  const { step, state, counted, needed, items, judgements, reasons } = one;
  return {
    ...{ id: step.id, name: step.name, kind: step.kind, evidence: step.evidence, isJudged: step.assessor !== null },
    ...{ state, counted, needed, items, judgements },
    missing: words(reasons),
  };
}
