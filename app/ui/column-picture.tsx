import { m } from "~/text/messages";
import { ColumnDrawing, type ColumnDrawingProps } from "./column-drawing";
import "./column-picture.css";
import { countText } from "./count-text";
import { Row, Table } from "./table";

export type { PicturedColumn, PicturedLine } from "./column-drawing";

export interface ColumnPictureProps extends ColumnDrawingProps {
  /** What stands above the labels in the table: "Kwartaal". */
  labelHeading: string;
  /** What the two kinds of columns are. */
  actualLabel?: string | undefined;
  expectedLabel?: string | undefined;
  /** What the line across each column is. */
  limitLabel?: string | undefined;
}

/** Counts side by side in time, what is expected apart from what was counted; the figures stand in a table as well. */
export function ColumnPicture(props: ColumnPictureProps) {
  const { title, labelHeading, columns, baseline, line } = props;
  const { actualLabel = m.shell_column_actual(), expectedLabel = m.shell_column_expected() } = props;
  const heads = {
    label: labelHeading,
    actual: actualLabel,
    ...(columns.some(({ expected }) => expected != null) && { expected: expectedLabel }),
    ...(props.limitLabel !== undefined && { limit: props.limitLabel }),
  };
  return (
    <figure className="columns-picture">
      <figcaption>
        <span className="columns-title">{title}</span>
        <Legend heads={heads} hasBaseline={baseline !== undefined} line={line?.label} />
      </figcaption>
      <ColumnDrawing {...props} />
      <details className="columns-figures">
        <summary>{m.shell_column_table()}</summary>
        <Figures {...{ title, heads, columns }} />
      </details>
    </figure>
  );
}

interface Heads {
  label: string;
  actual: string;
  expected?: string;
  limit?: string;
}

interface LegendProps {
  heads: Heads;
  hasBaseline: boolean;
  line: string | undefined;
}

function Legend({ heads: { actual, expected, limit }, hasBaseline, line }: LegendProps) {
  return (
    <span className="columns-legend" aria-hidden="true">
      {hasBaseline && <span data-of="baseline">{m.shell_column_baseline()}</span>}
      <span data-of="actual">{actual}</span>
      {expected !== undefined && <span data-of="expected">{expected}</span>}
      {limit !== undefined && <span data-of="limit">{limit}</span>}
      {line !== undefined && <span data-of="line">{line}</span>}
    </span>
  );
}

interface FiguresProps extends Pick<ColumnPictureProps, "title" | "columns"> {
  heads: Heads;
}

function Figures({ title, heads, columns }: FiguresProps) {
  const keys = Object.keys(heads) as (keyof Heads)[];
  const shown = keys.map((key) => ({
    key,
    label: heads[key] ?? "",
    align: key === "label" ? undefined : ("end" as const),
  }));
  const figure = (count: number | null | undefined) => (count == null ? "–" : countText(count));
  return (
    <Table caption={title} captionHidden shape="grid" columns={shown}>
      {columns.map(({ label, actual, expected, limit }) => (
        <Row
          key={label}
          columns={shown}
          cells={{ label, actual: figure(actual), expected: figure(expected), limit: figure(limit) }}
        />
      ))}
    </Table>
  );
}
