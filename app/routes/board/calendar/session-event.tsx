import { m } from "~/text/messages";
import { Icon } from "~/ui/icon";
import type { BoardItem } from "../board-data";
import { stateIcons, stateName } from "../states";

/** A session in the calendar: when, for whom, where, and how it stands in icon and word. Its link tells the rest. */
export const SessionEvent = ({ item }: { item: BoardItem }) => (
  <span className="board-chip" data-state={item.state}>
    <span className="board-chip-when">
      <Icon name={stateIcons[item.state]} />
      {item.startsAt}
    </span>
    <span className="board-chip-client">{item.client}</span>
    <span className="board-chip-region">{item.region}</span>
    <span className="board-chip-state">
      {stateName(item.state)}
      {item.locked && (
        <span className="board-chip-lock">
          <Icon name="lock" />
          {m.board_state_locked()}
        </span>
      )}
    </span>
  </span>
);
