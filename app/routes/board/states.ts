import type { BoardState } from "~/domain/board/state";
import type { IconName } from "~/ui/icon";

/** How a session stands, as a drawing beside its word. */
export const stateIcons: Record<BoardState, IconName> = {
  conflict: "stop",
  missing: "warning",
  open: "clock",
  whole: "check",
  over: "calendar",
};
