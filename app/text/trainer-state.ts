import type { Locale } from "#db/lists";
import type { TrainerState } from "~/domain/trainer/state-rules";
import { m } from "./messages";

const names: Record<TrainerState, typeof m.trainer_state_none> = {
  none: m.trainer_state_none,
  candidate: m.trainer_state_candidate,
  in_training: m.trainer_state_in_training,
  certified: m.trainer_state_certified,
  externally_deployable: m.trainer_state_externally_deployable,
  expiring: m.trainer_state_expiring,
  in_grace: m.trainer_state_in_grace,
  expired: m.trainer_state_expired,
  returning: m.trainer_state_returning,
  inactive: m.trainer_state_inactive,
  alumnus: m.trainer_state_alumnus,
};

/** Where someone stands as a trainer, in words; on the server in a given language. */
export const trainerStateName = (state: TrainerState, locale?: Locale): string =>
  names[state]({}, locale ? { locale } : {});
