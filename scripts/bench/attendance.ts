import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Database } from "#db/client.server";
import { openMigrated } from "#db/migrate";
import { registerAttendance } from "~/domain/attendance/register";
import type { User } from "~/domain/user";
import { type FreshRegister, makeRegisters } from "./attendance-world";

const rounds = 400;
const warmUp = 60;

/**
 * What saving the register of 15 costs through the verb (parse, permission, idempotency key, marks, journal), against one
 * plain upsert in a transaction of its own, on a file with synchronous FULL: wall milliseconds, medians of interleaved
 * rounds. `cpuRatio` is the same in CPU time of the process.
 */
export async function benchAttendance(): Promise<{
  saveMs: number;
  upsertMs: number;
  ratio: number;
  cpuRatio: number;
}> {
  const folder = mkdtempSync(path.join(tmpdir(), "jim-bench-"));
  const db = openMigrated(path.join(folder, "bench.sqlite"));
  try {
    return measure(db);
  } finally {
    db.$client.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function measure(db: Database): { saveMs: number; upsertMs: number; ratio: number; cpuRatio: number } {
  const { trainer, registers } = makeRegisters(db, rounds + warmUp + 1);
  const [spare, ...fresh] = registers;
  if (!spare) throw new RangeError("no register to upsert in");
  const upsert = plainUpsert(db, spare);
  const save = (round: number) => saveAll(db, trainer, fresh[round] ?? spare, round);
  const samples = { save: [] as Cost[], upsert: [] as Cost[] };
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const own = { save: cost(() => save(round)), upsert: cost(() => upsert(round)) };
    if (round < warmUp) continue;
    samples.save.push(own.save);
    samples.upsert.push(own.upsert);
  }
  const [saveMs, upsertMs] = [median(samples.save, "wall"), median(samples.upsert, "wall")];
  const cpuRatio = total(samples.save) / total(samples.upsert);
  return { saveMs, upsertMs, ratio: saveMs / upsertMs, cpuRatio };
}

function saveAll(db: Database, user: User, { sessionId, enrolmentIds }: FreshRegister, round: number): void {
  const marks = enrolmentIds.map((enrolmentId) => ({ enrolmentId, mark: "present" as const, seen: 0 }));
  registerAttendance({ db, user, now: Date.now(), once: `round ${round}` }, { sessionId, marks });
}

const upsertSql = `
  INSERT INTO attendance_mark (session_id, enrolment_id, mark, minutes_missed, recorded_at) VALUES (?, ?, 'late', ?, ?)
  ON CONFLICT (session_id, enrolment_id) WHERE superseded_at IS NULL
  DO UPDATE SET minutes_missed = excluded.minutes_missed, recorded_at = excluded.recorded_at`;

function plainUpsert(db: Database, { sessionId, enrolmentIds }: FreshRegister): (round: number) => void {
  const statement = db.$client.prepare(upsertSql);
  const run = db.$client.transaction((round: number) => {
    statement.run(sessionId, enrolmentIds[round % enrolmentIds.length], (round % 300) + 1, Date.now());
  });
  return (round) => run.immediate(round);
}

interface Cost {
  wall: number;
  cpu: number;
}

function cost(work: () => void): Cost {
  const cpuBefore = process.cpuUsage();
  const before = performance.now();
  work();
  const wall = performance.now() - before;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { wall, cpu: (user + system) / 1000 };
}

function median(samples: Cost[], kind: keyof Cost): number {
  const values = samples.map((sample) => sample[kind]).sort((one, other) => one - other);
  return values[Math.floor(values.length / 2)] ?? Number.NaN;
}

const total = (samples: Cost[]): number => samples.reduce((sum, { cpu }) => sum + cpu, 0);
