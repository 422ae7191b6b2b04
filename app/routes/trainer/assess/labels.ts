import { m } from "~/text/messages";

/** The label of each field, for the list of what is wrong. */
export const labelsOf = (criteria: readonly string[]): Record<string, string> => ({
  verdict: m.trainer_verdict(),
  assessedOn: m.trainer_assessed_on(),
  assessorId: m.trainer_assessor(),
  remark: m.trainer_remark(),
  sessionId: m.trainer_observed_session(),
  documentOn: m.trainer_document_on(),
  screeningProfile: m.trainer_screening_profile(),
  scores: m.trainer_scores_title(),
  ...Object.fromEntries(criteria.map((criterion, index) => [`score-${index}`, criterion])),
});
