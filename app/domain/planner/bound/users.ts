/** Which columns use each row that limits, made or not yet made, and how much of it. */
export class Users {
  private readonly users = new Map<number, [number, number][]>();

  /** Says that a column uses so much of a row. */
  add(row: number, column: number, amount: number): void {
    const users = this.users.get(row);
    if (users) users.push([column, amount]);
    else this.users.set(row, [[column, amount]]);
  }

  /** The columns that use a row, with how much. */
  of(row: number): readonly [number, number][] {
    return this.users.get(row) ?? [];
  }

  /** The rows of which these weights use more than there is. */
  passed(weights: readonly number[], limitOf: (row: number) => number, tolerance: number): number[] {
    const found: number[] = [];
    for (const [row, users] of this.users) {
      const limit = limitOf(row);
      if (users.length < 2 || limit === Number.POSITIVE_INFINITY) continue;
      let used = 0;
      for (const [column, amount] of users) used += amount * (weights[column] ?? 0);
      if (used > limit + tolerance) found.push(row);
    }
    return found;
  }
}
