import { type TrainingStatus, trainingStatuses } from "#db/lists";
import { m } from "~/text/messages";
import { statusName } from "~/text/training-status";
import { Facts } from "~/ui/facts";
import { Notice } from "~/ui/notice";
import { stepName } from "./next-step";

interface StaleProps {
  refusal: { current: Record<string, string> | null; values: Record<string, string | string[]>; messages: string[] };
  isCancelling: boolean;
}

const isStatus = (text: string | undefined): text is TrainingStatus => trainingStatuses.some((one) => one === text);

/** Two people acted on the same training: what stands now, and what you wanted. */
export function Stale({ refusal: { current, values, messages }, isCancelling }: StaleProps) {
  const wanted = isCancelling ? m.training_page_cancel() : stepName(String(values.to ?? ""));
  return (
    <Notice tone="warning" title={m.training_page_stale()}>
      <p>{messages.join(" ")}</p>
      <Facts
        items={[
          { label: m.training_page_stale_now(), value: isStatus(current?.status) ? statusName(current.status) : "" },
          { label: m.training_page_stale_yours(), value: wanted },
          { label: m.training_page_stale_reason(), value: String(values.reason ?? "") },
        ]}
      />
    </Notice>
  );
}
