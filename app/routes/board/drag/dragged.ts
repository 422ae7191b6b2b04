import type { LocalDate } from "~/domain/dates";
import { inWeekOf, moveAddress, placeAddress } from "./addresses";

/** What is being dragged, as its link says it. */
export type Dragged = { kind: "session"; sessionId: number; date: LocalDate } | { kind: "training"; code: string };

type Marks = Record<string, string | undefined>;

/** Reads what a link says of itself (see `sessionHandle` and `trainingHandle`); nothing when it is not one to drag. */
export function draggedFrom({ session, dragDate, dragTraining }: Marks): Dragged | null {
  if (session && dragDate) return { kind: "session", sessionId: Number(session), date: dragDate };
  return dragTraining ? { kind: "training", code: dragTraining } : null;
}

/** The day that a cell stands for (see `dayTarget` and `weekTarget`): in a week a session keeps its weekday. */
export function dayIn({ date, week }: Marks, dragged: Dragged): LocalDate | null {
  if (week) return dragged.kind === "session" ? inWeekOf(dragged.date, week) : week;
  return date ?? null;
}

/** Where a drop leads: to the page that asks to confirm it. Nothing when it stays where it was. */
export function dropAddress(dragged: Dragged, day: LocalDate, back: string): string | null {
  if (dragged.kind === "training") return placeAddress(dragged.code, day, back);
  return day === dragged.date ? null : moveAddress(dragged.sessionId, { date: day }, back);
}
