import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { runPlanner } from "./planner";
import type { PlannerRun } from "./planner-run";

const usage = `node --import tsx scripts/bench/planner-table.ts [options]

  The planner on problems of several sizes, shapes and seeds, with a plain greedy beside it in the same run: medians.

  --sizes 67,200      how many trainings
  --kinds normal,tight,peak
  --seeds 1,2,3
  --seconds 10        of each run`;

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "67,200" },
    kinds: { type: "string", default: "normal,tight,peak" },
    seeds: { type: "string", default: "1,2,3" },
    seconds: { type: "string", default: "10" },
    help: { type: "boolean" },
  },
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}

const listed = (text: string) => text.split(",").map((one) => one.trim());
const seconds = Number(values.seconds);

console.log(
  "| trainings | shape | seconds | seeds | gap % (each) | first plan s | unplaced | hard | to greedy | MB | load |",
);
console.log("|---|---|---|---|---|---|---|---|---|---|---|");
for (const size of listed(values.sizes).map(Number)) {
  for (const kind of listed(values.kinds)) {
    const runs: PlannerRun[] = [];
    for (const seed of listed(values.seeds).map(Number))
      runs.push(await runPlanner({ trainings: size, kind, seed, seconds }));
    console.log(lineOf(size, kind, runs));
  }
}

function lineOf(size: number, kind: string, runs: readonly PlannerRun[]): string {
  const of = (pick: (run: PlannerRun) => number) => median(runs.map(pick));
  const gaps = runs.map(({ gapPercent }) => gapPercent ?? 100);
  const cells = [
    size,
    kind,
    seconds,
    values.seeds,
    `**${median(gaps).toFixed(2)}** (${gaps.map((gap) => gap.toFixed(2)).join(", ")})`,
    of(({ firstPlanSeconds }) => firstPlanSeconds).toFixed(2),
    runs.map(({ unplaced }) => unplaced).join(", "),
    Math.max(...runs.map(({ hard }) => hard)),
    of(({ objective, greedy }) => objective / greedy).toFixed(3),
    Math.max(...runs.map(({ memoryMb }) => memoryMb)).toFixed(0),
    loadavg()[0]?.toFixed(1),
  ];
  return `| ${cells.join(" | ")} |`;
}

function median(list: readonly number[]): number {
  const sorted = list.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.max(0, middle - 1)], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}
