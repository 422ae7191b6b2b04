import type { Allowance } from "~/domain/allowance/queries";
import { m } from "~/text/messages";
import { Status } from "~/ui/status";

type Facts = Pick<Allowance, "source" | "exportId" | "voidedAt">;

/** How far an allowance is on its way to being paid. */
export function AllowanceState({ source, exportId, voidedAt }: Facts) {
  if (voidedAt !== null) return <Status tone="neutral">{m.allowance_state_voided()}</Status>;
  if (source === "other_organisation") return <Status tone="info">{m.allowance_state_elsewhere()}</Status>;
  if (exportId !== null) return <Status tone="good">{m.allowance_state_exported()}</Status>;
  return (
    <Status tone="info" icon="clock">
      {m.allowance_state_ready()}
    </Status>
  );
}
