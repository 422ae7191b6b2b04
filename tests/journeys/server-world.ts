import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import SQLite from "better-sqlite3";
import { freePort } from "../../scripts/demo/free-port";
import { ask } from "./asking";
import { demo } from "./demo";

export interface OwnServer {
  baseUrl: string;
  /** What it wrote on stdout so far. */
  said: () => string;
  /** Megabytes that the process holds. */
  weigh: () => number;
  /** Asks it to stop. Returns its exit code. */
  stop: () => Promise<number | null>;
  clear: () => void;
}

/** A server of one's own on a copy of the demo's world: for what would hinder the other journeys. */
export async function startServer(): Promise<OwnServer> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "jim-server-"));
  await copyWorld(path.join(dataDir, "demo"));
  const port = await freePort();
  const { APP_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/demo.ts"], {
    env: { ...inherited, NODE_ENV: "production", DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: "info" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const exited = once(child, "exit").then(([code]) => code as number | null);
  const baseUrl = `http://127.0.0.1:${port}`;
  await untilItAnswers(baseUrl);
  return {
    baseUrl,
    said: () => said,
    weigh: () => Number(execFileSync("ps", ["-o", "rss=", "-p", String(child.pid)], { encoding: "utf8" })) / 1024,
    stop: () => {
      child.kill("SIGTERM");
      return exited;
    },
    clear: () => {
      child.kill("SIGKILL");
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function copyWorld(directory: string): Promise<void> {
  const databaseFile = demo().databaseFile;
  mkdirSync(directory, { recursive: true });
  const database = new SQLite(databaseFile, { readonly: true });
  await database.backup(path.join(directory, "jim.sqlite"));
  database.close();
  copyFileSync(path.join(path.dirname(databaseFile), "world.json"), path.join(directory, "world.json"));
}

async function untilItAnswers(baseUrl: string): Promise<void> {
  for (let turn = 0; turn < 240; turn += 1) {
    const isUp = await ask(baseUrl, "/healthz").then(
      ({ status }) => status === 200,
      () => false,
    );
    if (isUp) return;
    await wait(250);
  }
  throw new Error("The server did not start within a minute");
}
