import type { TrainingPurpose } from "#db/lists";
import { m } from "~/text/messages";

const labels: Record<TrainingPurpose, () => string> = {
  professionals: m.administration_purpose_professionals,
  train_the_trainer: m.administration_purpose_train_the_trainer,
  deepening: m.administration_purpose_deepening,
  refresher: m.administration_purpose_refresher,
  masterclass: m.administration_purpose_masterclass,
};

/** For whom trainings of a type are. */
export const purposeLabel = (purpose: TrainingPurpose): string => labels[purpose]();
