import { boardViews, groupWords, viewWords } from "~/domain/board/choices";
import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { LinkSwitch } from "~/ui/link-switch";
import { boardAddress, type Chosen } from "./address";
import type { BoardGroup, BoardView, PeriodData } from "./board-data";

const viewNames: Record<BoardView, () => string> = {
  quarter: m.board_view_quarter,
  month: m.board_view_month,
  week: m.board_view_week,
};

const groupNames: Record<BoardGroup, () => string> = {
  region: m.board_by_region,
  trainer: m.board_by_trainer,
  actor: m.board_by_actor,
};

export const groupName = (by: BoardGroup): string => groupNames[by]();

interface ViewSwitchProps {
  chosen: Chosen;
  current: BoardView;
  views?: readonly BoardView[];
}

export function ViewSwitch({ chosen, current, views = boardViews }: ViewSwitchProps) {
  const choices = views.map((view) => ({
    label: viewNames[view](),
    to: boardAddress(chosen, { vorm: view === "quarter" ? undefined : viewWords[view] }),
    current: view === current,
  }));
  return <LinkSwitch label={m.board_view()} choices={choices} />;
}

interface GroupSwitchProps {
  chosen: Chosen;
  current: BoardGroup;
  groups: readonly BoardGroup[];
}

export function GroupSwitch({ chosen, current, groups }: GroupSwitchProps) {
  const choices = groups.map((group) => ({
    label: groupNames[group](),
    to: boardAddress(chosen, { op: group === "region" ? undefined : groupWords[group] }),
    current: group === current,
  }));
  return <LinkSwitch label={m.board_by()} choices={choices} />;
}

/** Back, forth and to today. */
export function PeriodButtons({ chosen, period: { previous, next } }: { chosen: Chosen; period: PeriodData }) {
  return (
    <nav className="board-period" aria-label={m.board_period()}>
      <LinkButton compact icon="chevron-left" to={boardAddress(chosen, { van: previous })} data-in-place>
        {m.board_previous()}
      </LinkButton>
      <LinkButton compact to={boardAddress(chosen, { van: undefined })} data-in-place>
        {m.board_today()}
      </LinkButton>
      <LinkButton compact icon="chevron-right" to={boardAddress(chosen, { van: next })} data-in-place>
        {m.board_next()}
      </LinkButton>
    </nav>
  );
}
