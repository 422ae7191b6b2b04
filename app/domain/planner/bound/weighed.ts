import type { Column } from "../model/facts";

/** A plan with what it weighs in the linear programme. */
export interface Weighed {
  column: Column;
  weight: number;
}

/** So far beyond its limit a cut is worth its row. */
export const passed = 1e-3;

/** What weighs on each key. */
export function summed<Use extends { weight: number }>(
  uses: readonly Use[],
  keysOf: (use: Use) => readonly number[],
): Map<number, number> {
  const sums = new Map<number, number>();
  for (const use of uses) for (const key of keysOf(use)) sums.set(key, (sums.get(key) ?? 0) + use.weight);
  return sums;
}
