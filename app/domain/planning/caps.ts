/** How many more sessions the planner may give someone in every month or quarter, and in which it may give none. */
export interface Cap<Period> {
  most: number;
  full: Period[];
}

/**
 * The planner knows one limit for all periods, while what stands outside its plans differs by period: the limit under which
 * most sessions are left, with the periods closed in which it would pass the real one. Never under `least`.
 */
export function capFor<Period>(
  limit: number,
  periods: readonly Period[],
  takenIn: (period: Period) => number,
  least: number,
): Cap<Period> {
  const taken = periods.map(takenIn);
  const start = Math.min(limit, Math.max(1, least));
  let best = { most: limit, left: -1 };
  for (let most = start; most <= limit; most += 1) {
    const left = most * taken.filter((count) => most + count <= limit).length;
    if (left >= best.left) best = { most, left };
  }
  return { most: best.most, full: periods.filter((_period, index) => best.most + (taken[index] ?? 0) > limit) };
}
