import { m } from "~/text/messages";
import type { BoardGroup, BoardPage } from "./board-data";

const counts: Record<BoardGroup, (params: { count: number }) => string> = {
  region: m.board_quiet_region,
  trainer: m.board_quiet_trainer,
  actor: m.board_quiet_actor,
};

/** Who or what has nothing in view, folded away. */
export function QuietPart({ by, quiet }: Pick<BoardPage, "by" | "quiet">) {
  if (quiet.length === 0) return null;
  return (
    <details className="board-quiet">
      <summary>{counts[by]({ count: quiet.length })}</summary>
      <ul>
        {quiet.map(({ key, name }) => (
          <li key={key}>{name}</li>
        ))}
      </ul>
    </details>
  );
}
