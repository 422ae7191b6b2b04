import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { DateText } from "~/ui/date-text";
import { Notice } from "~/ui/notice";
import { inPlace } from "./handles";
import type { MovedOnBoard } from "./moved.server";
import "./moved-flash.css";

/** The session that was just moved, with the way back; stays in sight while the board is where it was. */
export function MovedFlash({ moved }: { moved: MovedOnBoard | null }) {
  if (!moved) return null;
  const { name, date, startsAt, endsAt, isUndone } = moved;
  return (
    <div className="moved-flash">
      <Notice tone="good" actions={moved.mayUndo && <Undo moved={moved} />}>
        <p>
          {isUndone ? m.board_moved_back({ session: name }) : m.board_moved({ session: name })}{" "}
          <DateText date={date} time={[startsAt, endsAt]} />. {m.board_moved_text()}
        </p>
      </Notice>
    </div>
  );
}

const Undo = ({ moved: { sessionId, version, back, once } }: { moved: MovedOnBoard }) => (
  <form
    method="post"
    action={`/planbord/verplaatsen/${sessionId}?${new URLSearchParams({ terug: back }).toString()}`}
    {...inPlace}
  >
    <input type="hidden" name="_once" value={once} />
    <input type="hidden" name="version" value={version} />
    <input type="hidden" name="intent" value="undo" />
    <Button icon="undo">{m.board_undo()}</Button>
  </form>
);
