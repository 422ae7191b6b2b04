import { inject } from "vitest";

/** The demo of the files that run one after another in this place; no other file looks in its world meanwhile. */
export function demo() {
  const here = inject("demos")[Number(process.env.VITEST_POOL_ID) - 1];
  if (!here) throw new Error("there are fewer demos than journeys side by side");
  return here;
}
