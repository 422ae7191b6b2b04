import { formatTimeRange } from "~/text/dates";
import { m } from "~/text/messages";
import { Icon, type IconName } from "~/ui/icon";
import "./chip.css";
import "./days-off.css";
import type { OwnItem, OwnPage } from "./own-data";

interface Look {
  state: "missing" | "whole" | "over";
  icon: IconName;
  words: () => string;
}

function lookOf({ asks, isOver }: OwnItem): Look {
  if (asks) return { state: "missing", icon: "mail", words: m.board_own_state_asked };
  if (isOver) return { state: "over", icon: "calendar", words: m.board_own_state_over };
  return { state: "whole", icon: "check", words: m.board_own_state_yes };
}

/** A day of one's own: sessions, and whether one is away. */
export function OwnDay({ items, exceptions }: Pick<OwnPage, "items" | "exceptions">) {
  return (
    <>
      {exceptions.map(({ startsOn, isAvailable }) => (
        <span key={startsOn} className="board-off" data-kind={isAvailable ? "own-free" : "own-away"}>
          <Icon name={isAvailable ? "check" : "close"} />
          <span>{isAvailable ? m.board_own_free() : m.board_own_away()}</span>
        </span>
      ))}
      {items.map((item) => (
        <OwnChip key={item.bookingId} item={item} />
      ))}
    </>
  );
}

/** A trainer's link goes to the session; what waits for an answer is answered where all questions are. */
function OwnChip({ item }: { item: OwnItem }) {
  const { sessionId, organisation, session, startsAt, endsAt, place } = item;
  const { state, icon, words } = lookOf(item);
  return (
    <a
      className="board-chip"
      data-state={state}
      href={sessionId === null ? "/mijn/inzet" : `/bijeenkomsten/${sessionId}`}
    >
      <span className="board-chip-when">
        <Icon name={icon} />
        {formatTimeRange(startsAt, endsAt)}
      </span>
      <span className="board-chip-client">{organisation}</span>
      {session && <span className="board-chip-region">{session}</span>}
      <span className="board-chip-region">{place ?? m.board_no_location()}</span>
      <span className="board-chip-state">{words()}</span>
    </a>
  );
}
