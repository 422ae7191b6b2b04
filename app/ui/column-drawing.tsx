import { useId } from "react";
import { countText } from "./count-text";

export interface PicturedColumn {
  /** In full, for the table: "Kwartaal 1 van 2026". */
  label: string;
  /** Below the column: "1". */
  short: string;
  /** Below the first column of a group: "2026". */
  group: string;
  /** What was counted; null where nothing was counted yet. */
  actual: number | null;
  /** What is expected by then; null for what is over. */
  expected?: number | null | undefined;
  /** How much there is room for in this column, as a line across it. */
  limit?: number | undefined;
}

export interface PicturedLine {
  value: number;
  label: string;
}

export interface ColumnDrawingProps {
  title: string;
  /** What the picture shows, in a sentence: for who does not see it. */
  description: string;
  columns: readonly PicturedColumn[];
  /** Where it began, as a column of its own. */
  baseline?: number | undefined;
  /** A line across: a target, an average. */
  line?: PicturedLine | null | undefined;
}

const top = 28;
const floor = 178;
const height = 222;

interface Place {
  /** Left and width, of a hundred. */
  x: number;
  width: number;
}

/** The columns with their floor, their hatching for what is expected, and the line across. */
export function ColumnDrawing({ title, description, columns, baseline, line }: ColumnDrawingProps) {
  const id = useId();
  const most = Math.max(
    1,
    line?.value ?? 0,
    baseline ?? 0,
    ...columns.flatMap((one) => [one.expected ?? one.actual ?? 0, one.limit ?? 0]),
  );
  const y = (count: number) => Math.round(floor - (count / most) * (floor - top));
  const width = 100 / (columns.length + (baseline === undefined ? 0 : 1));
  const placeOf = (index: number): Place => ({ x: (index + (baseline === undefined ? 0 : 1)) * width, width });
  return (
    <svg className="columns-drawing" role="img" aria-labelledby={`${id}t ${id}d`} width="100%" height={height}>
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{description}</desc>
      <defs>
        <pattern id={`${id}h`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="columns-hatch-ground" width="6" height="6" />
          <rect className="columns-hatch" width="2.5" height="6" />
        </pattern>
      </defs>
      <line className="columns-floor" x1="0" x2="100%" y1={floor} y2={floor} />
      {baseline !== undefined && <Baseline count={baseline} place={{ x: 0, width }} y={y} />}
      {columns.map((column, index) => (
        <Column
          key={column.label}
          column={column}
          startsGroup={column.group !== columns[index - 1]?.group}
          place={placeOf(index)}
          y={y}
          hatch={`url(#${id}h)`}
        />
      ))}
      {line && <line className="columns-line" x1="0" x2="100%" y1={y(line.value)} y2={y(line.value)} />}
    </svg>
  );
}

type Height = (count: number) => number;

const percent = (share: number) => `${Math.round(share * 100) / 100}%`;
const middleOf = ({ x, width }: Place) => percent(x + width / 2);
const acrossOf = ({ x, width }: Place) => ({ x1: percent(x), x2: percent(x + width) });
const barOf = ({ x, width }: Place) => ({ x: percent(x + width * 0.14), width: percent(width * 0.72) });

function Baseline({ count, place, y }: { count: number; place: Place; y: Height }) {
  return (
    <>
      <rect className="columns-baseline" {...barOf(place)} y={y(count)} height={floor - y(count)} />
      <text className="columns-count" x={middleOf(place)} y={y(count) - 6}>
        {countText(count)}
      </text>
    </>
  );
}

interface ColumnProps {
  column: PicturedColumn;
  startsGroup: boolean;
  place: Place;
  y: Height;
  hatch: string;
}

function Column({ column: { short, group, actual, expected, limit }, startsGroup, place, y, hatch }: ColumnProps) {
  const counted = actual ?? 0;
  const whole = Math.max(counted, expected ?? 0);
  const isBoth = actual !== null && whole > counted && floor - y(counted) > 20;
  return (
    <>
      {whole > counted && (
        <rect className="columns-expected" {...barOf(place)} y={y(whole)} height={y(counted) - y(whole)} fill={hatch} />
      )}
      <rect className="columns-actual" {...barOf(place)} y={y(counted)} height={floor - y(counted)} />
      {limit !== undefined && <line className="columns-limit" {...acrossOf(place)} y1={y(limit)} y2={y(limit)} />}
      <text className="columns-count" x={middleOf(place)} y={y(whole) - 6}>
        {countText(whole)}
      </text>
      {isBoth && (
        <text className="columns-count columns-within" x={middleOf(place)} y={y(counted) + 15}>
          {countText(counted)}
        </text>
      )}
      <text className="columns-label" x={middleOf(place)} y={floor + 17}>
        {short}
      </text>
      {startsGroup && (
        <text className="columns-label columns-group" x={barOf(place).x} y={floor + 37}>
          {group}
        </text>
      )}
    </>
  );
}
