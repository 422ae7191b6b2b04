import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { root, say } from "./place.mjs";

const name = `jim-setup-${createHash("sha256").update(root).digest("hex").slice(0, 16)}`;
const lock = path.join(tmpdir(), name);
const pidFile = path.join(lock, "pid");

/** Does the work while no other set-up of this folder runs; the lock of a process that is gone doesn't count. */
export async function alone(work) {
  await take();
  const release = () => rmSync(lock, { recursive: true, force: true });
  process.once("exit", release);
  try {
    return await work();
  } finally {
    process.off("exit", release);
    release();
  }
}

async function take() {
  for (let turn = 0; ; turn += 1) {
    try {
      mkdirSync(lock);
      writeFileSync(pidFile, String(process.pid));
      return;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    if (isStale()) rmSync(lock, { recursive: true, force: true });
    else {
      if (turn === 0) say("Another set-up is running here; waiting for it to finish.");
      await wait(500);
    }
  }
}

function isStale() {
  try {
    process.kill(Number(readFileSync(pidFile, "utf8")), 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH" || (error.code === "ENOENT" && isOlderThan(5000));
  }
}

function isOlderThan(milliseconds) {
  const stat = statSync(lock, { throwIfNoEntry: false });
  return stat === undefined || Date.now() - stat.mtimeMs > milliseconds;
}
