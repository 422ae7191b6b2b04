import { m } from "~/text/messages";
import { Status, type StatusTone } from "~/ui/status";
import { Row, Table } from "~/ui/table";
import { PlanDays, PlanPeople } from "./plan-cells";
import "./proposal.css";
import type { ItemView } from "./view.server";

interface ChoosingProps {
  canChoose: boolean;
  /** The names of what stays chosen after a refusal; null: everything. */
  chosen: readonly string[] | null;
}

/** What the proposal wants for each training, each to be chosen. */
export function ItemTable({ items, ...choosing }: ChoosingProps & { items: readonly ItemView[] }) {
  const columns = [
    { key: "training", label: m.planning_proposal_training() },
    { key: "what", label: m.planning_proposal_item_state() },
    { key: "when", label: m.planning_proposal_when() },
    { key: "who", label: m.planning_proposal_who() },
  ] as const;
  return (
    <Table caption={m.planning_proposal_items_title()} captionHidden columns={columns}>
      {items.map((item) => (
        <Row
          key={item.id}
          columns={columns}
          tone={tones[item.state]}
          cells={{
            training: <TrainingCell item={item} {...choosing} />,
            what: <StateCell item={item} />,
            when: item.sessions.length > 0 && <PlanDays sessions={item.sessions} />,
            who: item.who.length > 0 && <PlanPeople who={item.who} />,
          }}
        />
      ))}
    </Table>
  );
}

const tones: Partial<Record<ItemView["state"], "warning" | "danger">> = {
  stale: "warning",
  unplaced: "warning",
  broken: "danger",
};

function TrainingCell({ item, canChoose, chosen }: ChoosingProps & { item: ItemView }) {
  const { id, code, client, region, isOpen } = item;
  const name = `training-${id}`;
  return (
    <div className="proposal-training">
      {canChoose && isOpen && (
        <input
          type="checkbox"
          name={name}
          value="on"
          defaultChecked={chosen?.includes(name) ?? true}
          aria-label={m.planning_proposal_choose({ code })}
        />
      )}
      <div>
        <a href={`/trainingen/${code}`}>{code}</a>
        <div className="proposal-aside">{client}</div>
        <div className="proposal-aside">{region}</div>
      </div>
    </div>
  );
}

const states: Record<ItemView["state"], { tone: StatusTone; say: () => string }> = {
  new: { tone: "info", say: m.planning_proposal_item_new },
  changed: { tone: "info", say: m.planning_proposal_item_changed },
  same: { tone: "neutral", say: m.planning_proposal_item_same },
  unplaced: { tone: "warning", say: m.planning_proposal_item_unplaced },
  broken: { tone: "danger", say: m.planning_proposal_item_broken },
  stale: { tone: "warning", say: m.planning_proposal_item_stale },
  accepted: { tone: "good", say: m.planning_proposal_item_accepted },
};

function StateCell({ item: { state, code, since, isLocked, isConfirmed } }: { item: ItemView }) {
  const { tone, say } = states[state];
  return (
    <div className="proposal-state">
      <Status tone={tone}>{say()}</Status>
      {isConfirmed && (
        <Status tone="neutral" icon="check">
          {m.planning_proposal_item_confirmed()}
        </Status>
      )}
      {isLocked && (
        <Status tone="neutral" icon="lock">
          {m.planning_proposal_item_locked()}
        </Status>
      )}
      {since.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {(state === "unplaced" || state === "stale") && (
        <a href={`/planbord/inplannen/${code}`}>
          {state === "unplaced" ? m.planning_proposal_why_unplaced({ code }) : m.planning_proposal_by_hand({ code })}
        </a>
      )}
      {state === "broken" && <a href={`/trainingen/${code}/inzet`}>{m.planning_proposal_find_substitute({ code })}</a>}
      {state === "accepted" && <a href={`/trainingen/${code}/inzet`}>{m.planning_proposal_ask({ code })}</a>}
    </div>
  );
}
