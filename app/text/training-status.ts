import type { Locale, TrainingStatus } from "#db/lists";
import type { StatusFilter } from "~/domain/training/filter";
import { m } from "./messages";

const names: Record<StatusFilter, typeof m.training_status_planned> = {
  planned: m.training_status_planned,
  confirmed: m.training_status_confirmed,
  delivered: m.training_status_delivered,
  closed: m.training_status_closed,
  cancelled: m.training_status_cancelled,
  running: m.training_status_running,
};

/** A training's status in words; on the server in a given language. */
export const statusName = (status: StatusFilter, locale?: Locale): string =>
  names[status]({}, locale ? { locale } : {});

/** How good or bad a status is to look at. */
export const statusTone = {
  planned: "neutral",
  confirmed: "info",
  delivered: "warning",
  closed: "good",
  cancelled: "danger",
} as const satisfies Record<TrainingStatus, string>;
