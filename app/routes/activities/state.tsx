import { m } from "~/text/messages";
import { Status } from "~/ui/status";

/** Whether an activity was held, is still to come, or will never be. */
export function ActivityState({ isCancelled, isHeld }: { isCancelled: boolean; isHeld: boolean }) {
  if (isCancelled) return <Status tone="danger">{m.activity_state_cancelled()}</Status>;
  return isHeld ? (
    <Status tone="good">{m.activity_state_held()}</Status>
  ) : (
    <Status tone="neutral">{m.activity_state_to_come()}</Status>
  );
}
