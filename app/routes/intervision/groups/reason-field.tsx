import type { RefusalView } from "~/http/refusal-view";
import { m } from "~/text/messages";
import { TextField } from "~/ui/form";

/** Where a warning is passed: only once there is one. */
export const ReasonField = ({ id, refusal }: { id: string; refusal: RefusalView }) => (
  <TextField
    id={id}
    label={m.intervision_reason()}
    hint={m.intervision_reason_hint()}
    name="waiverReason"
    maxLength={500}
    required={false}
    defaultValue={String(refusal.values.waiverReason ?? "")}
    errors={refusal.fields.waiverReason}
  />
);
