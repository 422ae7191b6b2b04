import type { LockedField } from "#db/lists";
import type { Built } from "./block";
import type { Member, Stage } from "./shapes";

/** What coordinators wrote down for the planner: wishes for what has no date, what is fixed, and what trainers take on. */
export function addPlanning(stage: Stage, trainings: readonly Built[], trainers: readonly Member[]): void {
  const undated = trainings.filter(({ draft }) => draft.plot === "undated");
  undated.forEach((built, index) => {
    addWish(stage, built, index, index === undated.length - 1);
  });
  addLocks(
    stage,
    trainings.filter(({ draft }) => draft.plot === "far"),
  );
  trainers.forEach(({ id: personId }, index) => {
    if (index % 5 === 1)
      stage.batch.add("staffLimit", { personId, perWeek: 3, perMonth: 8, perQuarter: 20, version: 1 });
  });
}

/** Tuesdays and Thursdays; not on Wednesdays; all working days. */
const weekdays = ["0101000", "1101100", null] as const;

/** Of every third nothing is known; the last one leaves no room between its two days, so that it has no place. */
function addWish({ batch, calendar }: Stage, { id, draft }: Built, index: number, isLast: boolean): void {
  if (index % 3 === 2 && !isLast) return;
  const from = calendar.dayOf(`${draft.year}-01-11`) + ((index * 8) % 21) * 14;
  const days = isLast ? 4 : 70;
  batch.add("planningWish", {
    trainingId: id,
    earliestOn: calendar.dateOf(from),
    latestOn: calendar.dateOf(from + days),
    preferredOn: isLast ? null : calendar.dateOf(from + 28),
    weekdays: weekdays[index % weekdays.length] ?? null,
    participants: index % 4 === 0 ? 12 : null,
    locationId: null,
    leastGapDays: null,
    mostGapDays: null,
    actorsNeeded: null,
    version: 1,
  });
}

const everything: readonly LockedField[] = ["dates", "trainers", "actors", "location"];

function addLocks({ batch, calendar, today, coordinator }: Stage, trainings: readonly Built[]): void {
  const at = calendar.instant(today - 6, "15:00");
  trainings.slice(0, 3).forEach(({ id: trainingId }, index) => {
    for (const field of index === 0 ? everything : everything.slice(0, 1)) {
      batch.add("planningLock", { trainingId, field, at, byId: coordinator.id, releasedAt: null, releasedById: null });
    }
  });
}
