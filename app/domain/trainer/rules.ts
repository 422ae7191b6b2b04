import type { Qualification } from "#db/lists";
import { heldOn } from "../qualification/rules";
import type { Reason } from "../reasons";
import type { CandidacyFacts, EditionFacts, TrackFacts, TrainerFacts } from "./facts";
import { type Renewal, renewalOf, type SignalMonths } from "./renewal-rules";
import { type Attribute, attributeOf, belongsTo, standingOf, type TrainerState } from "./state-rules";
import { type StepVerdict, stepVerdicts } from "./step-rules";

export interface TrackVerdict {
  track: TrackFacts["track"];
  edition: Omit<EditionFacts, "steps">;
  candidacy: CandidacyFacts | null;
  steps: StepVerdict[];
  /** Every step is done, and what comes first is held: it may be granted. */
  complete: boolean;
  /** What is missing, or that nothing is. */
  reasons: Reason[];
}

export interface TrainerVerdict {
  state: TrainerState;
  /** Why this state, and until when. */
  reasons: Reason[];
  /** The nearest end is within 6 or 3 months. */
  signal: SignalMonths | null;
  attributes: {
    certified: Attribute | null;
    externallyDeployable: Attribute | null;
    trainingActor: Attribute | null;
  };
  tracks: TrackVerdict[];
  /** Of each qualification that ends and can be renewed, the first to end first. */
  renewals: Renewal[];
  /** The first of them. */
  renewal: Renewal | null;
}

/**
 * What someone is as a trainer (or as a training actor) on the day `today`, from what happened and what was judged: their
 * state with reasons, the qualifications they hold, where they stand on every track, and what their renewal asks. One more
 * delivery never lowers the state; a day more of validity never takes away a qualification.
 */
export function trainerVerdict(facts: TrainerFacts): TrainerVerdict {
  const tracks = facts.tracks.map((one) => trackVerdict(one, facts));
  const renewals = facts.certifications
    .filter(({ qualification }) => belongsTo(facts.as, qualification))
    .flatMap((one) => renewalOf(one, facts) ?? [])
    .toSorted((one, other) => one.by.localeCompare(other.by));
  return {
    ...standingOf(facts, tracks),
    attributes: {
      certified: attributeOf(facts, "certified"),
      externallyDeployable: attributeOf(facts, "externally_deployable"),
      trainingActor: attributeOf(facts, "training_actor"),
    },
    tracks,
    renewals,
    renewal: renewals[0] ?? null,
  };
}

const firstCodes = {
  certified: "track_needs_certified",
  externally_deployable: "track_needs_deployable",
  training_actor: "track_needs_actor",
} as const satisfies Record<Qualification, string>;

/** What a track asks to be held before it, while that is not so on the day. */
export function lacksFirst(
  requires: Qualification | null,
  { certifications, today }: Pick<TrainerFacts, "certifications" | "today">,
): Reason[] {
  if (requires === null || heldOn(certifications, requires, today).holds) return [];
  return [{ code: firstCodes[requires] }];
}

function trackVerdict(one: TrackFacts, facts: TrainerFacts): TrackVerdict {
  const { steps: _steps, ...edition } = one.edition;
  const steps = stepVerdicts(one, facts);
  const lacks = [...lacksFirst(edition.requires, facts), ...steps.flatMap(({ reasons }) => reasons)];
  const complete = lacks.length === 0 && steps.every(({ state }) => state === "done");
  const isOpen = one.candidacy !== null && one.candidacy.endedOn === null;
  const reasons: Reason[] =
    complete && isOpen ? [{ code: "track_complete", params: { track: one.track.name } }] : lacks;
  return { track: one.track, edition, candidacy: one.candidacy, steps, complete, reasons };
}
