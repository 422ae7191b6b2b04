import type { Database } from "#db/client.server";
import type { TrainingStatus } from "#db/lists";
import type { Instant } from "~/domain/dates";
import { appendToJournal } from "~/domain/journal";
import { fullName } from "./people";
import { firstDay, lastDay } from "./plots";
import { type Stage, statusOf, type TrainingDraft } from "./shapes";

export interface Step {
  trainingId: number;
  code: string;
  status: TrainingStatus;
  day: number;
  at: Instant;
  reason: string | null;
}

/** The day on which a training was entered: some three months ahead. */
export const enteredDay = (stage: Stage, draft: TrainingDraft): number =>
  Math.max(0, Math.min(firstDay(draft) - 100, stage.today - 70));

/** Adds the steps that a training took to its present status; returns them in order. */
export function addSteps(stage: Stage, draft: TrainingDraft, training: { id: number; code: string }): Step[] {
  const steps = stepDays(stage, draft).map(({ status, day, time }) => ({
    trainingId: training.id,
    code: training.code,
    status,
    day,
    at: Math.min(stage.calendar.instant(day, time), stage.now),
    reason: status === "cancelled" ? "Te weinig aanmeldingen" : null,
  }));
  for (const { status, at, reason } of steps) {
    stage.batch.add("trainingStep", { trainingId: training.id, status, at, byId: stage.coordinator.id, reason });
  }
  return steps;
}

function stepDays(stage: Stage, draft: TrainingDraft): { status: TrainingStatus; day: number; time: string }[] {
  const yesterday = stage.today - 1;
  const planned = { status: "planned" as const, day: enteredDay(stage, draft), time: "10:00" };
  const confirmed = { status: "confirmed" as const, day: Math.min(firstDay(draft) - 4, yesterday), time: "11:00" };
  const delivered = { status: "delivered" as const, day: Math.min(lastDay(draft) + 1, stage.today), time: "07:00" };
  const closed = { status: "closed" as const, day: Math.min(lastDay(draft) + 7, stage.today), time: "07:30" };
  switch (statusOf[draft.plot]) {
    case "planned":
      return [planned];
    case "confirmed":
      return [planned, confirmed];
    case "delivered":
      return [planned, confirmed, delivered];
    case "closed":
      return [planned, confirmed, delivered, closed];
    case "cancelled":
      return [planned, { status: "cancelled", day: yesterday, time: "12:00" }];
  }
}

/** Tells the steps in the journal, in order of time, as done by the coordinator. */
export function journalSteps(db: Database, stage: Stage, steps: readonly Step[]): void {
  const { coordinator } = stage;
  const grants = [{ role: "coordinator" as const, organisationId: null }];
  const user = { id: coordinator.id, name: fullName(coordinator), email: coordinator.email, locale: null, grants };
  const inOrder = [...steps].sort((a, b) => a.at - b.at || a.trainingId - b.trainingId);
  db.transaction((transaction) => {
    for (const { at, status, trainingId, code, reason } of inOrder) {
      const verb = verbOf(status);
      const detail = { code, status, ...(reason && { reason }) };
      appendToJournal({ db: transaction, user, now: at }, verb, {
        subject: "training",
        id: trainingId,
        trainingId,
        detail,
      });
    }
  });
}

function verbOf(status: TrainingStatus) {
  if (status === "planned") return "training.plan";
  return status === "cancelled" ? "training.cancel" : "training.advance";
}

/** A world too large to tell step by step has one row in the journal. */
export function journalLoaded(
  db: Database,
  stage: Stage,
  detail: { scale: number; seed: number; today: string },
): void {
  db.transaction((transaction) => {
    const entry = { subject: "programme", id: stage.programme.id, detail: { demo: "demo world loaded", ...detail } };
    appendToJournal({ db: transaction, user: null, now: stage.now }, "programme.edit", entry);
  });
}
