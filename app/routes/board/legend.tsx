import { boardStates } from "~/domain/board/state";
import { boardStateName } from "~/text/board-state";
import { m } from "~/text/messages";
import { Icon } from "~/ui/icon";
import type { BoardState } from "./board-data";
import { DaysOff } from "./days-off";
import { stateIcons } from "./states";
import "./legend.css";

const meanings: Record<BoardState, () => string> = {
  conflict: m.board_legend_conflict,
  missing: m.board_legend_missing,
  open: m.board_legend_open,
  whole: m.board_legend_whole,
  over: m.board_legend_over,
};

/** The signs of the board in words. */
export function Legend() {
  return (
    <section className="board-legend" aria-label={m.board_legend()}>
      <h2>{m.board_legend()}</h2>
      <dl>
        {boardStates.map((state) => (
          <div key={state} data-state={state}>
            <dt>
              <Icon name={stateIcons[state]} />
              {boardStateName(state)}
            </dt>
            <dd>{meanings[state]()}</dd>
          </div>
        ))}
        <div>
          <dt>
            <Icon name="lock" />
            {m.board_state_locked()}
          </dt>
          <dd>{m.board_legend_locked()}</dd>
        </div>
      </dl>
      <p className="board-legend-days">
        <DaysOff
          holidays={[
            { from: "1", to: "1", kind: "free", label: m.board_legend_free() },
            { from: "2", to: "2", kind: "attention", label: m.board_legend_attention() },
            { from: "3", to: "3", kind: "school", label: m.board_legend_school() },
          ]}
        />
      </p>
    </section>
  );
}
