import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { benchAttendance } from "./bench/attendance";
import { benchCertificate } from "./bench/certificate";
import { benchGrowth, benchPages, benchStatements } from "./bench/pages";
import { benchPlanner } from "./bench/planner";
import { type SeededWorld, seedWorld } from "./bench/seed";
import { isOk, type Line, tableOf } from "./bench/table";
import { today } from "./bench/today";

const usage = `npm run bench -- [--quick] [--scale 100]

  --quick    leaves the large world out (its making takes minutes)
  --scale N  how large the large world is (100)`;

const { values } = parseArgs({
  options: { quick: { type: "boolean" }, scale: { type: "string" }, help: { type: "boolean" } },
});
const scale = Number(values.scale ?? 100);
if (values.help || !Number.isInteger(scale) || scale < 2) {
  console.error(usage);
  process.exit(values.help ? 0 : 2);
}

const folder = mkdtempSync(path.join(tmpdir(), "jim-bench-"));
try {
  report(await measureAll());
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measureAll(): Promise<Line[]> {
  const small = await say("seeding", () => seedWorld(folder, 1, today));
  const lines = [seedLine(small, 1)];
  lines.push(...(await say("saving and certificates", benchVerbs)));
  lines.push(...(await say("pages", () => benchPages(small))));
  lines.push(...(await say("the planner", () => benchPlanner(values.quick === true))));
  const worlds = [small];
  if (!values.quick) {
    const large = await say(`seeding ${scale} times`, () => seedWorld(folder, scale, today));
    worlds.push(large);
    lines.push(seedLine(large, scale));
    lines.push(...(await say("growth", () => benchGrowth(small, large, scale))));
  }
  lines.push(...(await say("statements", () => benchStatements(worlds))));
  return lines;
}

async function say<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  process.stderr.write(`measuring ${what} …\n`);
  return work();
}

function seedLine({ ms, cpuMs, fileMb, peakMemoryMb, rows }: SeededWorld, size: number): Line {
  const detail = `${cpuMs} ms CPU, ${fileMb} MB, at most ${peakMemoryMb} MB of memory, ${rows.people} people`;
  return { what: `seeding the demo world, scale ${size}`, measured: ms / 1000, unit: "s", limit: null, detail };
}

async function benchVerbs(): Promise<Line[]> {
  const save = await benchAttendance();
  const certificate = await benchCertificate();
  return [
    {
      what: "saving 15 marks against one upsert",
      measured: save.ratio,
      unit: "x",
      limit: 2,
      detail: `${save.saveMs.toFixed(2)} ms, upsert ${save.upsertMs.toFixed(2)} ms; CPU ${save.cpuRatio.toFixed(2)} x`,
    },
    {
      what: "a certificate against plain pdfkit",
      measured: certificate.ratio,
      unit: "x",
      limit: 2,
      detail: `${certificate.reactPdfMs.toFixed(1)} ms CPU, pdfkit ${certificate.pdfkitMs.toFixed(1)} ms`,
    },
  ];
}

/** Prints the table and keeps it in data/bench.json; what was missed is said, and fails nothing. */
function report(lines: readonly Line[]): void {
  const machine = { node: process.version, processor: cpus()[0]?.model ?? "", cores: cpus().length };
  const measures = lines.map((line) => ({ ...line, ok: isOk(line) }));
  mkdirSync("data", { recursive: true });
  writeFileSync("data/bench.json", `${JSON.stringify({ at: new Date().toISOString(), machine, measures }, null, 2)}\n`);
  console.log(`\n${tableOf(lines)}\n`);
  const missed = measures.filter(({ ok }) => ok === false);
  console.log(missed.length === 0 ? "Everything asked was reached." : `${missed.length} missed.`);
}
