import { boardStateName } from "~/text/board-state";
import { formatDate, formatTimeRange, formatWeekday } from "~/text/dates";
import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";
import { Icon } from "~/ui/icon";
import { Hidden } from "~/ui/page";
import "./chip.css";
import type { BoardItem } from "./board-data";
import { sessionHandle } from "./drag/handles";
import { stateIcons } from "./states";

export interface SessionChipProps {
  item: BoardItem;
  /** Where the board is, to come back to. */
  back: string;
  /** Among others of its week its day is told, on its day its hour; on a calendar of all regions the region too. */
  shape: "of-week" | "of-day" | "of-day-and-region";
}

/** A session on the board, to open and to drag. */
export const SessionChip = ({ item, back, shape }: SessionChipProps) => (
  <a className="board-chip" data-state={item.state} {...sessionHandle(item, back)}>
    <ChipWords item={item} shape={shape} />
  </a>
);

/** When, for whom, and how it stands in icon and word: what a session's link says, in a table and in the calendar. */
export function ChipWords({ item, shape }: Pick<SessionChipProps, "item" | "shape">) {
  const { date, startsAt, endsAt, client, region, sessionName, state, locked } = item;
  const day = formatDate(date, currentLocale(), "plain");
  return (
    <>
      <span className="board-chip-when">
        <Icon name={stateIcons[state]} />
        {shape === "of-week" ? formatWeekday(date, currentLocale()) : startsAt}
      </span>
      <span className="board-chip-client">{client}</span>
      {shape === "of-day-and-region" && <span className="board-chip-region">{region}</span>}
      <span className="board-chip-state">
        {boardStateName(state)}
        {locked && (
          <span className="board-chip-lock">
            <Icon name="lock" />
            {m.board_state_locked()}
          </span>
        )}
      </span>
      <Hidden>{` ${sessionName}, ${day}, ${formatTimeRange(startsAt, endsAt)}`}</Hidden>
    </>
  );
}
