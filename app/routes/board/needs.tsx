import { wantingWords } from "~/domain/board/choices";
import { m } from "~/text/messages";
import { Icon, type IconName } from "~/ui/icon";
import { boardAddress } from "./address";
import type { BoardPage } from "./board-data";
import { unplacedId } from "./unplaced-part";
import "./needs.css";

type NeedsProps = Pick<BoardPage, "chosen" | "counts" | "unplaced" | "may">;

interface Need {
  tone: "warning" | "danger";
  icon: IconName;
  words: string;
  to: string;
}

/** What waits, each a link to just that, and what comes first. */
export function Needs({ chosen, counts, unplaced, may }: NeedsProps) {
  const needs = needsOf({ chosen, counts, unplaced });
  return (
    <div className="board-needs">
      {needs.length > 0 && (
        <nav aria-label={m.board_needs()}>
          <ul>
            {needs.map(({ tone, icon, words, to }) => (
              <li key={to}>
                <a href={to} data-tone={tone}>
                  <Icon name={icon} />
                  {words}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {needs.length === 0 && <p>{m.board_needs_none()}</p>}
      <p className="board-next">{may.plan ? nextWords({ counts, unplaced }) : m.board_read_only()}</p>
    </div>
  );
}

function needsOf({ chosen, counts, unplaced }: Omit<NeedsProps, "may">): Need[] {
  const only = (mist: string) => boardAddress(chosen, { mist });
  const all = [
    {
      ...{ count: unplaced.all, tone: "warning" as const, icon: "calendar" as const, to: `#${unplacedId}` },
      words: m.board_needs_unplaced,
    },
    {
      ...{ count: counts.conflict, tone: "danger" as const, icon: "stop" as const },
      ...{ words: m.board_needs_conflict, to: only(wantingWords.conflict) },
    },
    {
      ...{ count: counts.staff, tone: "warning" as const, icon: "warning" as const },
      ...{ words: m.board_needs_staff, to: only(wantingWords.staff) },
    },
  ];
  return all
    .filter(({ count }) => count > 0)
    .map(({ count, words, ...need }) => ({ ...need, words: words({ count }) }));
}

function nextWords({ counts, unplaced }: Pick<NeedsProps, "counts" | "unplaced">): string {
  if (counts.conflict > 0) return m.board_next_conflict();
  if (unplaced.all > 0) return m.board_next_unplaced();
  return counts.staff > 0 ? m.board_next_staff() : m.board_next_none();
}
