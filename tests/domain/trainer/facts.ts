import type {
  AssessmentFacts,
  CertificationFacts,
  Delivery,
  EditionFacts,
  StepFacts,
  TrackFacts,
  TrainerFacts,
} from "~/domain/trainer/facts";

export const today = "2026-03-02";

let counter = 0;
const next = () => (counter += 1);

export const step = (id: number, more: Partial<StepFacts> = {}): StepFacts => ({
  ...{ id, position: id, kind: "interview", name: `stap ${id}`, evidence: null, count: 1, assessor: null },
  ...{ criteria: [], trainingTypeId: null, training: null, isOutside: false, needs: [] },
  ...more,
});

export const edition: EditionFacts = {
  ...{ id: 1, trackId: 1, number: 1, requires: null, validityMonths: 24, graceMonths: 3, returnMonths: 12 },
  ...{ renewDeliveries: 4, renewIntervisions: 4, renewRefresherDays: 1 },
  steps: [
    step(1, { kind: "training_followed", trainingTypeId: 7, training: "Train-de-trainer" }),
    step(2, { kind: "shadowing", needs: [1] }),
    step(3, { kind: "co_training", count: 2, needs: [2] }),
    step(4, { kind: "observed_delivery", assessor: "certified_trainer", needs: [3] }),
    step(5, { kind: "document", assessor: "coordination" }),
  ],
};

export const trackFacts = (more: Partial<TrackFacts> = {}): TrackFacts => ({
  track: { id: 1, name: "JIM-trainer", qualification: "certified" },
  edition,
  candidacy: { id: 1, startedOn: "2026-01-10", endedOn: null, end: null, endReason: null },
  assessments: [],
  ...more,
});

export const facts = (more: Partial<TrainerFacts> = {}): TrainerFacts => ({
  ...{ today, as: "trainer", tracks: [], deliveries: [], shadowed: [], followed: [], intervisions: [] },
  ...{ refresherDays: [], certifications: [], pauses: [], returnMonths: 12 },
  ...more,
});

export const delivery = (date: string, more: Partial<Delivery> = {}): Delivery => ({
  ...{ sessionId: next(), trainingCode: "2026-0001", name: "Trainingsdag 1", date, kind: "training_day" },
  ...{ capacity: "full", isOutside: false },
  ...more,
});

export const attended = (date: string) => ({ sessionId: next(), trainingCode: "2026-0002", name: "Dag", date });

export const followed = (date: string, trainingTypeId = 7) => ({
  ...{ trainingTypeId, training: "Train-de-trainer", date, number: `2026-${next()}` },
});

export const assessed = (stepId: number, more: Partial<AssessmentFacts> = {}): AssessmentFacts => ({
  ...{ id: next(), stepId, verdict: "passed", isEquivalent: false, assessedOn: "2026-02-20", assessor: "Noor Bakker" },
  ...{ remark: null, scores: [], sessionId: null, documentOn: null, screeningProfile: null },
  ...more,
});

export const certification = (
  startsOn: string,
  endsOn: string | null,
  more: Partial<CertificationFacts> = {},
): CertificationFacts => ({
  ...{ id: next(), qualification: "certified", startsOn, endsOn, graceMonths: 3, withdrawnOn: null },
  ...{ candidacyId: null, reason: "was het al", withdrawnReason: null, validityMonths: 24 },
  ...{ renewDeliveries: 4, renewIntervisions: 4, renewRefresherDays: 1, renewsId: null, isRenewed: false },
  ...more,
});

export const external = (startsOn: string, endsOn: string | null) =>
  certification(startsOn, endsOn, { qualification: "externally_deployable" });

/** All that a candidate of the track needs, done. */
export const allDone = {
  followed: [followed("2026-01-20")],
  shadowed: [attended("2026-01-27")],
  deliveries: [delivery("2026-02-03", { capacity: "trainee" }), delivery("2026-02-10", { capacity: "trainee" })],
};
