import type { Reason } from "../reasons";
import { Refusal } from "../refusal";

/** Refuses warnings that nobody gave a reason for, and tells which they are. */
export function refuseUnwaived(warnings: readonly Reason[], waiverReason: string | null): void {
  if (warnings.length > 0 && !waiverReason) {
    throw new Refusal("invalid", [...warnings], { waiverReason: [{ code: "reason_needed" }] });
  }
}
