import type { OverviewRow } from "~/domain/trainer/overview";
import { m } from "~/text/messages";
import { countText } from "~/ui/count-text";
import { DateText } from "~/ui/date-text";
import { Hidden } from "~/ui/page";
import { Row, Table } from "~/ui/table";
import { TrainerStatus } from "../status";
import { LoadBar } from "./load-bar";
import { needInWords } from "./need-words";
import "./table.css";

/** Why they stand where they stand is told on their own page. */
type ListedRow = Omit<OverviewRow, "reasons">;

interface TrainerTableProps {
  rows: ListedRow[];
  load: { mean: number; most: number };
}

export function TrainerTable({ rows, load }: TrainerTableProps) {
  const columns = [
    { key: "name", label: m.trainer_list_name() },
    { key: "state", label: m.trainer_list_state() },
    { key: "organisation", label: m.trainer_list_organisation() },
    { key: "certified", label: m.trainer_list_certified() },
    { key: "deployable", label: m.trainer_list_deployable() },
    { key: "deliveries", label: m.trainer_list_deliveries(), align: "end" },
    { key: "load", label: m.trainer_list_load() },
  ] as const;
  return (
    <Table caption={m.trainer_list_title()} captionHidden columns={columns}>
      {rows.map((row) => (
        <Row
          key={row.id}
          columns={columns}
          tone={row.need ? "warning" : undefined}
          cells={{
            name: <a href={`/trainers/${row.id}`}>{row.sortName}</a>,
            state: <State {...row} />,
            organisation: <Where {...row} />,
            certified: <Until held={row.attributes.certified} />,
            deployable: <Until held={row.attributes.externallyDeployable} />,
            deliveries: countText(row.deliveries),
            load: <LoadBar load={row.loadThisQuarter} {...load} />,
          }}
        />
      ))}
    </Table>
  );
}

function State({ state, need, tracks }: ListedRow) {
  return (
    <span className="trainer-state">
      <TrainerStatus state={state} />
      {need ? (
        <span className="trainer-need">{needInWords(need)}</span>
      ) : (
        tracks.map(({ id, name, done, steps }) => (
          <span key={id} className="trainer-track">
            {m.trainer_list_track({ track: name, done, steps })}
          </span>
        ))
      )}
    </span>
  );
}

function Where({ organisation, region }: ListedRow) {
  return (
    <span className="trainer-where">
      <span>{organisation ?? m.trainer_list_no_organisation()}</span>
      {region && <span className="trainer-region">{region}</span>}
    </span>
  );
}

function Until({ held }: { held: { until: string | null } | null }) {
  if (!held) {
    return (
      <span>
        <span aria-hidden="true">–</span>
        <Hidden>{m.trainer_list_not_held()}</Hidden>
      </span>
    );
  }
  return held.until ? <DateText date={held.until} /> : <span>{m.trainer_without_end()}</span>;
}
