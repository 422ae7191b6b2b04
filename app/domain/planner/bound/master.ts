import type { Highs, Model as Solver } from "highs";
import { item } from "../indexing";
import type { Column, Model } from "../model/facts";
import { bandsOf } from "./bands";
import { Rows } from "./rows";
import { Users } from "./users";
import type { Weighed } from "./weighed";

const tolerance = 1e-6;
/** New columns leave the last basis fit for the one simplex method, new rows for the other. */
const [dual, primal] = [1, 4];

/** The linear programme over whole plans; columns come when priced, limits when they are passed. */
export class Master {
  readonly rows: Rows;
  readonly columns: Column[] = [];
  /** What each column weighs in the last solution. */
  weights: number[] = [];
  readonly duals: Float64Array;
  private readonly solver: Solver;
  private readonly rowAt = new Map<number, number>();
  private readonly users = new Users();
  private readonly known = new Set<string>();
  private readonly placeOf = new Map<Column, number>();
  private readonly fixed: number[] = [];
  /** What came last: the basis is fit for this method. */
  private method = primal;
  private readonly fixedColumns: number;

  constructor(
    private readonly highs: Highs,
    private readonly model: Model,
  ) {
    this.rows = new Rows(model);
    this.duals = new Float64Array(this.rows.count);
    this.solver = highs.createModel();
    this.solver.options.set({ output_flag: false });
    this.makeRows();
    this.fixedColumns = this.makeFixedColumns();
  }

  dispose(): void {
    this.solver.dispose();
  }

  private makeRows(): void {
    const { rows, model, highs } = this;
    const add = (row: number, lower: number, upper: number) => {
      this.rowAt.set(row, this.rowAt.size);
      this.solver.addRow(lower, upper, { indices: [], values: [] });
    };
    for (const { index } of model.trainings) add(index, 1, 1);
    for (let row = rows.load; row < rows.slot; row += 1) add(row, 0, 0);
    for (const { index, slotsNeeded } of model.trainers)
      if (slotsNeeded > 0) add(rows.slot + index, slotsNeeded, highs.infinity);
  }

  /** Trainings left over, loads by their bands, and missing trainee places. */
  private makeFixedColumns(): number {
    const { rows, model, highs } = this;
    const { weights } = model.problem;
    let count = 0;
    const add = (cost: number, upper: number, row: number, value: number) => {
      this.solver.addCol(cost, 0, upper, { indices: [this.rowAt.get(row) ?? 0], values: [value] });
      count += 1;
    };
    for (const { index } of model.trainings) add(weights.unplaced, highs.infinity, index, 1);
    for (let row = rows.load; row < rows.slot; row += 1) {
      for (const { width, cost } of bandsOf(model, rows, row).bands) add(cost, width, row, -1);
    }
    for (const { index, slotsNeeded } of model.trainers) {
      if (slotsNeeded > 0) add(weights.traineeSlotMissing, slotsNeeded, rows.slot + index, 1);
    }
    return count;
  }

  /** Takes plans in; says how many were new. */
  add(columns: readonly Column[]): number {
    const fresh = columns.filter((column) => this.isNew(column));
    const starts = [0];
    const indices: number[] = [];
    const values: number[] = [];
    for (const column of fresh) {
      for (const [row, amount] of this.rows.allEntriesOf(column)) {
        if (row >= this.rows.person) this.users.add(row, this.columns.length, amount);
        const at = this.rowAt.get(row);
        if (at === undefined) continue;
        indices.push(at);
        values.push(amount);
      }
      starts.push(indices.length);
      this.placeOf.set(column, this.columns.length + this.fixedColumns);
      this.columns.push(column);
    }
    if (fresh.length === 0) return 0;
    const matrix = {
      format: "csc" as const,
      numRows: this.rowAt.size,
      numCols: fresh.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    };
    const cost = Float64Array.from(fresh, (column) => column.cost);
    const upper = new Float64Array(fresh.length).fill(this.highs.infinity);
    this.solver.addCols({ cost, lower: new Float64Array(fresh.length), upper, matrix });
    this.method = primal;
    return fresh.length;
  }

  private isNew(column: Column): boolean {
    const key = keyOf(column);
    if (this.known.has(key)) return false;
    this.known.add(key);
    return true;
  }

  /** Solves it, with limits added until none is passed; false when the solver gave up or `mayGoOn` says no. */
  solve(mayGoOn: () => boolean, leftMs = Number.POSITIVE_INFINITY): boolean {
    if (Number.isFinite(leftMs))
      this.solver.options.set("time_limit", this.solver.getRunTime() + Math.max(0.01, leftMs / 1000));
    for (;;) {
      this.solver.options.set("simplex_strategy", this.method);
      this.method = dual;
      const { modelStatus } = this.solver.run();
      if (modelStatus !== this.highs.constants.modelStatus.optimal) return false;
      this.read();
      if (this.addPassedLimits() === 0) return true;
      if (!mayGoOn()) return false;
    }
  }

  /** Takes a plan for good, until they are released. */
  fix(column: Column): void {
    const at = this.placeOf.get(column);
    if (at === undefined) return;
    this.solver.changeColBounds(at, 1, this.highs.infinity);
    this.fixed.push(at);
    this.method = dual;
  }

  release(): void {
    for (const at of this.fixed) this.solver.changeColBounds(at, 0, this.highs.infinity);
    this.fixed.length = 0;
  }

  private read(): void {
    const { colValue, rowDual } = this.solver.getSolution();
    this.weights = Array.from(colValue.subarray(this.fixedColumns));
    this.duals.fill(0);
    for (const [row, at] of this.rowAt) this.duals[row] = rowDual[at] ?? 0;
  }

  private addLimit(row: number): void {
    const users = this.users.of(row);
    this.rowAt.set(row, this.rowAt.size);
    const indices = users.map(([column]) => column + this.fixedColumns);
    this.solver.addRow(-this.highs.infinity, this.rows.limitOf(row), {
      indices,
      values: users.map(([, amount]) => amount),
    });
  }

  private addPassedLimits(): number {
    const limitOf = (row: number) => (this.rowAt.has(row) ? Number.POSITIVE_INFINITY : this.rows.limitOf(row));
    const passed = this.users.passed(this.weights, limitOf, tolerance);
    for (const row of passed) this.addLimit(row);
    return passed.length;
  }

  /** Adds what whole plans keep to and the last solution does not; says how much that was. */
  cut(): number {
    const { rows } = this;
    const first = rows.cuts.separate(this.used());
    for (const [index, column] of this.columns.entries()) {
      for (const [cut, times] of rows.cuts.entriesOf(column, first)) this.users.add(rows.cut + cut, index, times);
    }
    for (let cut = first; cut < rows.cuts.count; cut += 1) this.addLimit(rows.cut + cut);
    return rows.cuts.count - first;
  }

  /** The plans that the last solution uses, the weightiest first. */
  used(): Weighed[] {
    return this.weights
      .map((weight, index) => ({ weight, index }))
      .filter(({ weight }) => weight > tolerance)
      .sort((one, other) => other.weight - one.weight || one.index - other.index)
      .map(({ weight, index }) => ({ weight, column: item(this.columns, index) }));
  }
}

const keyOf = ({ training, lead, co, venues, days, actors: [first, second] }: Column): string =>
  [training, lead, co, ...venues, ...days, "a", ...first.toSorted(), "b", ...second.toSorted()].join();
