import type { TrainingStatus } from "#db/lists";
import { m } from "~/text/messages";
import { statusName } from "~/text/training-status";
import { DateText } from "~/ui/date-text";
import type { PathStep } from "~/ui/picture";

interface Taken {
  status: TrainingStatus;
  date: string;
  reason: string | null;
}

const path = ["planned", "confirmed", "delivered", "closed"] as const;

/** The way of a training with the days on which it came so far; a cancelled one ends where it was. */
export function pathOf(status: TrainingStatus, taken: readonly Taken[]): PathStep[] {
  const dayOf = (step: TrainingStatus) => taken.findLast((one) => one.status === step)?.date;
  const noteOf = (step: TrainingStatus) => {
    const date = dayOf(step);
    return date && <DateText date={date} />;
  };
  if (status === "cancelled") {
    const reached = path.filter((step) => dayOf(step) !== undefined);
    return [
      ...reached.map((step) => ({ label: statusName(step), state: "done" as const, note: noteOf(step) })),
      { label: statusName("cancelled"), state: "stopped", note: noteOf("cancelled") },
    ];
  }
  const at = path.indexOf(status);
  return path.map((step, index) => ({
    label: statusName(step),
    state: index < at || (index === at && status === "closed") ? "done" : index === at ? "current" : "upcoming",
    ...(index <= at && { note: noteOf(step) }),
  }));
}

/** Why a training was cancelled, and when. */
export function Cancelled({ taken }: { taken: readonly Taken[] }) {
  const step = taken.findLast(({ status }) => status === "cancelled");
  if (!step) return null;
  return (
    <p>
      {statusName("cancelled")}: <DateText date={step.date} />.{" "}
      {m.training_journal_reason({ reason: step.reason ?? "" })}
    </p>
  );
}
