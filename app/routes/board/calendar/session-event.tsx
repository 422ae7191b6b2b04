import { m } from "~/text/messages";
import { Icon, type IconName } from "~/ui/icon";
import type { BoardItem, BoardStaffing } from "../board-data";

const staffing: Record<BoardStaffing, { icon: IconName; words: () => string }> = {
  whole: { icon: "check", words: m.board_staffing_whole },
  open: { icon: "clock", words: m.board_staffing_open },
  orange: { icon: "warning", words: m.board_staffing_orange },
  red: { icon: "stop", words: m.board_staffing_red },
};

/** A session in the calendar: when, what, for whom, and how it stands in icon and word. */
export function SessionEvent({ item }: { item: BoardItem }) {
  const { icon, words } = staffing[item.staffing];
  return (
    <span className="calendar-session-words">
      <span className="calendar-session-when">
        {item.startsAt} {item.sessionName}
      </span>
      <span>{item.client}</span>
      {item.hasConflict && (
        <span className="calendar-session-state" data-state="conflict">
          <Icon name="stop" /> {m.board_conflict()}
        </span>
      )}
      <span className="calendar-session-state">
        <Icon name={icon} /> {words()}
      </span>
      {item.locked && (
        <span className="calendar-session-state">
          <Icon name="lock" /> {m.board_locked()}
        </span>
      )}
    </span>
  );
}
