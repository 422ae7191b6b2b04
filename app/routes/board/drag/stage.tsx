import type { ReactNode } from "react";

/** Everything on the board that can be dragged, and where it can be dropped, stands inside one of these. */
export function BoardStage({ children }: { children: ReactNode }) {
  return <div className="board-stage">{children}</div>;
}
