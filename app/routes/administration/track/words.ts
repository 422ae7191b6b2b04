import { type AssessorKind, type Qualification, qualifications, type StepKind, stepKinds } from "#db/lists";
import { m } from "~/text/messages";

export const qualificationWords: Record<Qualification, () => string> = {
  certified: m.track_qualification_certified,
  externally_deployable: m.track_qualification_externally_deployable,
  training_actor: m.track_qualification_training_actor,
};

const kindWords: Record<StepKind, () => string> = {
  training_followed: m.track_kind_training_followed,
  shadowing: m.track_kind_shadowing,
  co_training: m.track_kind_co_training,
  observed_delivery: m.track_kind_observed_delivery,
  independent_delivery: m.track_kind_independent_delivery,
  interview: m.track_kind_interview,
  document: m.track_kind_document,
};

const assessorWords: Record<AssessorKind, () => string> = {
  coordination: m.track_assessor_coordination,
  certified_trainer: m.track_assessor_certified_trainer,
};

export const qualificationChoices = () =>
  qualifications.map((value) => ({ value, label: qualificationWords[value]() }));
export const kindChoices = () => stepKinds.map((value) => ({ value, label: kindWords[value]() }));
export const assessorChoices = () =>
  (["coordination", "certified_trainer"] as const).map((value) => ({ value, label: assessorWords[value]() }));

/** A number of months, or that there is no end. */
export const validityText = (months: number | null): string =>
  months === null ? m.track_validity_none() : m.track_validity_months({ count: months });
