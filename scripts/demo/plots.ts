import type { Plot, TrainingDraft } from "./shapes";

const soonDays = 42;
const farDays = 180;
/** What the next trainings to begin show, in order. */
const nextPlots: readonly Plot[] = [
  "no_trainer",
  "below_minimum",
  "waiting_list",
  "confirmed",
  "below_minimum",
  "no_trainer",
  "waiting_list",
  "confirmed",
  "cancelled",
];
/** What the trainings that ended last show, latest first. */
const lastPlots: readonly Plot[] = [
  "delivered_open_register",
  "delivered",
  "delivered_open_register",
  "to_issue",
  "to_issue",
];

export const firstDay = (draft: TrainingDraft): number => draft.sessions[0]?.day ?? Number.POSITIVE_INFINITY;
export const lastDay = (draft: TrainingDraft): number => draft.sessions.at(-1)?.day ?? Number.POSITIVE_INFINITY;

/** Gives every dated training what it is to show, by where it stands around today; `special` ones just run. */
export function settlePlots(today: number, drafts: readonly TrainingDraft[], special: readonly TrainingDraft[]): void {
  const dated = drafts.filter((draft) => draft.sessions.length > 0 && !special.includes(draft));
  const past = dated.filter((draft) => lastDay(draft) < today).sort((a, b) => lastDay(b) - lastDay(a));
  const running = dated.filter((draft) => firstDay(draft) <= today && lastDay(draft) >= today);
  const coming = dated.filter((draft) => firstDay(draft) > today).sort((a, b) => firstDay(a) - firstDay(b));
  past.forEach((draft, index) => {
    draft.plot = lastPlots[index] ?? "closed";
  });
  running.forEach((draft, index) => {
    draft.plot = index % 3 === 1 ? "running_open_register" : "running";
  });
  coming.forEach((draft, index) => {
    draft.plot = nextPlots[index] ?? byDistance(firstDay(draft) - today);
  });
  for (const draft of special) draft.plot = "running";
}

function byDistance(days: number): Plot {
  if (days <= soonDays) return "confirmed";
  return days <= farDays ? "filling" : "far";
}
