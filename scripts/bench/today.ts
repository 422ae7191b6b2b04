import { type Instant, type LocalDate, requireInstant } from "~/domain/dates";

/** The day of the worlds that are measured: a Tuesday. */
export const today: LocalDate = "2026-11-24";

const ahead = requireInstant(today, "10:00") - Date.now();

/** It is ten in the morning when the process starts. */
export const clock = (): Instant => Date.now() + ahead;
