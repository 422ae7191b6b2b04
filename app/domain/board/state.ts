import type { StaffingLevel } from "../booking/staffing-rules";
import type { Wanting } from "./choices";

/** What the board says of a session in one word; `over` was, `missing` needs someone now, `open` still waits for people. */
export const boardStates = ["conflict", "missing", "open", "whole", "over"] as const;
export type BoardState = (typeof boardStates)[number];

export interface StateFacts {
  staffing: StaffingLevel;
  hasConflict: boolean;
  /** The session has ended. */
  isOver: boolean;
}

/** A collision goes before everything, also afterwards; who was missing from what is over is nobody's work any more. */
export function boardState({ staffing, hasConflict, isOver }: StateFacts): BoardState {
  if (hasConflict) return "conflict";
  if (isOver) return "over";
  if (staffing === "whole" || staffing === "open") return staffing;
  return "missing";
}

const wanted: Record<Wanting, readonly BoardState[]> = {
  anything: ["conflict", "missing", "open"],
  staff: ["missing", "open"],
  conflict: ["conflict"],
};

/** Whether a session in this state is what one looks for. */
export const isWanted = (state: BoardState, wanting: Wanting | undefined): boolean =>
  wanting === undefined || wanted[wanting].includes(state);
