/** How many single-letter edits (insert, delete, replace, swap neighbours) lead from one text to the other. */
export function editDistance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= one.length; row += 1) rows.push(nextRow(one, other, row, rows));
  return rows.at(-1)?.at(-1) ?? 0;
}

function nextRow(one: string, other: string, row: number, rows: number[][]): number[] {
  const at = (up: number, column: number): number => rows[row - up]?.[column] ?? Number.POSITIVE_INFINITY;
  const next = [row];
  for (let column = 1; column <= other.length; column += 1) {
    const same = one[row - 1] === other[column - 1];
    const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
    const left = next[column - 1] ?? Number.POSITIVE_INFINITY;
    next.push(
      Math.min(
        at(1, column) + 1,
        left + 1,
        at(1, column - 1) + (same ? 0 : 1),
        swapped && row > 1 ? at(2, column - 2) + 1 : Number.POSITIVE_INFINITY,
      ),
    );
  }
  return next;
}
