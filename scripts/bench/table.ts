/** One line of the report. `limit` is what the measure may be at most; null where nothing is asked. */
export interface Line {
  what: string;
  measured: number;
  unit: string;
  limit: number | null;
  detail: string;
}

export const isOk = ({ measured, limit }: Line): boolean | null => (limit === null ? null : measured <= limit);

const words = new Map<boolean | null, string>([
  [true, "ok"],
  [false, "MISSED"],
  [null, ""],
]);

const digits = (value: number): string =>
  value >= 100 || Number.isInteger(value) ? value.toFixed(0) : value.toFixed(2);

export function tableOf(lines: readonly Line[]): string {
  const rows = lines.map((line) => [
    line.what,
    line.limit === null ? "" : `<= ${line.limit} ${line.unit}`,
    `${digits(line.measured)} ${line.unit}`,
    words.get(isOk(line)) ?? "",
    line.detail,
  ]);
  const all = [["what", "asked", "measured", "", "how"], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
