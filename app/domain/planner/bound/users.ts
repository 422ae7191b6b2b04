/** Which columns use each row that limits, made or not yet made, and how much of it. */
export class Users {
  private readonly users = new Map<number, [number, number][]>();

  add(row: number, column: number, amount: number): void {
    const users = this.users.get(row);
    if (users) users.push([column, amount]);
    else this.users.set(row, [[column, amount]]);
  }

  of(row: number): readonly [number, number][] {
    return this.users.get(row) ?? [];
  }

  /** The rows of which these weights use more than there is. */
  passed(weights: readonly number[], limitOf: (row: number) => number, tolerance: number): number[] {
    const found: number[] = [];
    for (const [row, users] of this.users) {
      if (users.length < 2) continue;
      let used = 0;
      for (const [column, amount] of users) used += amount * (weights[column] ?? 0);
      if (used > limitOf(row) + tolerance) found.push(row);
    }
    return found;
  }
}
