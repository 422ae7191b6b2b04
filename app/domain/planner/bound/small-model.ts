import type { Highs, ModelData } from "highs";
import { item } from "../indexing";
import type { Column, Model } from "../model/facts";
import type { PlanState } from "../search/state";
import { bandsOf } from "./bands";
import type { Rows } from "./rows";

interface Made {
  data: ModelData;
  /** A start: the first candidate of each training that has one chosen. */
  start: Float64Array;
}

class Builder {
  readonly cost: number[] = [];
  readonly upper: number[] = [];
  readonly starts: number[] = [0];
  readonly indices: number[] = [];
  readonly values: number[] = [];
  readonly lower: number[] = [];
  readonly most: number[] = [];
  readonly rowAt = new Map<number, number>();

  row(row: number, lower: number, upper: number): void {
    this.rowAt.set(row, this.lower.length);
    this.lower.push(lower);
    this.most.push(upper);
  }

  column(cost: number, upper: number, entries: Iterable<readonly [number, number]>): void {
    this.cost.push(cost);
    this.upper.push(upper);
    for (const [row, value] of entries) {
      const at = this.rowAt.get(row);
      if (at === undefined) continue;
      this.indices.push(at);
      this.values.push(value);
    }
    this.starts.push(this.indices.length);
  }
}

/** The choice between candidates for a few trainings, all others standing: binary columns first, in the order given. */
export function smallModel(
  highs: Highs,
  model: Model,
  rows: Rows,
  state: PlanState,
  free: readonly number[],
  candidates: readonly Column[],
  chosen: ReadonlySet<Column>,
): Made {
  const builder = new Builder();
  const entries = candidates.map((column) => rows.entriesOf(column));
  const used = new Map<number, number>();
  for (const one of entries) for (const [row, amount] of one) used.set(row, (used.get(row) ?? 0) + amount);
  for (const training of free) builder.row(training, 1, 1);
  for (const [row, amount] of used) addRow(highs, model, rows, state, builder, row, amount);
  for (const [index, column] of candidates.entries()) builder.column(column.cost, 1, item(entries, index));
  const binaries = builder.cost.length;
  for (const training of free) builder.column(model.problem.weights.unplaced, 1, [[training, 1]]);
  for (const row of used.keys()) addSlack(highs, model, rows, builder, row);
  const count = builder.cost.length;
  const start = new Float64Array(binaries);
  for (const [index, column] of candidates.entries()) if (chosen.has(column)) start[index] = 1;
  return { data: dataOf(builder, count, binaries), start };
}

function dataOf(builder: Builder, count: number, binaries: number): ModelData {
  return {
    numCols: count,
    numRows: builder.lower.length,
    colCost: Float64Array.from(builder.cost),
    colLower: new Float64Array(count),
    colUpper: Float64Array.from(builder.upper),
    rowLower: Float64Array.from(builder.lower),
    rowUpper: Float64Array.from(builder.most),
    integrality: Int32Array.from({ length: count }, (_, index) => (index < binaries ? 1 : 0)),
    matrix: {
      format: "csc",
      numRows: builder.lower.length,
      numCols: count,
      starts: Int32Array.from(builder.starts),
      indices: Int32Array.from(builder.indices),
      values: Float64Array.from(builder.values),
    },
  };
}

/** What the standing plans leave of a row. */
function addRow(
  highs: Highs,
  model: Model,
  rows: Rows,
  state: PlanState,
  builder: Builder,
  row: number,
  amount: number,
): void {
  const { ledger, prices } = state;
  const { infinity } = highs;
  if (row < rows.load) return;
  if (row < rows.slot) {
    const load = row < rows.acted ? ledger.loadAt(row - rows.load) : ledger.actedAt(row - rows.acted);
    builder.row(row, -load, -load);
  } else if (row < rows.person) {
    const trainer = row - rows.slot;
    const needed = item(model.trainers, trainer).slotsNeeded - ledger.secondsOf(trainer);
    if (needed > 0) builder.row(row, needed, infinity);
  } else {
    const left =
      row >= rows.month
        ? prices.monthLeft[row - rows.month]
        : row >= rows.quarter
          ? prices.quarterLeft[row - rows.quarter]
          : 1;
    if (amount > (left ?? 0)) builder.row(row, -infinity, left ?? 0);
  }
}

function addSlack(highs: Highs, model: Model, rows: Rows, builder: Builder, row: number): void {
  if (row < rows.load || !builder.rowAt.has(row)) return;
  if (row < rows.slot) {
    for (const { width, cost } of bandsOf(model, rows, row).bands) builder.column(cost, width, [[row, -1]]);
  } else if (row < rows.person) builder.column(model.problem.weights.traineeSlotMissing, highs.infinity, [[row, 1]]);
}
