import type { TrainerState } from "~/domain/trainer/state-rules";
import { trainerStateName } from "~/text/trainer-state";
import type { IconName } from "~/ui/icon";
import { Status, type StatusTone } from "~/ui/status";

const looks: Record<TrainerState, { tone: StatusTone; icon: IconName }> = {
  none: { tone: "neutral", icon: "info" },
  candidate: { tone: "neutral", icon: "person" },
  in_training: { tone: "info", icon: "path" },
  certified: { tone: "good", icon: "check" },
  externally_deployable: { tone: "good", icon: "map-pin" },
  expiring: { tone: "warning", icon: "clock" },
  in_grace: { tone: "warning", icon: "warning" },
  expired: { tone: "danger", icon: "stop" },
  returning: { tone: "warning", icon: "undo" },
  inactive: { tone: "neutral", icon: "clock" },
  alumnus: { tone: "neutral", icon: "home" },
};

/** Where someone stands as a trainer: icon, word and colour. */
export function TrainerStatus({ state }: { state: TrainerState }) {
  return <Status {...looks[state]}>{trainerStateName(state)}</Status>;
}
